import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  aimsOf, baselineName, calibrate, DEFAULT_PLAN, error, freeParameters, InputError, problemLine, repsLimits, scenarioHash, SIGNPOST_VERSION, targetIds, targets,
  type FitPlan as Plan, type Problem, type Scenario,
} from "../index.ts";
import type { CalibrationRecord } from "./calibration-record.ts";
import { adoptionText, calibrationText } from "./calibration-text.ts";
import { applyChanges } from "./change.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { fittedFile } from "./fitted-file.ts";
import { MANIFEST_VERSION } from "./manifest.ts";
import { openPointRecord } from "./point-record.ts";
import { progressOn } from "./progress.ts";
import { model, runtime } from "./provenance.ts";
import { MANIFEST_NAME } from "./result-files.ts";
import { readArguments, fileTrouble } from "./scenario-argument.ts";
import { readSettings, readWhole, type Flags, type Settings } from "./settings.ts";
import { simulatePoints } from "./simulate-points.ts";
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

export const RECORD_NAME = "calibration.json";
export const FITTED_NAME = "fitted.json";
const DEFAULTS = { seed: "calibration", reps: String(DEFAULT_PLAN.search.replications), out: "out/calibration" };

/** `calibrate`: fits the free parameters of a regime to the targets and writes the fitted scenario, the record of the fit and a manifest; throws an `InputError` with everything that is wrong. */
export async function fit(name: string | undefined, flags: CalibrateFlags): Promise<ExitCode> {
  if (flags.adopt !== undefined) {
    process.stdout.write(adoptionText(readRecord(flags.adopt), flags.json ?? false));
    return EXIT.done;
  }
  const problems: Problem[] = [];
  const settings = readSettings({ ...DEFAULTS, ...flags }, problems);
  const plan = readPlan(flags, settings, problems);
  const read = readArguments([name ?? baselineName], problems);
  const [scenario] = applyChanges(read, settings.changes, problems);
  if (scenario === undefined || problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  const free = freeParameters(scenario, { fix: flags.fix ?? [], free: flags.free ?? [] });
  const file = fittedFile(name ?? baselineName, scenario);
  if (free.length === 0) throw new InputError([error("--fix", "nothing is left to fit", "Leave a parameter free")]);
  if (!settings.quiet) for (const problem of problems) process.stderr.write(`warning: ${problemLine(problem)}\n`);
  const started = performance.now();
  const record = await carryOut(scenario, { settings, plan, free, resume: flags.resume ?? false });
  const printed = `${JSON.stringify(record, null, 1)}\n`;
  write(settings, scenario, { seconds: (performance.now() - started) / 1000, plan, texts: { [RECORD_NAME]: printed, [FITTED_NAME]: `${JSON.stringify(file(record.fitted.values), null, 2)}\n` } });
  process.stdout.write(settings.json ? printed : `${calibrationText(record)}\n\nWritten to ${settings.out!}: ${FITTED_NAME}, ${RECORD_NAME}, ${MANIFEST_NAME}.\n`);
  return EXIT.done;
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

async function carryOut(scenario: Scenario, { settings, plan, free, resume }: { readonly settings: Settings; readonly plan: Plan; readonly free: ReturnType<typeof freeParameters>; readonly resume: boolean }): Promise<CalibrationRecord> {
  const { size: { seed, weeks, burnIn }, size, threads, quiet, out } = settings;
  const aims = targetIds.filter((id) => targets[id].role === "fit");
  const about = { signpost: SIGNPOST_VERSION, scenario: scenario.name, scenarioHash: scenarioHash(scenario), seed, weeks, burnIn };
  const kept = openPointRecord(out!, JSON.stringify({ ...about, aims, program: model().program }), resume);
  const progress = progressOn(process.stderr, quiet);
  const say = (words: string): void => {
    progress.end();
    if (!quiet) process.stderr.write(`${words}\n`);
  };
  let wave = 0;
  try {
    const found = await withPool(threads, (pool) =>
      calibrate({ free, aims: aimsOf(aims) }, plan, simulatePoints({ scenario, free, aims, size }, pool, kept, (done, of) => progress.show(done / of, `${Math.floor(done)} of ${of} points`)), {
        stage: (words) => progress.begin(words),
        wave({ left, nothingLeft }, number) {
          wave = number;
          say(nothingLeft ? `wave ${number}: no part of the space is left; going on with the least implausible` : `wave ${number}: ${share(left)} of the space is left`);
          progress.begin(wave < plan.waves ? "History matching" : "Local search");
        },
        step({ loss, damping }) {
          say(damping === null ? `start of the search: loss ${loss.toFixed(2)}` : `step: loss ${loss.toFixed(2)}`);
          progress.begin("Local search");
        },
      }));
    return { ...about, ...found };
  } finally {
    progress.end();
  }
}

const share = (left: number): string => (left >= 0.001 ? `${(100 * left).toPrecision(2)} %` : `${left.toExponential(1)}`);

/** Writes the files of a fit whole, the manifest last. */
function write({ out, size, threads }: Settings, scenario: Scenario, { plan, seconds, texts }: { readonly plan: Plan; readonly seconds: number; readonly texts: Readonly<Record<string, string>> }): void {
  const files = Object.entries(texts).map(([name, text]) => {
    const file = wholeFile(join(out!, name));
    file.write(text);
    return { file, record: file.seal() };
  });
  const manifest = wholeFile(join(out!, MANIFEST_NAME));
  manifest.write(`${JSON.stringify({
    manifestVersion: MANIFEST_VERSION, note: "Illustrative, synthetic population.", verb: "calibrate",
    scenarios: [{ name: scenario.name, hash: scenarioHash(scenario), scenario }],
    size, plan, model: model(), runtime: runtime(threads), finished: new Date().toISOString(), seconds: Math.round(seconds * 10) / 10,
    files: files.map(({ record }) => record),
  }, null, 2)}\n`);
  manifest.seal();
  for (const { file } of files) file.publish();
  manifest.publish();
}

/** Reads the record of a fit from its folder; throws an `InputError` if there is none. */
function readRecord(folder: string): CalibrationRecord {
  const path = join(folder, RECORD_NAME);
  try {
    return JSON.parse(readFileSync(path, "utf8")) as CalibrationRecord;
  } catch (reason) {
    throw new InputError([error("--adopt", `${path} cannot be read: ${reason instanceof SyntaxError ? "it is not JSON" : fileTrouble(reason)}`, "Give the directory that a fit was written to")]);
  }
}
