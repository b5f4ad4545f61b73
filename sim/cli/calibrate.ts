import { join } from "node:path";
import { baselineName, DEFAULT_PLAN, error, freeParameters, InputError, notJson, problemLine, repsLimits, scenarioHash, whatIsNotJson, type FitPlan as Plan, type Problem } from "../index.ts";
import type { CalibrationRecord } from "./calibration-record.ts";
import { adoptionText, calibrationText } from "./calibration-text.ts";
import { applyChanges } from "./change.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { about, carryOutFit, FIT_NAMES, fitTargets, fitTexts, type FitStudy } from "./fit-study.ts";
import { fittedFile } from "./fitted-file.ts";
import { MANIFEST_VERSION } from "./manifest.ts";
import { openPointRecord } from "./point-record.ts";
import { progressOn } from "./progress.ts";
import { model, runtime } from "./provenance.ts";
import { readText, type ReadText } from "./read-text.ts";
import { MANIFEST_NAME } from "./result-files.ts";
import { fileTrouble, readArguments } from "./scenario-argument.ts";
import { readSettings, readWhole, type Flags, type Settings } from "./settings.ts";
import { wholeFile } from "./whole-file.ts";
import { withPool } from "./with-pool.ts";

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

/** `calibrate`: fits the free parameters of a regime to the targets and writes the fitted scenario, the record of the fit and a manifest; throws an `InputError` with everything that is wrong. */
export async function fit(name: string | undefined, flags: CalibrateFlags): Promise<ExitCode> {
  if (flags.adopt !== undefined) {
    process.stdout.write(adoptionText(readRecord(flags.adopt), flags.json ?? false));
    return EXIT.done;
  }
  const problems: Problem[] = [];
  const settings = readSettings({ ...DEFAULTS, ...flags }, problems);
  const study = readStudy(name ?? baselineName, { flags, settings }, problems);
  if (!settings.quiet) for (const problem of problems) process.stderr.write(`warning: ${problemLine(problem)}\n`);
  const started = performance.now();
  const found = await carryOut(study, settings, flags.resume ?? false);
  write(study, found, { settings, seconds: (performance.now() - started) / 1000 });
  process.stdout.write(settings.json ? fitTexts(study, found)[FIT_NAMES.record]! : `${calibrationText(found)}\n\nWritten to ${settings.out!}: ${FIT_NAMES.fitted}, ${FIT_NAMES.record}, ${MANIFEST_NAME}.\n`);
  return EXIT.done;
}

function readStudy(argument: string, { flags, settings }: { readonly flags: CalibrateFlags; readonly settings: Settings }, problems: Problem[]): FitStudy {
  const plan = readPlan(flags, settings, problems);
  const [scenario] = applyChanges(readArguments([argument], problems), settings.changes, problems);
  if (scenario === undefined || problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  const free = freeParameters(scenario, { fix: flags.fix ?? [], free: flags.free ?? [] }).map(({ id }) => id);
  fittedFile(argument, scenario);
  if (free.length === 0) throw new InputError([error("--fix", "nothing is left to fit", "Leave a number free")]);
  return { scenario, argument, free, plan, size: settings.size };
}

function readPlan(flags: CalibrateFlags, { size: { people }, replications }: Settings, problems: Problem[]): Plan {
  const whole = (flag: string, text: string | undefined, least: number, otherwise: number): number => (text === undefined ? otherwise : (readWhole(flag, text, { least, most: 5000, unit: flag.slice(2) }, problems) ?? otherwise));
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

async function carryOut(study: FitStudy, { threads, quiet, out }: Settings, resume: boolean): Promise<CalibrationRecord> {
  const record = openPointRecord(out!, JSON.stringify({ ...about(study), aims: fitTargets(), program: model().program }), resume);
  const progress = progressOn(process.stderr, quiet);
  const say = (words: string): void => {
    progress.end();
    if (!quiet) process.stderr.write(`${words}\n`);
  };
  try {
    return await withPool(threads, (pool) => carryOutFit(study, { pool, record, progress, say }));
  } finally {
    progress.end();
  }
}

/** Writes the files of a fit whole, the manifest last. */
function write(study: FitStudy, found: CalibrationRecord, { settings: { out, threads }, seconds }: { readonly settings: Settings; readonly seconds: number }): void {
  const { scenario, argument, free, plan, size } = study;
  const files = Object.entries(fitTexts(study, found)).map(([name, text]) => {
    const file = wholeFile(join(out!, name));
    file.write(text);
    return { file, record: file.seal() };
  });
  const manifest = wholeFile(join(out!, MANIFEST_NAME));
  manifest.write(`${JSON.stringify({
    manifestVersion: MANIFEST_VERSION, note: "Illustrative, synthetic population.", verb: "calibrate",
    scenarios: [{ name: scenario.name, hash: scenarioHash(scenario), scenario }],
    size, first: 0, replications: plan.search.replications, envelope: "none", fit: { argument, free, plan },
    model: model(), runtime: runtime(threads), finished: new Date().toISOString(), seconds: Math.round(seconds * 10) / 10,
    files: files.map(({ record }) => record),
  }, null, 2)}\n`);
  manifest.seal();
  for (const { file } of files) file.publish();
  manifest.publish();
}

/** Reads the record of a fit from its folder; throws an `InputError` if there is none. */
function readRecord(folder: string): CalibrationRecord {
  const path = join(folder, FIT_NAMES.record);
  const fail = (problem: string, remedy = "Give the directory that a fit was written to"): InputError => new InputError([error("--adopt", `${path}: ${problem}`, remedy)]);
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
