import { createHash } from "node:crypto";
import { carryOut } from "../arguments/study.ts";
import type { Format } from "../arguments/settings.ts";
import { RESULT_NAMES } from "../arguments/written-names.ts";
import { pointsInMind } from "../files/point-record.ts";
import type { ReadManifest } from "../files/read-manifest.ts";
import { openResultFiles } from "../files/result-files.ts";
import { printedJson } from "../text/printed.ts";
import type { Plan, Scenario } from "../../index.ts";
import { carryOutFit, carryOutTest, type FitEdge, type FitStudy, fitTexts, testTexts } from "./fit-study.ts";
import { carryOutPrediction, predictionTexts } from "./predict-study.ts";
import { progressOn } from "./progress.ts";
import { sweepAgain } from "./sweep-again.ts";
import { printedValidation, validated } from "./validation-study.ts";
import { withPool } from "./with-pool.ts";

/** What is computed again, and where. */
interface Again {
  readonly scenarios: readonly Scenario[];
  readonly planned: Plan | undefined;
  readonly directory: string;
}

/** Computes the results, those that have rows into a directory of their own; gives their fingerprints by name. */
export async function recompute(
  manifest: ReadManifest,
  { scenarios, planned, directory }: Again,
  { threads, quiet }: { readonly threads: number; readonly quiet: boolean },
): Promise<Readonly<Record<string, string>>> {
  const { verb, fit, predict, size, replications } = manifest;
  const [scenario] = scenarios;
  const progress = progressOn(process.stderr, quiet);
  return withPool({ threads, quiet }, async (pool) => {
    try {
      const edge = { pool, record: pointsInMind(), progress, say() {} };
      if (fit !== undefined) return fingerprints(await fitAgain({ ...fit, scenario: scenario!, size }, edge));
      if (predict !== undefined)
        return fingerprints(
          predictionTexts(await carryOutPrediction({ ...predict, scenario: scenario!, size, replications }, edge)),
        );
      if (planned !== undefined)
        return await sweepAgain(planned, manifest.sweep!.recordCommand, { pool, progress, threads, directory });
      const formats = (Object.keys(RESULT_NAMES) as Format[]).filter((format) =>
        manifest.files.some(({ name }) => name === RESULT_NAMES[format]),
      );
      const files = openResultFiles(directory, formats, "verify");
      try {
        const printed =
          verb === "run" || verb === "compare"
            ? printedJson(
                verb,
                (await carryOut({ ...manifest, verb, scenarios }, pool, progress, files.add)).comparison,
              )
            : printedValidation(await validated({ scenario: scenario!, size, replications }, pool, progress));
        const records = files.seal(printed);
        files.publish();
        return Object.fromEntries(records.map(({ name, sha256 }) => [name, sha256]));
      } finally {
        files.abandon();
      }
    } finally {
      progress.end();
    }
  });
}

/** The files of a fit, or of a test of it, computed again. */
async function fitAgain(study: FitStudy, edge: FitEdge): Promise<Readonly<Record<string, string>>> {
  const { truths } = study;
  return truths === undefined
    ? fitTexts(study, await carryOutFit(study, edge))
    : testTexts(await carryOutTest({ ...study, truths }, edge));
}

const fingerprints = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]),
  );
