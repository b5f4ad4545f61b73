import { statSync } from "node:fs";
import { join } from "node:path";
import { fileTrouble } from "../arguments/scenario-argument.ts";
import { MANIFEST_NAME } from "../arguments/written-names.ts";
import { manifestShape, sweepShape } from "./manifest-shape.ts";
import { type Manifest, MANIFEST_VERSION, type ManifestScenario } from "./manifest.ts";
import { type ReadText, readText } from "./read-text.ts";
import type { FitStudy } from "../running/fit-study.ts";
import type { PredictStudy } from "../running/predict-study.ts";
import {
  check,
  checkSize,
  error,
  inertLevers,
  inertNumbers,
  InputError,
  notJson,
  otherKind,
  type Problem,
  repsLimits,
  type Scenario,
  scenarioHash,
  SCHEMA_VERSION,
  whatIsNotJson,
  wholeProblems,
} from "../../index.ts";
import * as z from "zod/mini";

/** What of a manifest is used to compute its results again. */
export interface ReadManifest extends Pick<
  Manifest,
  "size" | "first" | "replications" | "envelope" | "model" | "runtime" | "files" | "scenarios"
> {
  readonly verb: Manifest["verb"] | "validate" | "calibrate" | "predict" | "sweep";
  /** How a fit was gone about; of other verbs there is none. */
  readonly fit?: Pick<FitStudy, "argument" | "free" | "plan" | "truths">;
  /** How questions were answered; of other verbs there is none. */
  readonly predict?: Pick<PredictStudy, "command" | "points" | "beside">;
  /** What a sweep asked for and the cells it found; of other verbs there is none. */
  readonly sweep?: z.infer<typeof sweepShape>;
}

/**
 * Reads a manifest, or the one in a directory; throws an `InputError` if it is none. A name in it can reach no file
 * outside its directory.
 */
export function readManifest(path: string): { readonly manifest: ReadManifest; readonly path: string } {
  const where = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, MANIFEST_NAME) : path;
  const fail = (at: string, problem: string, remedy: string): InputError =>
    new InputError([error(at, problem, remedy)]);
  const give = `Give the ${MANIFEST_NAME} that --out wrote, or its directory`;
  const value = parsed(where, (problem, remedy = give) => fail(where, problem, remedy));
  const other = otherKind(value, "manifestVersion");
  if (other !== undefined) throw fail(where, other.problem, other.remedy);
  const { manifestVersion, verb, command, recordCommand } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof manifestVersion === "number" && manifestVersion > MANIFEST_VERSION)
    throw fail(
      `${where}: manifestVersion`,
      `version ${manifestVersion} is newer than ${MANIFEST_VERSION}, the latest that this program reads`,
      "Use a newer program",
    );
  if (verb === "sweep" && typeof command === "string" && recordCommand === undefined)
    throw new InputError([
      error(
        `${where}: verb`,
        "a sweep of that age is not run again from its manifest",
        `Type its command again, ${command}, with another --out, and compare the results: they are the same bytes`,
      ),
    ]);
  const read = manifestShape.safeParse(value);
  const swept = verb === "sweep" ? sweepShape.safeParse(value) : undefined;
  const issues = [...(read.error?.issues ?? []), ...(swept?.error?.issues ?? [])];
  const strange = (path: string): Problem =>
    error(`${where}: ${path}`, "it is not what a manifest has there", "Give the file as --out wrote it");
  if (read.data === undefined || issues.length > 0)
    throw new InputError(issues.map((issue) => strange(issue.path.join(".") || "manifest")));
  if ((verb === "calibrate") !== (read.data.fit !== undefined)) throw new InputError([strange("fit")]);
  if ((verb === "predict") !== (read.data.predict !== undefined)) throw new InputError([strange("predict")]);
  const large = beyondLimits(read.data as unknown as ReadManifest).map((problem) => ({
    ...problem,
    path: `${where}: ${problem.path}`,
  }));
  if (large.length > 0) throw new InputError(large);
  const { size = read.data.size } = checkSize(read.data.size);
  return {
    manifest: {
      ...(read.data as unknown as ReadManifest),
      size,
      ...(swept === undefined ? {} : { sweep: swept.data! }),
    },
    path: where,
  };
}

/** How many scenarios each verb takes. */
const SCENARIOS = {
  run: [1, 100],
  compare: [2, 4],
  sweep: [2, 4],
  validate: [1, 1],
  calibrate: [1, 1],
  predict: [1, 1],
} as const;

/** What of a manifest no run may be asked for. */
function beyondLimits({ verb, size, first, replications, scenarios, fit }: ReadManifest): Problem[] {
  const under = (path: string, problems: readonly Problem[]): Problem[] =>
    problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
  const [least, most] = SCENARIOS[verb];
  const many = error(
    "scenarios",
    `${verb} takes ${least === most ? least : `${least} to ${most}`}, and there are ${scenarios.length}`,
    "Give the file as --out wrote it",
  );
  const stages =
    fit === undefined
      ? []
      : (["wave", "search", "final"] as const).flatMap((name) => {
          const { people, replications: times } = fit.plan[name];
          return under(`fit.plan.${name}`, [
            ...checkSize({ people }).problems,
            ...wholeProblems("replications", times, repsLimits),
          ]);
        });
  const steps =
    fit === undefined
      ? []
      : (["waves", "points", "steps", "keep"] as const).flatMap((name) =>
          wholeProblems(`fit.plan.${name}`, fit.plan[name], { least: 0, most: 5000, unit: name }),
        );
  return [
    ...(scenarios.length < least || scenarios.length > most ? [many] : []),
    ...under("size", checkSize(size).problems),
    ...wholeProblems("first", first, { ...repsLimits, least: 0 }),
    ...wholeProblems("replications", replications, repsLimits),
    ...stages,
    ...steps,
  ];
}

/** The JSON of a file, or the error that `fail` makes of what is wrong with it. */
function parsed(path: string, fail: (problem: string, remedy?: string) => InputError): unknown {
  let content: ReadText;
  try {
    content = readText(path);
  } catch (reason) {
    throw fail(`it cannot be read: ${fileTrouble(reason)}`);
  }
  if (!("text" in content)) throw fail(content.problem, content.remedy);
  try {
    return JSON.parse(content.text);
  } catch (reason) {
    throw fail(notJson(content.text, whatIsNotJson(content.text, reason)).problem);
  }
}

/**
 * The scenario of a manifest as this program understands it, and what this program makes of it: an edited or foreign
 * one does not keep its fingerprint. What it does not name came later, and stood at its inert value.
 */
export function scenarioOf({ name, hash, scenario }: ManifestScenario): {
  readonly scenario?: Scenario;
  readonly strange: readonly string[];
} {
  const { levers, assumptions, reforms, burnIn, title, description, source } = scenario;
  const alone = (file: object) =>
    check({ schemaVersion: SCHEMA_VERSION, name, title, description, source, ...file }, () => undefined);
  // Where a lever sets a number of the evidence, a scenario holds both but a file may give the lever only.
  const believed = Object.fromEntries(
    Object.entries({ ...inertNumbers(), ...assumptions }).filter(([id]) => !(id in levers)),
  );
  const [now, before] = [
    alone({ levers: { ...inertLevers(), ...levers }, assumptions: believed, reforms }),
    alone({ levers: { ...inertLevers(), ...burnIn } }),
  ];
  const errors = [...now.problems, ...before.problems].filter(({ severity }: Problem) => severity === "error");
  if (now.scenario === undefined || before.scenario === undefined)
    return { strange: errors.map(({ path, problem }) => `${name}: this program does not accept ${path}: ${problem}`) };
  const understood: Scenario = { ...now.scenario, burnIn: before.scenario.levers, changed: scenario.changed };
  return {
    scenario: understood,
    strange:
      scenarioHash(understood) === hash
        ? []
        : [
            `${name}: the scenario in the manifest does not have the fingerprint recorded there: it was ` +
              `edited, or this program has other levers or assumptions`,
          ],
  };
}
