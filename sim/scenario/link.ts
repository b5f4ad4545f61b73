import { deflateSync, strToU8 } from "fflate";
import type { Problem } from "../core/problem.ts";
import { toBase64url } from "./base64url.ts";
import { scenario, scenarioNames } from "./catalogue.ts";
import { CHECKSUM, checksum, decode, longestJson, refused } from "./link-code.ts";
import { linkReadings } from "./link-text.ts";
import { didYouMean } from "./nearest.ts";
import { isObject } from "./plain.ts";
import { DEFAULT_SIZE } from "./scenario.ts";
import { type Changes, checkChanges } from "./set.ts";
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
  /** The measure that the charts showed, and whether they showed differences or levels. */
  readonly measure?: string;
  readonly display?: string;
}

/** The version that is written. Links of version 1, which had no checksum, still open. */
const VERSION = 2;

const longestLink = 16_384;

const longestText = 65_536;

const envelopes = ["A", "B", "none"];

/** A state as the fragment of an address: version, then checksum and compact JSON, deflated, in base64url. */
export function toLink({
  scenarios,
  seed,
  people,
  weeks,
  burnIn,
  reps,
  envelope,
  page,
  person,
  find,
  measure,
  display,
}: LinkState): string {
  const json = JSON.stringify({
    scenarios: scenarios.map(({ name, changes }) => [name, changes]),
    seed,
    people,
    weeks,
    burnIn,
    reps,
    envelope,
    page,
    person,
    find,
    measure,
    display,
  });
  const deflated = deflateSync(strToU8(json), { level: 9 });
  const bytes = new Uint8Array(CHECKSUM + deflated.length);
  bytes.set(checksum(deflated));
  bytes.set(deflated, CHECKSUM);
  return `#v${VERSION}.${toBase64url(bytes)}`;
}

/**
 * The state of a link, or every problem with it. What a sentence or an e-mail did to it is undone where that is
 * unambiguous. A stranger's link does nothing but fill in a state. Never throws.
 */
export function fromLink(link: string): { state?: LinkState; problems: readonly Problem[] } {
  if (typeof link !== "string") return refused("it is not text");
  if (link.length > longestText) return refused(`it has ${link.length} characters, more than ${longestLink}`);
  const readings = linkReadings(link);
  if (readings.length === 0) return refused("it is not a link to a comparison");
  const known = readings.filter(({ version }) => version >= 1 && version <= VERSION);
  if (known.length === 0) return refused(`it has version ${readings[0].version}, which this program does not read`);
  const long = known.find(({ payload }) => payload.length + `#v${VERSION}.`.length > longestLink);
  if (long !== undefined)
    return refused(`it has ${long.payload.length + `#v${VERSION}.`.length} characters, more than ${longestLink}`);
  let tooLarge = false;
  for (const reading of known) {
    const decoded = decode(reading);
    if (isObject(decoded)) return readState(decoded);
    tooLarge ||= decoded === "too large";
  }
  return refused(tooLarge ? `it would hold more than ${longestJson} characters` : "it is damaged");
}

function readState(value: Record<string, unknown>): { state?: LinkState; problems: readonly Problem[] } {
  const { scenarios, reps, envelope, page, person, find, measure, display, ...given } = value;
  const { size, problems: sizeProblems } = checkSize({ ...DEFAULT_SIZE, ...given });
  const list = Array.isArray(scenarios) ? scenarios.map(readScenario) : [];
  const problems = [
    ...(list.length >= 1 && list.length <= 4
      ? []
      : [error("scenarios", `it holds ${list.length} scenarios`, "Give one to four")]),
    ...list.flatMap((entry) => entry.problems),
    ...sizeProblems,
    ...wholeProblems("reps", reps, repsLimits),
    ...(envelopes.includes(envelope as string)
      ? []
      : [error("envelope", `it is ${show(envelope)}`, `Give ${either(envelopes)}`)]),
    ...wordProblems("page", page, "a page"),
    ...(person === undefined ? [] : personProblems("person", person, sizeLimits.people.most)),
    ...wordProblems("find", find, "a criterion"),
    ...wordProblems("measure", measure, "a measure"),
    ...wordProblems("display", display, "a way to show results"),
  ];
  const chosen = list.flatMap((entry) => entry.chosen ?? []);
  if (size !== undefined && !shareAStart(chosen))
    problems.push(
      error(
        "scenarios",
        "they do not assume the same of the world, so nobody's luck could be shared",
        "Change an assumption in all of them or in none",
      ),
    );
  if (size === undefined || problems.some(({ severity }) => severity === "error")) return { problems };
  const state = { scenarios: chosen, ...size, reps: reps as number, envelope: envelope as LinkState["envelope"] };
  const place = Object.fromEntries(
    Object.entries({ page, person, find, measure, display }).filter(([, given]) => given !== undefined),
  );
  return { state: { ...state, ...place }, problems };
}

/** What is wrong with the name of something that a page may know. */
const wordProblems = (path: string, word: unknown, what: string): Problem[] =>
  word === undefined || (typeof word === "string" && /^[a-z0-9-]{1,40}$/.test(word))
    ? []
    : [error(path, `it is ${show(word)}`, `Give the name of ${what}`)];

/** True if all regimes begin where the first does. */
export function shareAStart(regimes: LinkState["scenarios"]): boolean {
  const starts = regimes
    .flatMap(({ name, changes }) => checkChanges(scenario(name), changes).scenario ?? [])
    .map(startOf);
  return new Set(starts).size <= 1;
}

function readScenario(
  entry: unknown,
  index: number,
): { chosen?: LinkState["scenarios"][number]; problems: readonly Problem[] } {
  const path = pathOf("scenarios", index);
  const [name, changes = {}]: unknown[] = Array.isArray(entry) ? entry : [entry];
  const known = scenarioNames();
  if (typeof name !== "string") return { problems: [error(path, `it is ${show(name)}`, `Give ${either(known)}`)] };
  if (!known.includes(name))
    return {
      problems: [
        error(path, `there is no scenario called ${show(name)}`, didYouMean(name, known, `Give ${either(known)}`)),
      ],
    };
  const checked = checkChanges(scenario(name), changes);
  const problems = checked.problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
  return checked.changes === undefined ? { problems } : { chosen: { name, changes: checked.changes }, problems };
}
