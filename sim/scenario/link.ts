import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { Problem } from "../core/problem.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { scenario, scenarioNames } from "./catalogue.ts";
import { didYouMean } from "./nearest.ts";
import { isObject, plain } from "./plain.ts";
import { DEFAULT_SIZE } from "./scenario.ts";
import { checkChanges, type Changes } from "./set.ts";
import { checkSize, personProblems, repsLimits, sizeLimits, wholeProblems } from "./size.ts";
import { startOf } from "./start-of.ts";
import { either, error, pathOf, show } from "./words.ts";

/** What a link restores: which regimes, what was changed in each, how large, with which luck and what is made equal. */
export interface LinkState {
  /** One to four shipped scenarios; the first is the reference. */
  readonly scenarios: readonly { readonly name: string; readonly changes: Changes }[];
  readonly seed: string;
  readonly people: number;
  readonly weeks: number;
  readonly burnIn: number;
  readonly reps: number;
  readonly envelope: "A" | "B" | "none";
  /** The page of the dashboard that was open. */
  readonly page?: string;
  /** Number of the person whose lives were shown, and the criterion by which people were found. */
  readonly person?: number;
  readonly find?: string;
}

const prefix = "#v1.";
const longestLink = 16_384;
const envelopes = ["A", "B", "none"];

/** A state as the fragment of an address: version, then compact JSON, deflated, in base64url. */
export function toLink({ scenarios, seed, people, weeks, burnIn, reps, envelope, page, person, find }: LinkState): string {
  const json = JSON.stringify({ scenarios: scenarios.map(({ name, changes }) => [name, changes]), seed, people, weeks, burnIn, reps, envelope, page, person, find });
  return prefix + toBase64url(deflateSync(strToU8(json), { level: 9 }));
}

/** The state of a link, or every problem with it. A stranger's link does nothing but fill in a state. Never throws. */
export function fromLink(hash: string): { state?: LinkState; problems: readonly Problem[] } {
  if (typeof hash !== "string") return refused("it is not text");
  if (!hash.startsWith(prefix)) {
    const newer = /^#?v(\d+)\./.exec(hash.slice(0, 20));
    return refused(newer === null ? "it is not a link to a comparison" : `it has version ${newer[1]}, which this program does not read`);
  }
  if (hash.length > longestLink) return refused(`it has ${hash.length} characters, more than ${longestLink}`);
  const decoded = decode(hash.slice(prefix.length));
  return isObject(decoded) ? readState(decoded) : refused("it is damaged");
}

const refused = (problem: string) => ({ problems: [error("link", problem, "Copy the whole link again from the dashboard")] });

function decode(text: string): unknown {
  const bytes = fromBase64url(text);
  if (bytes === undefined) return undefined;
  try {
    return plain(JSON.parse(strFromU8(inflateSync(bytes, { out: new Uint8Array(4 * longestLink) })))).value;
  } catch {
    return undefined;
  }
}

function readState(value: Record<string, unknown>): { state?: LinkState; problems: readonly Problem[] } {
  const { scenarios, reps, envelope, page, person, find, ...given } = value;
  const { size, problems: sizeProblems } = checkSize({ ...DEFAULT_SIZE, ...given });
  const list = Array.isArray(scenarios) ? scenarios.map(readScenario) : [];
  const problems = [
    ...(list.length >= 1 && list.length <= 4 ? [] : [error("scenarios", `it holds ${list.length} scenarios`, "Give one to four")]),
    ...list.flatMap((entry) => entry.problems),
    ...sizeProblems,
    ...wholeProblems("reps", reps, repsLimits),
    ...(envelopes.includes(envelope as string) ? [] : [error("envelope", `it is ${show(envelope)}`, `Give ${either(envelopes)}`)]),
    ...(page === undefined || (typeof page === "string" && /^[a-z-]{1,40}$/.test(page)) ? [] : [error("page", `it is ${show(page)}`, "Give the name of a page")]),
    ...(person === undefined ? [] : personProblems("person", person, sizeLimits.people.most)),
    ...(find === undefined || (typeof find === "string" && /^[a-z-]{1,40}$/.test(find)) ? [] : [error("find", `it is ${show(find)}`, "Give the name of a criterion")]),
  ];
  const chosen = list.flatMap((entry) => entry.chosen ?? []);
  if (size !== undefined && !shareAStart(chosen)) problems.push(error("scenarios", "they do not assume the same of the world, so nobody's luck could be shared", "Change an assumption in all of them or in none"));
  if (size === undefined || problems.some(({ severity }) => severity === "error")) return { problems };
  const state = { scenarios: chosen, ...size, reps: reps as number, envelope: envelope as LinkState["envelope"] };
  const place = { ...(page === undefined ? {} : { page: page as string }), ...(person === undefined ? {} : { person: person as number }), ...(find === undefined ? {} : { find: find as string }) };
  return { state: { ...state, ...place }, problems };
}

/** True if all regimes begin where the first does. */
export function shareAStart(regimes: LinkState["scenarios"]): boolean {
  const starts = regimes.flatMap(({ name, changes }) => checkChanges(scenario(name), changes).scenario ?? []).map(startOf);
  return new Set(starts).size <= 1;
}

function readScenario(entry: unknown, index: number): { chosen?: LinkState["scenarios"][number]; problems: readonly Problem[] } {
  const path = pathOf("scenarios", index);
  const [name, changes = {}]: unknown[] = Array.isArray(entry) ? entry : [entry];
  const known = scenarioNames();
  if (typeof name !== "string") return { problems: [error(path, `it is ${show(name)}`, `Give ${either(known)}`)] };
  if (!known.includes(name)) return { problems: [error(path, `there is no scenario called ${show(name)}`, didYouMean(name, known, `Give ${either(known)}`))] };
  const checked = checkChanges(scenario(name), changes);
  const problems = checked.problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
  return checked.changes === undefined ? { problems } : { chosen: { name, changes: checked.changes }, problems };
}
