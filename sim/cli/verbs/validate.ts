import { baselineName, InputError, type Problem } from "../../index.ts";
import { applyChanges } from "../arguments/change.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { print } from "../text/print.ts";
import { progressOn } from "../running/progress.ts";
import { openOutFolder } from "../files/out-folder.ts";
import { openResultFiles } from "../files/result-files.ts";
import { readArguments } from "../arguments/scenario-argument.ts";
import { readSettings, type Flags } from "../arguments/settings.ts";
import { warn } from "../text/tell.ts";
import { validationManifest } from "../files/validation-manifest.ts";
import { printedValidation, validated } from "../running/validation-study.ts";
import { validationText } from "../text/validation-text.ts";
import { withPool } from "../running/with-pool.ts";

/** Luck that no fit has seen, and as many replications as two cores live through in well under two minutes. */
const DEFAULTS = { seed: "validation", reps: "12" };

/**
 * `validate`: sets a regime beside every target and hold-out on fresh seeds and prints what came of it; misses are
 * findings, and it is done when it has run. Throws an `InputError` with everything that is wrong.
 */
export async function validate(name: string | undefined, flags: Flags): Promise<ExitCode> {
  const problems: Problem[] = [];
  const settings = readSettings({ ...DEFAULTS, ...flags }, problems);
  const read = readArguments([name ?? baselineName], problems);
  const [scenario] = applyChanges(read, settings.changes, problems);
  if (scenario === undefined || problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  warn(problems, settings.quiet);
  const progress = progressOn(process.stderr, settings.quiet);
  const folder = settings.out === undefined ? undefined : await openOutFolder(settings.out, "validate");
  const started = performance.now();
  const found = await withPool(settings, async (pool) => {
    const files = folder === undefined ? undefined : openResultFiles(folder.path, ["json"]);
    try {
      const study = { scenario, size: settings.size, replications: settings.replications };
      const result = await validated(study, pool, progress);
      const records = files?.seal(printedValidation(result)) ?? [];
      const manifest = validationManifest(study, result, {
        threads: settings.threads,
        seconds: (performance.now() - started) / 1000,
      });
      folder?.publish(
        records.map(({ name }) => name),
        () => files?.publish(),
        manifest(records),
      );
      return result;
    } finally {
      files?.abandon();
      progress.end();
    }
  }).finally(() => folder?.release());
  print(settings.json ? printedValidation(found) : `${validationText(found)}\n`);
  return EXIT.done;
}
