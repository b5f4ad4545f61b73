import { join } from "node:path";
import { type CalibrateFlags, readRecord, readStudy } from "../arguments/fit-plan.ts";
import { readPlace, readSettings, type Settings } from "../arguments/settings.ts";
import { FIT_NAMES, MANIFEST_NAME } from "../arguments/written-names.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { CalibrationRecord } from "../files/calibration-record.ts";
import { MANIFEST_VERSION } from "../files/manifest.ts";
import { openOutFolder, type OutFolder } from "../files/out-folder.ts";
import { openPointRecord } from "../files/point-record.ts";
import { model, runtime } from "../files/provenance.ts";
import { type WholeFile, wholeFile } from "../files/whole-file.ts";
import { about, carryOutFit, type FitStudy, fitTargets, fitTexts } from "../running/fit-study.ts";
import { Stopped } from "../running/pool.ts";
import { progressOn } from "../running/progress.ts";
import { withPool } from "../running/with-pool.ts";
import { adoptionText, calibrationText } from "../text/calibration-text.ts";
import { print } from "../text/print.ts";
import { tell, warn } from "../text/tell.ts";
import { baselineName, DEFAULT_PLAN, InputError, type Problem, scenarioHash } from "../../index.ts";

const DEFAULTS = { seed: "calibration", reps: String(DEFAULT_PLAN.search.replications), out: "out/calibration" };

/**
 * `calibrate`: fits the free parameters of a regime to the targets and writes the fitted scenario, the record of the
 * fit and a manifest; throws an `InputError` with everything that is wrong.
 */
export async function fit(name: string | undefined, flags: CalibrateFlags): Promise<ExitCode> {
  const problems: Problem[] = [];
  if (readPlace("--adopt", flags.adopt, problems) !== undefined) {
    if (problems.length > 0) throw new InputError(problems);
    print(adoptionText(readRecord(flags.adopt!), flags.json ?? false));
    return EXIT.done;
  }
  const settings = readSettings({ ...DEFAULTS, ...flags }, problems);
  const study = readStudy(name ?? baselineName, { flags, settings }, problems);
  warn(problems, settings.quiet);
  const started = performance.now();
  const folder = await openOutFolder(settings.out!, "calibrate");
  const found = await carryOut(study, settings, folder, flags.resume ?? false)
    .then((fitted) => {
      write(study, fitted, { folder, threads: settings.threads, seconds: (performance.now() - started) / 1000 });
      return fitted;
    })
    .catch((reason: unknown) => {
      throw reason instanceof Stopped
        ? new Stopped(
            `Cancelled: points that were simulated are kept in ${folder.path}. To go on, give the same command with --resume.`,
          )
        : reason;
    })
    .finally(() => folder.release());
  print(
    settings.json
      ? fitTexts(study, found)[FIT_NAMES.record]
      : `${calibrationText(found)}\n\nWritten to ${settings.out!}: ${FIT_NAMES.fitted}, ${FIT_NAMES.record}, ${MANIFEST_NAME}.\n`,
  );
  return EXIT.done;
}

async function carryOut(
  study: FitStudy,
  { threads, quiet }: Settings,
  { path }: OutFolder,
  resume: boolean,
): Promise<CalibrationRecord> {
  const record = openPointRecord(
    path,
    JSON.stringify({ ...about(study), aims: fitTargets(), program: model().program }),
    resume,
  );
  warn(record.problems, quiet);
  const progress = progressOn(process.stderr, quiet);
  const say = (words: string): void => {
    progress.end();
    if (!quiet) tell(`${words}\n`);
  };
  try {
    return await withPool({ threads, quiet }, (pool) => carryOutFit(study, { pool, record, progress, say }));
  } finally {
    record.close();
    progress.end();
  }
}

/** Writes the files of a fit whole, the manifest last. */
function write(
  study: FitStudy,
  found: CalibrationRecord,
  { folder, threads, seconds }: { readonly folder: OutFolder; readonly threads: number; readonly seconds: number },
): void {
  const { scenario, argument, free, plan, size } = study;
  const files: WholeFile[] = [];
  try {
    const records = Object.entries(fitTexts(study, found)).map(([name, text]) => {
      const file = wholeFile(join(folder.path, name));
      files.push(file);
      file.write(text);
      return file.seal();
    });
    folder.publish(
      records.map(({ name }) => name),
      () => files.forEach((file) => file.publish()),
      `${JSON.stringify(
        {
          manifestVersion: MANIFEST_VERSION,
          note: "Illustrative, synthetic population.",
          verb: "calibrate",
          scenarios: [{ name: scenario.name, hash: scenarioHash(scenario), scenario }],
          size,
          first: 0,
          replications: plan.search.replications,
          envelope: "none",
          fit: { argument, free, plan },
          model: model(),
          runtime: runtime(threads),
          finished: new Date().toISOString(),
          seconds: Math.round(seconds * 10) / 10,
          files: records,
        },
        null,
        2,
      )}\n`,
    );
  } finally {
    for (const file of files) file.abandon();
  }
}
