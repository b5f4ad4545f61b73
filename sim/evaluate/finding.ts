import { groupLabel } from "../measures/group-label.ts";
import { boundsOf, differenceBounds } from "../measures/bounds.ts";
import type { GroupId, Measure } from "../measures/measure.ts";
import { besideTwin } from "../measures/register.ts";
import { measuresInWords as measures } from "../words/measures.ts";
import type { Comparison, Difference } from "./comparison.ts";
import { countsWords, NO_SPREAD } from "./counts.ts";
import { bare, counted, formatInterval, placesOf, sizeOf } from "./digits.ts";

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

/**
 * What the comparison found, in one sentence, with how sure the runs make it: Monte-Carlo error only, never doubt about
 * the world.
 */
export function finding(
  comparison: Comparison,
  { titles = {}, measure = HEADLINE_MEASURE, group = "all", scenario = comparison.scenarios[1] }: FindingChoice = {},
): string {
  const [reference] = comparison.scenarios;
  const title = (name: string): string => titles[name] ?? name;
  const known = measures[measure];
  if (known === undefined) throw new RangeError(`unknown measure: ${measure}`);
  if (scenario === undefined || scenario === reference)
    return "There is one regime here and nothing to compare it with.";
  if (comparison.replications === 0) return "Nothing has been run yet.";
  const found = comparison.measures[measure]?.groups[group]?.differences[scenario];
  const [ours, theirs] = [title(scenario), title(reference)];
  const among = group === "all" ? "" : ` among ${groupLabel(group)}`;
  const what = `${lowerFirst(known.label)}${among}`;
  if (found === undefined) {
    const { [scenario]: own, [reference]: other } = comparison.measures[measure]?.groups[group]?.levels ?? {};
    return (
      `${ours} and ${theirs} cannot be compared in ${what}: ` +
      `${own !== undefined && other !== undefined ? "no run has a value for both" : whyNot(comparison, measure)}.`
    );
  }

  const runs = comparison.replications;
  const counts = countsWords(found, runs, known.better);
  const claim = (): string => claimed(measure, found, { ours, theirs, what });
  if (found.n === 1)
    return (
      `${found.mean === 0 ? `${ours} and ${theirs} come out the same in ${what}` : claim()} in the ` +
      `one run ${runs === 1 ? "so far" : `that has a value (of ${runs})`}; one run cannot say how ` +
      `sure that is.`
    );
  if (found.mcse === null || found.mcse === 0)
    return `${found.mean === 0 ? `${ours} and ${theirs} come out the same in ${what}` : claim()} (${NO_SPREAD}; ${counts}).`;
  if (sayNothing(found, measure))
    return (
      `${counted(found.n, "paired run")} are too few to tell ${ours} from ${theirs} in ${what}: the ` +
      `difference could be anything (${counts}).`
    );
  if (includesZero(found))
    return (
      `${counted(found.n, "paired run")} cannot tell ${ours} from ${theirs} in ${what}: the difference is ${range(found, known.unit)} ${measure === HEADLINE_MEASURE ? "people in 100" : PLURALS[known.unit]}`.trimEnd() +
      ` (95 % Monte-Carlo interval; ${counts}).`
    );
  return `${claim()} (95 % Monte-Carlo interval ${range(towards(found), known.unit)}; ${counts}).`;
}

/** True if an interval holds everything that the difference could be. */
export function sayNothing({ low, high }: Pick<Difference, "low" | "high">, measure: string): boolean {
  const [least, most] = differenceBounds(boundsOf(measure));
  return low !== null && high !== null && low <= least && high >= most;
}

/** Why a measure has no value. */
function whyNot({ measures: found }: Comparison, measure: string): string {
  if (!besideTwin.has(measure)) return "these runs are too short, or too few people are in them";
  if (![...besideTwin].some((id) => id in found)) return "no run without a programme stands beside these";
  return measure === "cost-per-additional"
    ? "in none of these runs do both have more people in sustained work than there are without a programme"
    : "nothing that it counts happens in these runs";
}

const includesZero = ({ low, high }: Difference): boolean => low === null || high === null || (low <= 0 && high >= 0);

/** The clause that says which way a difference goes and how far. */
function claimed(
  measure: string,
  found: Difference,
  { ours, theirs, what }: { readonly ours: string; readonly theirs: string; readonly what: string },
): string {
  const { unit } = measures[measure];
  const { mean } = found;
  const places = placesOf(found, unit);
  if (measure === HEADLINE_MEASURE)
    return `${ours} sustains ${bare(Math.abs(mean), places, unit)} ${mean < 0 ? "fewer" : "more"} people in 100 than ${theirs}`;
  return `${ours} lies ${sizeOf(mean, places, unit)} ${mean < 0 ? "below" : "above"} ${theirs} in ${what}`;
}

/** The same difference counted in its own direction, so that "fewer" and "below" go with positive numbers. */
const towards = (found: Difference): Difference =>
  found.mean >= 0 || found.low === null || found.high === null
    ? found
    : { ...found, low: -found.high, high: -found.low };

/** The ends of the interval. */
const range = (found: Difference, unit: Unit): string => formatInterval(found, unit) ?? "";

const PLURALS: { readonly [unit in Unit]: string } = {
  share: "points",
  weeks: "weeks",
  days: "days",
  GBP: "pounds",
  "GBP a person": "pounds a person",
  count: "",
  "hours a week": "hours a week",
  hours: "hours",
  index: "",
  "% a year": "% a year",
};

const lowerFirst = (text: string): string => text[0].toLowerCase() + text.slice(1);
