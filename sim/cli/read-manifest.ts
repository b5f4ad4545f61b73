import { statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import {
  check,
  checkSize,
  error,
  harmless,
  InputError,
  notJson,
  otherKind,
  repsLimits,
  SCHEMA_VERSION,
  scenarioHash,
  whatIsNotJson,
  wholeProblems,
  type Problem,
  type Scenario,
} from "../index.ts";
import type { FitStudy } from "./fit-study.ts";
import { MANIFEST_VERSION, type Manifest, type ManifestScenario } from "./manifest.ts";
import { readText, type ReadText } from "./read-text.ts";
import { fileTrouble } from "./scenario-argument.ts";
import { FIT_NAMES, MANIFEST_NAME, RESULT_NAMES } from "./written-names.ts";

/** One line without anything unseen: it is printed. */
const text = z.string().check(z.refine((words) => harmless(words) === words));
const count = z.number().check(z.int(), z.nonnegative());
const list = z.record(text, z.unknown());
const regime = z.object({
  name: text,
  title: text,
  description: text,
  source: text,
  levers: list,
  assumptions: list,
  reforms: z.array(z.unknown()),
  burnIn: list,
  changed: z.array(text),
});
const stage = z.object({ people: z.number(), replications: z.number() });
const plan = z.object({
  waves: z.number(),
  points: z.number(),
  wave: stage,
  steps: z.number(),
  search: stage,
  final: stage,
});
const cell = z.object({ id: text.check(z.regex(/^[0-9a-f]+$/)), hash: text });
const sweep = z.object({
  study: z.record(text, z.unknown()),
  only: z.array(text),
  recordCommand: text,
  cells: z.array(cell),
  otherCells: z.array(text),
});
const shape = z.object({
  manifestVersion: z.literal(MANIFEST_VERSION),
  verb: z.enum(["run", "compare", "validate", "calibrate", "sweep"]),
  scenarios: z.array(z.object({ name: text, hash: text, scenario: regime })).check(z.minLength(1)),
  size: z.object({ seed: z.string(), people: z.number(), weeks: z.number(), burnIn: z.number() }),
  first: z._default(z.number(), 0),
  replications: z.number(),
  envelope: z._default(z.enum(["A", "B", "none"]), "none"),
  fit: z.optional(z.object({ argument: text, free: z.array(text), plan })),
  model: z.object({ version: text, commit: z.nullable(text), modified: z.nullable(z.boolean()), program: text }),
  runtime: z.object({ node: text, platform: text, threads: count }),
  files: z
    .array(
      z.object({
        name: z.enum([...Object.values(RESULT_NAMES), ...Object.values(FIT_NAMES)]),
        bytes: count,
        sha256: text,
      }),
    )
    .check(z.minLength(1)),
});

/** What of a manifest is used to compute its results again. */
export interface ReadManifest extends Pick<
  Manifest,
  "size" | "first" | "replications" | "envelope" | "model" | "runtime" | "files" | "scenarios"
> {
  readonly verb: Manifest["verb"] | "validate" | "calibrate" | "sweep";
  /** How a fit was gone about; of other verbs there is none. */
  readonly fit?: Pick<FitStudy, "argument" | "free" | "plan">;
  /** What a sweep asked for and the cells it found; of other verbs there is none. */
  readonly sweep?: z.infer<typeof sweep>;
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
  const read = shape.safeParse(value);
  const swept = verb === "sweep" ? sweep.safeParse(value) : undefined;
  const issues = [...(read.error?.issues ?? []), ...(swept?.error?.issues ?? [])];
  const strange = (path: string): Problem =>
    error(`${where}: ${path}`, "it is not what a manifest has there", "Give the file as --out wrote it");
  if (read.data === undefined || issues.length > 0)
    throw new InputError(issues.map((issue) => strange(issue.path.join(".") || "manifest")));
  if ((verb === "calibrate") !== (read.data.fit !== undefined)) throw new InputError([strange("fit")]);
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
const SCENARIOS = { run: [1, 100], compare: [2, 4], sweep: [2, 4], validate: [1, 1], calibrate: [1, 1] } as const;

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
      : (["waves", "points", "steps"] as const).flatMap((name) =>
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
 * one does not keep its fingerprint.
 */
export function scenarioOf({ name, hash, scenario }: ManifestScenario): {
  readonly scenario?: Scenario;
  readonly strange: readonly string[];
} {
  const { levers, assumptions, reforms, burnIn, title, description, source } = scenario;
  const alone = (file: object) =>
    check({ schemaVersion: SCHEMA_VERSION, name, title, description, source, ...file }, () => undefined);
  // Where a lever sets a number of the evidence, a scenario holds both but a file may give the lever only.
  const believed = Object.fromEntries(Object.entries(assumptions).filter(([id]) => !(id in levers)));
  const [now, before] = [alone({ levers, assumptions: believed, reforms }), alone({ levers: burnIn })];
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
