import { join } from "node:path";
import { applyChanges } from "./change.ts";
import { fileTrouble, readArguments } from "./scenario-argument.ts";
import { type Flags, readWhole, type Settings } from "./settings.ts";
import { FIT_NAMES } from "./written-names.ts";
import type { CalibrationRecord } from "../files/calibration-record.ts";
import { fittedFile } from "../files/fitted-file.ts";
import { type ReadText, readText } from "../files/read-text.ts";
import { type FitStudy, fitTargets } from "../running/fit-study.ts";
import {
  DEFAULT_PLAN,
  error,
  freeParameters,
  InputError,
  notJson,
  type FitPlan as Plan,
  type Problem,
  repsLimits,
  tooManyFree,
  whatIsNotJson,
} from "../../index.ts";

/** Flags of `calibrate`, as they were typed. */
export interface CalibrateFlags extends Flags {
  readonly fix?: readonly string[];
  readonly free?: readonly string[];
  readonly waves?: string;
  readonly points?: string;
  readonly steps?: string;
  readonly keep?: string;
  readonly sbc?: string;
  readonly resume?: boolean;
  readonly adopt?: string;
}

/** The study of a fit from what was typed: plan, free numbers and targets. Throws an InputError with every problem. */
export function readStudy(
  argument: string,
  { flags, settings }: { readonly flags: CalibrateFlags; readonly settings: Settings },
  problems: Problem[],
): FitStudy {
  const plan = readPlan(flags, settings, problems);
  const truths =
    flags.sbc === undefined
      ? undefined
      : readWhole("--sbc", flags.sbc, { least: LEAST_TRUTHS, most: 5000, unit: "worlds" }, problems);
  const [scenario] = applyChanges(readArguments([argument], problems), settings.changes, problems);
  if (scenario === undefined || problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  const free = freeParameters(scenario, { fix: flags.fix ?? [], free: flags.free ?? [] }).map(({ id }) => id);
  fittedFile(argument, scenario);
  const crowded = tooManyFree(free.length, fitTargets().length);
  if (crowded.length > 0) throw new InputError(crowded);
  if (free.length === 0) throw new InputError([error("--fix", "nothing is left to fit", "Leave a number free")]);
  return { scenario, argument, free, plan, size: settings.size, ...(truths === undefined ? {} : { truths }) };
}

/** Worlds below which two bins of ranks say nothing. */
const LEAST_TRUTHS = 20;

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
    keep: whole("--keep", flags.keep, 0, DEFAULT_PLAN.keep),
  };
}

/** Reads the record of a fit from its folder; throws an `InputError` if there is none. */
export function readRecord(folder: string): CalibrationRecord {
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
