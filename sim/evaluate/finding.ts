import { groupLabel } from "../measures/group-label.ts";
import type { GroupId, Measure } from "../measures/measure.ts";
import { measures } from "../measures/register.ts";
import type { Comparison, Difference } from "./comparison.ts";
import { bare, decimals, sizeOf } from "./digits.ts";

/** Which difference the finding is about. */
export interface FindingChoice {
  /** Titles by scenario name; a name stands for itself. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly measure?: string;
  readonly group?: GroupId;
  /** The scenario set against the reference: the second, unless another is named. */
  readonly scenario?: string;
}

type Unit = Measure["unit"];

/** The measure that the headline is about: sustained work of 26 consecutive weeks. */
export const HEADLINE_MEASURE = "sustained-26";

/** What the comparison found, in one sentence, with how sure the runs make it: Monte-Carlo error only, never doubt about the world. */
export function finding(comparison: Comparison, { titles = {}, measure = HEADLINE_MEASURE, group = "all", scenario = comparison.scenarios[1] }: FindingChoice = {}): string {
  const [reference] = comparison.scenarios;
  const title = (name: string): string => titles[name] ?? name;
  const known = measures[measure];
  if (known === undefined) throw new RangeError(`unknown measure: ${measure}`);
  if (scenario === undefined || scenario === reference) return "There is one regime here and nothing to compare it with.";
  if (comparison.replications === 0) return "Nothing has been run yet.";
  const found = comparison.measures[measure]?.groups[group]?.differences[scenario];
  const [ours, theirs] = [title(scenario), title(reference)];
  const among = group === "all" ? "" : ` among ${groupLabel(group)}`;
  const what = `${lowerFirst(known.label)}${among}`;
  if (found === undefined) return `${ours} and ${theirs} cannot be compared in ${what}: these runs are too short, or too few people are in them.`;

  const runs = comparison.replications;
  const claim = (): string => claimed(measure, found, { ours, theirs, what });
  if (runs === 1) return `${found.mean === 0 ? `${ours} and ${theirs} come out the same in ${what}` : claim()} in the one run so far; one run cannot say how sure that is.`;
  if (found.mean === 0 && found.mcse === 0) return `${ours} and ${theirs} come out exactly the same in ${what} in all ${runs} paired runs.`;
  const ahead = `${known.better === "higher" ? "ahead" : "higher"} in ${found.wins} of ${runs} paired runs`;
  if (includesZero(found)) return `${runs} paired runs cannot tell ${ours} from ${theirs} in ${what}: the difference is ${range(found, known.unit)} ${measure === HEADLINE_MEASURE ? "people in 100" : PLURALS[known.unit]}`.trimEnd() + ` (95 % Monte-Carlo interval; ${ahead}).`;
  return `${claim()} (95 % Monte-Carlo interval ${range(towards(found), known.unit)}; ${ahead}).`;
}

const includesZero = ({ low, high }: Difference): boolean => low === null || high === null || (low <= 0 && high >= 0);

/** The clause that says which way a difference goes and how far. */
function claimed(measure: string, found: Difference, { ours, theirs, what }: { readonly ours: string; readonly theirs: string; readonly what: string }): string {
  const { unit } = measures[measure];
  const { mean } = found;
  const places = placesOf(found, unit, [mean, ...endsOf(found)]);
  if (measure === HEADLINE_MEASURE) return `${ours} sustains ${bare(Math.abs(mean), places, unit)} ${mean < 0 ? "fewer" : "more"} people in 100 than ${theirs}`;
  return `${ours} lies ${sizeOf(mean, places, unit)} ${mean < 0 ? "below" : "above"} ${theirs} in ${what}`;
}

/** The same difference counted in its own direction, so that "fewer" and "below" go with positive numbers. */
const towards = (found: Difference): Difference => (found.mean >= 0 || found.low === null || found.high === null ? found : { ...found, low: -found.high, high: -found.low });

/** The ends of the interval, printed alike; an interval that leaves out zero with the digits of its mean. */
function range(found: Difference, unit: Unit): string {
  const ends = endsOf(found);
  const places = placesOf(found, unit, includesZero(found) ? ends : [found.mean, ...ends]);
  return ends.map((end) => bare(end, places, unit)).join(" to ");
}

const endsOf = ({ mean, low, high }: Difference): number[] => [low ?? mean, high ?? mean];

/** As many decimal places as the error supports, and up to two more to keep what is not zero from printing as zero. */
function placesOf({ mcse }: Difference, unit: Unit, values: readonly number[]): number {
  const least = decimals(mcse, unit);
  let places = least;
  while (places < least + 2 && values.some((value) => value !== 0 && !/[1-9]/.test(bare(value, places, unit)))) places++;
  return places;
}

const PLURALS: { readonly [unit in Unit]: string } = { "share": "points", "weeks": "weeks", "days": "days", "GBP": "pounds", "GBP a person": "pounds a person", "count": "", "hours a week": "hours a week", "index": "" };

const lowerFirst = (text: string): string => text[0].toLowerCase() + text.slice(1);
