import { applyChanges } from "./change.ts";
import { readJsonFile } from "./json-file.ts";
import { readArguments } from "./scenario-argument.ts";
import { type Flags, readPlace, readSettings, type Settings } from "./settings.ts";
import { quoted } from "../running/replay.ts";
import type { PredictStudy } from "../running/predict-study.ts";
import { predictionsProblems, checkPoints, InputError, type Problem } from "../../index.ts";

/** Flags of `predict`, as they were typed. */
export interface PredictFlags extends Flags {
  readonly points?: string;
  readonly beside?: string;
  readonly resume?: boolean;
}

const DEFAULTS = { seed: "predictions", out: "out/predictions" };
/** Replications where there are many points, and where there is one. */
const REPLICATIONS = { points: "2", central: "10" };

/** What is to be predicted, from what was typed. Throws an `InputError` with everything that is wrong. */
export function readPrediction(
  argument: string,
  flags: PredictFlags,
  problems: Problem[],
): { readonly study: PredictStudy; readonly settings: Settings } {
  const reps = flags.points === undefined ? REPLICATIONS.central : REPLICATIONS.points;
  const settings = readSettings({ ...DEFAULTS, reps, ...flags }, problems);
  const [scenario] = applyChanges(readArguments([argument], problems), settings.changes, problems);
  const file = readFlag("--points", flags.points, problems);
  const beside = readFlag("--beside", flags.beside, problems);
  const checked = file === undefined || scenario === undefined ? undefined : checkPoints(file.value, scenario);
  const under = (flag: string, place: string | undefined, found: readonly Problem[]): Problem[] =>
    found.map((problem) => ({ ...problem, path: `${flag} ${place}: ${problem.path}` }));
  problems.push(...under("--points", flags.points, checked?.problems ?? []));
  if (beside !== undefined) problems.push(...under("--beside", flags.beside, predictionsProblems(beside.value)));
  if (scenario === undefined || problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  const { size, replications } = settings;
  return {
    settings,
    study: {
      scenario,
      command: commandLine(argument, flags, settings),
      points: checked === undefined ? null : checked.points.map(({ id, values }) => ({ id, values })),
      size,
      replications,
      beside: beside?.value ?? null,
    },
  };
}

function readFlag(flag: string, place: string | undefined, problems: Problem[]): { value: unknown } | undefined {
  return readPlace(flag, place, problems) === undefined || place === ""
    ? undefined
    : readJsonFile(flag, place!, problems);
}

/** The command, every flag written out but for where its file goes and what stays beside it. */
const commandLine = (
  argument: string,
  { points }: PredictFlags,
  { size: { seed, people, weeks, burnIn }, replications, changes }: Settings,
): string =>
  [
    "signpost",
    "predict",
    argument,
    ...(points === undefined ? [] : ["--points", points]),
    "--seed",
    seed,
    "--people",
    String(people),
    "--weeks",
    String(weeks),
    "--burn-in",
    String(burnIn),
    "--reps",
    String(replications),
    ...changes.flatMap(({ text }) => ["--set", text]),
  ]
    .map(quoted)
    .join(" ");
