import { baselineName, InputError, problemLine, type Problem } from "../index.ts";
import { applyChanges } from "./change.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { progressOn } from "./progress.ts";
import { openResultFiles } from "./result-files.ts";
import { readArguments } from "./scenario-argument.ts";
import { readSettings, type Flags } from "./settings.ts";
import { validationManifest } from "./validation-manifest.ts";
import { printedValidation, validated } from "./validation-study.ts";
import { validationText } from "./validation-text.ts";
import { withPool } from "./with-pool.ts";

/** Luck that no fit has seen, and as many replications as two cores live through in well under two minutes. */
const DEFAULTS = { seed: "validation", reps: "12" };

/** `validate`: sets a regime beside every target and hold-out on fresh seeds and prints what came of it; misses are findings, and it is done when it has run. Throws an `InputError` with everything that is wrong. */
export async function validate(name: string | undefined, flags: Flags): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = readSettings({ ...DEFAULTS, ...flags }, problems);
  const read = readArguments([name ?? baselineName], problems);
  const [scenario] = applyChanges(read, settings.changes, problems);
  if (scenario === undefined || problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  if (!settings.quiet) for (const problem of problems) process.stderr.write(`warning: ${problemLine(problem)}\n`);
  const progress = progressOn(process.stderr, settings.quiet);
  const started = performance.now();
  const found = await withPool(settings.threads, async (pool) => {
    const files = settings.out === undefined ? undefined : openResultFiles(settings.out, ["json"]);
    try {
      const study = { scenario, size: settings.size, replications: settings.replications };
      const result = await validated(study, pool, progress);
      files?.publish(printedValidation(result), validationManifest(study, result, { threads: settings.threads, seconds: (performance.now() - started) / 1000 }));
      return result;
    } finally {
      files?.abandon();
      progress.end();
    }
  });
  process.stdout.write(settings.json ? printedValidation(found) : `${validationText(found)}\n`);
  return EXIT.done;
}
