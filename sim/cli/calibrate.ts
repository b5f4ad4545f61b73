import { join } from "node:path";
import {
  baselineName,
  DEFAULT_PLAN,
  error,
  freeParameters,
  InputError,
  notJson,
  repsLimits,
  scenarioHash,
  whatIsNotJson,
  type FitPlan as Plan,
  type Problem,
} from "../index.ts";
import type { CalibrationRecord } from "./calibration-record.ts";
import { adoptionText, calibrationText } from "./calibration-text.ts";
import { applyChanges } from "./change.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { about, carryOutFit, fitTargets, fitTexts, type FitStudy } from "./fit-study.ts";
import { fittedFile } from "./fitted-file.ts";
import { MANIFEST_VERSION } from "./manifest.ts";
import { openOutFolder, type OutFolder } from "./out-folder.ts";
import { openPointRecord } from "./point-record.ts";
import { Stopped } from "./pool.ts";
import { print } from "./print.ts";
import { progressOn } from "./progress.ts";
import { model, runtime } from "./provenance.ts";
import { readText, type ReadText } from "./read-text.ts";
import { fileTrouble, readArguments } from "./scenario-argument.ts";
import { readPlace, readSettings, readWhole, type Flags, type Settings } from "./settings.ts";
import { tell, warn } from "./tell.ts";
import { wholeFile, type WholeFile } from "./whole-file.ts";
import { withPool } from "./with-pool.ts";
import { FIT_NAMES, MANIFEST_NAME } from "./written-names.ts";

/** Flags of `calibrate`, as they were typed. */
export interface CalibrateFlags extends Flags {
  readonly fix?: readonly string[];
  readonly free?: readonly string[];
  readonly waves?: string;
  readonly points?: string;
  readonly steps?: string;
  readonly resume?: boolean;
  readonly adopt?: string;
}

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

function readStudy(
  argument: string,
  { flags, settings }: { readonly flags: CalibrateFlags; readonly settings: Settings },
  problems: Problem[],
): FitStudy {
  const plan = readPlan(flags, settings, problems);
  const [scenario] = applyChanges(readArguments([argument], problems), settings.changes, problems);
  if (scenario === undefined || problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  const free = freeParameters(scenario, { fix: flags.fix ?? [], free: flags.free ?? [] }).map(({ id }) => id);
  fittedFile(argument, scenario);
  if (free.length === 0) throw new InputError([error("--fix", "nothing is left to fit", "Leave a number free")]);
  return { scenario, argument, free, plan, size: settings.size };
}

function readPlan(flags: CalibrateFlags, { size: { people }, replications }: Settings, problems: Problem[]): Plan {
  const whole = (flag: string, text: string | undefined, least: number, otherwise: number): number =>
    text === undefined
      ? otherwise
      : (readWhole(flag, text, { least, most: 5000, unit: flag.slice(2) }, problems) ?? otherwise);
  if (replications < 2) problems.push(error("--reps", "one replication cannot tell how noisy it is", "Give 2 or more"));
  return {
    waves: whole("--waves", flags.waves, 0, DEFAULT_PLAN.waves),
    points: whole("--points", flags.points, 1, DEFAULT_PLAN.points),
    wave: { people: Math.ceil(people / 2), replications: Math.max(2, Math.ceil(replications / 2)) },
    steps: whole("--steps", flags.steps, 0, DEFAULT_PLAN.steps),
    search: { people, replications },
    final: { people, replications: Math.min(3 * replications, repsLimits.most) },
  };
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

/** Reads the record of a fit from its folder; throws an `InputError` if there is none. */
function readRecord(folder: string): CalibrationRecord {
  const path = join(folder, FIT_NAMES.record);
  const fail = (problem: string, remedy = "Give the directory that a fit was written to"): InputError =>
    new InputError([error("--adopt", `${path}: ${problem}`, remedy)]);
  let content: ReadText;
  try {
    content = readText(path);
  } catch (reason) {
    throw fail(`it cannot be read: ${fileTrouble(reason)}`);
  }
  if (!("text" in content)) throw fail(content.problem, content.remedy);
  try {
    return JSON.parse(content.text) as CalibrationRecord;
  } catch (reason) {
    throw fail(notJson(content.text, whatIsNotJson(content.text, reason)).problem);
  }
}
