import { counted, digits, measures, seriesRegister, type Comparison } from "../../sim/index.ts";
import { barriers } from "./barrier-groups.ts";
import { axisUnit, clearOfZero, differenceOf, intervalOf, levelOf, type Row } from "./figures.ts";
import type { Regime } from "./inks.ts";
import type { Display, GroupRow, MeasureRow, WeekRow } from "./rows.ts";
import { shape } from "./shape.ts";

/** What an interval of this comparison is, and is not. */
export const intervalName = ({ replications }: Comparison): string =>
  replications < 2
    ? "one replication, which has no interval"
    : `95 % Monte-Carlo interval, ${counted(replications, "paired replication")}`;

/** Whom and which weeks a comparison covers; the first week is week 0. */
export const coverage = ({ people, weeks, burnIn }: Comparison): string =>
  `${people.toLocaleString("en-GB")} synthetic ${people === 1 ? "person" : "people"}, ` +
  `${weeks === 1 ? "week 0" : `weeks 0 to ${(weeks - 1).toLocaleString("en-GB")}`} after ` +
  `${burnIn.toLocaleString("en-GB")} of burn-in`;

/** For how many real people each synthetic one stands in totals, and how many claim at the start. */
export interface Represented {
  readonly weight: number;
  readonly claimants: number;
}

/**
 * Whom a total stands for, in a sentence; empty for shares, means and numbers of providers, which are of the synthetic
 * population as it is.
 */
export function totalOf(unit: string, { people, burnIn }: Comparison, { weight, claimants }: Represented): string {
  if (!["people", "people a week", "GBP a week"].includes(unit) || weight === 0) return "";
  const each = weight >= 10 ? digits(weight, 0) : digits(weight, 2);
  const when =
    burnIn === 0
      ? "in week 0"
      : `when the burn-in begins, ${burnIn.toLocaleString("en-GB")} ${burnIn === 1 ? "week" : "weeks"} before week 0`;
  return (
    `A total for a place in which ${digits(claimants, 0)} people claim ${when}: ` +
    `${people === 1 ? "the one synthetic person counts" : `each of the ${people.toLocaleString("en-GB")} synthetic people counts`} ` +
    `for ${each}. `
  );
}

/** What a weekly chart shows, in its title; a minus sign stays on the line of its pound. */
export const seriesTitle = (
  id: string,
  rows: readonly WeekRow[],
  regimes: readonly Regime[],
  display: Display,
): string => titleOf(id, rows, regimes, display).replaceAll("−£", "−\u2060£");

function titleOf(id: string, rows: readonly WeekRow[], regimes: readonly Regime[], display: Display): string {
  const { label, unit } = seriesRegister[id];
  const last = rows.findLast(({ regime }) => regime === regimes[1]?.name);
  if (last === undefined) return label;
  if (display === "levels") {
    const reference = rows.findLast(({ regime }) => regime === regimes[0].name);
    return (
      `${label}: ${levelOf(last, unit)} in the last week against ` +
      `${reference === undefined ? "–" : levelOf(reference, unit)}`
    );
  }
  const own = rows.filter(({ regime }) => regime === last.regime);
  if (own.every(nought)) return `${label}: no difference in any week`;
  const over = shape(own, unit);
  if (over !== undefined) return `${label}: ${over}`;
  if (last.low === null) return `${label}: ${differenceOf(last, unit)} in the last week, without an interval`;
  return clearOfZero(last.low, last.high)
    ? `${label}: ${differenceOf(last, unit)} in the last week`
    : `${label}: no clear difference in the last week`;
}

const nought = ({ mean, low, high }: Pick<WeekRow, "mean" | "low" | "high">): boolean =>
  mean === 0 && (low ?? 0) === 0 && (high ?? 0) === 0;

const barrierWords = (group: string): string =>
  ({ "0": "no barrier", "1": "1 barrier", "5+": "5 or more" })[barriers(group)] ?? `${barriers(group)} barriers`;

/** What the chart by number of barriers shows, in its title. */
export function barrierTitle(
  measure: string,
  rows: readonly GroupRow[],
  regimes: readonly Regime[],
  display: Display,
): string {
  const { label, unit } = measures[measure];
  const own = rows.filter(({ regime }) => regime === regimes[1]?.name);
  const first = own[0];
  const last = own[own.length - 1];
  if (first === undefined || last === undefined) return label;
  const say = (row: GroupRow): string => `${levelOf(row, unit)} with ${barrierWords(row.group)}`;
  if (display === "levels")
    return `${label} under ${regimes[1].label}: ${say(first)}${last === first ? "" : `, ${say(last)}`}`;
  if (own.every(nought)) return `${label}: no difference at any number of barriers`;
  const largest = (some: readonly GroupRow[]): GroupRow =>
    some.reduce((a, b) => (Math.abs(b.mean) > Math.abs(a.mean) ? b : a));
  const named = (row: GroupRow): string => `${differenceOf(row, unit)}, with ${barrierWords(row.group)}`;
  if (own.every(({ low }) => low === null))
    return `${label}: the largest difference is ${named(largest(own))}, without an interval`;
  const clear = own.filter(({ low, high }) => clearOfZero(low, high));
  if (clear.length === 0) return `${label}: no clear difference at any number of barriers`;
  return `${label}: the largest clear difference is ${named(largest(clear))}`;
}

/** What the chart of costs shows, in its title. */
export function costTitle(rows: readonly MeasureRow[], regimes: readonly Regime[], display: Display): string {
  const of = (measure: string): MeasureRow | undefined =>
    rows.find((row) => row.measure === measure && row.regime === regimes[1]?.name);
  const [support, benefits] = [of("cost-support"), of("cost-benefits")];
  if (support === undefined || benefits === undefined) return "Cost";
  if (display === "levels")
    return `Cost a person under ${regimes[1].label}: support ${levelOf(support, "GBP")}, benefits ${levelOf(benefits, "GBP")}`;
  const say = (row: MeasureRow): string =>
    nought(row)
      ? "no difference"
      : row.low !== null && !clearOfZero(row.low, row.high)
        ? "no clear difference"
        : differenceOf(row, "GBP");
  return (
    `Cost a person: support ${say(support)}, benefits ` +
    `${say(benefits)}${support.low === null && !nought(support) ? ", without an interval" : ""}`
  );
}

/** What a chart shows, beyond what its comparison says. */
export interface Captioned {
  /** The measure and how it is reckoned, without a full stop. */
  readonly what: string;
  readonly unit: string;
  readonly display: Display;
  readonly represented: Represented;
  /** Estimates that are drawn, where runs without a value may be among theirs. */
  readonly rows?: readonly { readonly n: number }[];
}

/** What is drawn, for whom, when, in which unit and with what kind of interval. */
export function caption(
  comparison: Comparison,
  regimes: readonly Regime[],
  { what, unit, display, represented, rows = [] }: Captioned,
): string {
  const signed = display === "differences";
  const shown = signed ? `Difference from ${regimes[0].label}, same people, same luck` : "Level under each regime";
  return (
    `${what}. ${shown}, in ${axisUnit(unit, signed)}. ` +
    `${totalOf(unit, comparison, represented)}${coverage(comparison)}. ` +
    `${comparison.replications < 2 ? "No bands or bars" : "Bands and bars"}: ` +
    `${intervalName(comparison)}.${fewest(rows, comparison)}`
  );
}

/** On how few runs some of what is drawn rests. */
function fewest(rows: readonly { readonly n: number }[], { replications }: Comparison): string {
  const least = Math.min(replications, ...rows.map(({ n }) => n));
  return least < replications
    ? ` Only runs in which every regime has a value count, in places as few as ${least}.`
    : "";
}

/** A table's head: what rows are of, and for each regime drawn its mean and interval. */
export const tableHead = (of: string, regimes: readonly Regime[], display: Display, unit: string): string[] => [
  of,
  ...drawn(regimes, display).flatMap(({ label }) => [
    `${label}, ${axisUnit(unit, display === "differences")}`,
    "95 % interval",
  ]),
];

/** The regimes that a display draws: the reference is the zero line of differences. */
export const drawn = (regimes: readonly Regime[], display: Display): readonly Regime[] =>
  display === "differences" ? regimes.slice(1) : regimes;

/** Rows for reading: one row a key, a mean and an interval for each regime. */
export function tableWords(
  keys: readonly (readonly [key: string, words: string, unit: string])[],
  regimes: readonly Regime[],
  display: Display,
  find: (key: string, regime: string) => Row | undefined,
): string[][] {
  const say = display === "differences" ? differenceOf : levelOf;
  return keys.map(([key, words, unit]) => [
    words,
    ...drawn(regimes, display).flatMap(({ name }) => {
      const row = find(key, name);
      if (row === undefined) return ["–", "–"];
      return [say(row, unit), intervalOf(row, unit)];
    }),
  ]);
}
