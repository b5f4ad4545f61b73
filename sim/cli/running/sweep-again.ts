import { checkStudy, error, InputError, plan, studyResult, type Plan, type Scenario } from "../../index.ts";
import type { Pool } from "./pool.ts";
import type { Progress } from "./progress.ts";
import type { ReadManifest } from "../files/read-manifest.ts";
import { workCells } from "./sweep-cells.ts";
import { sealSweep } from "../files/sweep-files.ts";

/**
 * The plan of a sweep as its manifest describes it; throws an `InputError` about the manifest at `path` if this program
 * accepts no such study.
 */
export function plannedAgain(
  { study, only }: NonNullable<ReadManifest["sweep"]>,
  scenarios: readonly Scenario[],
  path: string,
): Plan {
  const texts = Array.isArray(study["scenarios"]) ? (study["scenarios"] as unknown[]) : [];
  const checked = checkStudy(study, (text) => {
    const scenario = scenarios[texts.indexOf(text)];
    return scenario === undefined
      ? { problems: [error(text, "it is not among the scenarios of the manifest", "Give the file as --out wrote it")] }
      : { problems: [], scenario };
  });
  if (checked.study === undefined)
    throw new InputError(checked.problems.map((problem) => ({ ...problem, path: `${path}: study.${problem.path}` })));
  return plan(checked.study, only);
}

/** Works every cell of a sweep again and writes its results into a directory; gives their fingerprints by name. */
export async function sweepAgain(
  planned: Plan,
  command: string,
  {
    pool,
    progress,
    threads,
    directory,
  }: { readonly pool: Pool; readonly progress: Progress; readonly threads: number; readonly directory: string },
): Promise<Readonly<Record<string, string>>> {
  progress.begin("Cells");
  const results = await workCells(
    planned,
    pool,
    { done: new Map(), threads },
    {
      finished: () => {},
      share: (share, finished) => progress.show(share, `${finished} of ${planned.cells.length}`),
    },
  );
  const { files, records } = sealSweep(directory, planned, results, studyResult(planned, results, command));
  for (const file of files) file.publish();
  return Object.fromEntries(records.map(({ name, sha256 }) => [name, sha256]));
}
