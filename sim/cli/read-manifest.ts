import { statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { check, checkSize, error, harmless, InputError, notJson, otherKind, SCHEMA_VERSION, scenarioHash, whatIsNotJson, type Problem, type Scenario } from "../index.ts";
import { FIT_NAMES, type FitStudy } from "./fit-study.ts";
import { MANIFEST_VERSION, type Manifest, type ManifestScenario } from "./manifest.ts";
import { readText, type ReadText } from "./read-text.ts";
import { MANIFEST_NAME, RESULT_NAMES } from "./result-files.ts";
import { fileTrouble } from "./scenario-argument.ts";

/** One line without anything unseen: it is printed. */
const text = z.string().check(z.refine((words) => harmless(words) === words));
const count = z.number().check(z.int(), z.nonnegative());
const list = z.record(text, z.unknown());
const regime = z.object({ name: text, title: text, description: text, source: text, levers: list, assumptions: list, reforms: z.array(z.unknown()), burnIn: list, changed: z.array(text) });
const stage = z.object({ people: count, replications: count.check(z.minimum(1)) });
const plan = z.object({ waves: count, points: count, wave: stage, steps: count, search: stage, final: stage });
const shape = z.object({
  manifestVersion: z.literal(MANIFEST_VERSION),
  verb: z.enum(["run", "compare", "validate", "calibrate"]),
  scenarios: z.array(z.object({ name: text, hash: text, scenario: regime })).check(z.minLength(1)),
  size: z.object({ seed: z.string(), people: count, weeks: count.check(z.minimum(1)), burnIn: count }),
  first: count,
  replications: count.check(z.minimum(1)),
  envelope: z.enum(["A", "B", "none"]),
  fit: z.optional(z.object({ argument: text, free: z.array(text), plan })),
  model: z.object({ version: text, commit: z.nullable(text), modified: z.nullable(z.boolean()), program: text }),
  runtime: z.object({ node: text, platform: text, threads: count }),
  files: z.array(z.object({ name: z.enum([...Object.values(RESULT_NAMES), ...Object.values(FIT_NAMES)]), bytes: count, sha256: text })).check(z.minLength(1)),
});

/** What of a manifest is used to compute its results again. */
export interface ReadManifest extends Pick<Manifest, "size" | "first" | "replications" | "envelope" | "model" | "runtime" | "files" | "scenarios"> {
  readonly verb: Manifest["verb"] | "validate" | "calibrate";
  /** How a fit was gone about; of other verbs there is none. */
  readonly fit?: Pick<FitStudy, "argument" | "free" | "plan">;
}

/** Reads a manifest, or the one in a directory; throws an `InputError` if it is none. A name in it can reach no file outside its directory. */
export function readManifest(path: string): { readonly manifest: ReadManifest; readonly path: string } {
  const where = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, MANIFEST_NAME) : path;
  const fail = (path: string, problem: string, remedy: string): InputError => new InputError([error(path, problem, remedy)]);
  const give = `Give the ${MANIFEST_NAME} that --out wrote, or its directory`;
  const value = parsed(where, (problem, remedy = give) => fail(where, problem, remedy));
  const other = otherKind(value, "manifestVersion");
  if (other !== undefined) throw fail(where, other.problem, other.remedy);
  const version = (value as { manifestVersion?: unknown } | null)?.manifestVersion;
  if (typeof version === "number" && version > MANIFEST_VERSION) throw fail(`${where}: manifestVersion`, `version ${version} is newer than ${MANIFEST_VERSION}, the latest that this program reads`, "Use a newer program");
  const { verb, command } = (value ?? {}) as { verb?: unknown; command?: unknown };
  if (verb === "sweep" && typeof command === "string") throw new InputError([error(`${where}: verb`, "a sweep is not run again from its manifest", `Type its command again, ${command}, with another --out, and compare the results: they are the same bytes`)]);
  const read = shape.safeParse(value);
  if (read.success && (read.data.verb === "calibrate") !== (read.data.fit !== undefined)) throw new InputError([error(`${where}: fit`, "it is not what a manifest has there", "Give the file as --out wrote it")]);
  if (read.success) {
    const { size, problems } = checkSize(read.data.size);
    if (size === undefined) throw new InputError(problems.map((problem) => ({ ...problem, path: `${where}: size.${problem.path}` })));
    return { manifest: { ...read.data, size } as unknown as ReadManifest, path: where };
  }
  throw new InputError(read.error.issues.map((issue) => error(`${where}: ${issue.path.join(".") || "manifest"}`, "it is not what a manifest has there", "Give the file as --out wrote it")));
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

/** The scenario of a manifest as this program understands it, and what this program makes of it: an edited or foreign one does not keep its fingerprint. */
export function scenarioOf({ name, hash, scenario }: ManifestScenario): { readonly scenario?: Scenario; readonly strange: readonly string[] } {
  const { levers, assumptions, reforms, burnIn, title, description, source } = scenario;
  const alone = (file: object) => check({ schemaVersion: SCHEMA_VERSION, name, title, description, source, ...file }, () => undefined);
  // Where a lever sets a number of the evidence, a scenario holds both but a file may give the lever only.
  const believed = Object.fromEntries(Object.entries(assumptions).filter(([id]) => !(id in levers)));
  const [now, before] = [alone({ levers, assumptions: believed, reforms }), alone({ levers: burnIn })];
  const errors = [...now.problems, ...before.problems].filter(({ severity }: Problem) => severity === "error");
  if (now.scenario === undefined || before.scenario === undefined)
    return { strange: errors.map(({ path, problem }) => `${name}: this program does not accept ${path}: ${problem}`) };
  const understood: Scenario = { ...now.scenario, burnIn: before.scenario.levers, changed: scenario.changed };
  return { scenario: understood, strange: scenarioHash(understood) === hash ? [] : [`${name}: the scenario in the manifest does not have the fingerprint recorded there: it was edited, or this program has other levers or assumptions`] };
}
