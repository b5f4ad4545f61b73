import { measures, seriesRegister, type Comparison } from "../../sim/index.ts";
import { barriers } from "./barrier-chart.ts";
import { axisUnit, clearOfZero, difference, interval, level } from "./figures.ts";
import type { Regime } from "./inks.ts";
import type { Display, GroupRow, MeasureRow, WeekRow } from "./rows.ts";
import { shape } from "./shape.ts";

/** What an interval of this comparison is, and is not. */
export const intervalName = ({ replications }: Comparison): string =>
  replications < 2 ? "one replication, which has no interval" : `95 % Monte-Carlo interval, ${replications.toLocaleString("en-GB")} paired replications`;

/** Whom and which weeks a comparison covers. */
export const coverage = ({ people, weeks }: Comparison): string => `${people.toLocaleString("en-GB")} synthetic people, weeks 0 to ${weeks.toLocaleString("en-GB")}`;

/** What a weekly chart shows, in its title; a minus sign stays on the line of its pound. */
export const seriesTitle = (id: string, rows: readonly WeekRow[], regimes: readonly Regime[], display: Display): string => titleOf(id, rows, regimes, display).replaceAll("−£", "−\u2060£");

function titleOf(id: string, rows: readonly WeekRow[], regimes: readonly Regime[], display: Display): string {
  const { label, unit } = seriesRegister[id];
  const last = rows.findLast(({ regime }) => regime === regimes[1]?.name);
  if (last === undefined) return label;
  if (display === "levels") {
    const reference = rows.findLast(({ regime }) => regime === regimes[0].name);
    return `${label}: ${level(last.mean, error(last), unit)} in the last week against ${reference === undefined ? "–" : level(reference.mean, error(reference), unit)}`;
  }
  const over = shape(rows.filter(({ regime }) => regime === last.regime), unit);
  if (over !== undefined) return `${label}: ${over}`;
  if (last.low === null) return `${label}: ${difference(last.mean, null, unit)} in the last week, from one replication`;
  return clearOfZero(last.low, last.high) ? `${label}: ${difference(last.mean, error(last), unit)} in the last week` : `${label}: no clear difference in the last week`;
}

/** What the chart by number of barriers shows, in its title. */
export function barrierTitle(measure: string, rows: readonly GroupRow[], regimes: readonly Regime[], display: Display): string {
  const { label, unit } = measures[measure];
  const own = rows.filter(({ regime }) => regime === regimes[1]?.name);
  const first = own[0];
  const last = own[own.length - 1];
  if (first === undefined || last === undefined) return label;
  if (display === "levels") return `${label}: ${level(first.mean, first.mcse, unit)} with ${barriers(first.group)} barriers, ${level(last.mean, last.mcse, unit)} with ${barriers(last.group)}`;
  const clear = own.filter(({ low, high }) => clearOfZero(low, high));
  if (clear.length === 0) return `${label}: no clear difference at any number of barriers`;
  const most = clear.reduce((a, b) => (Math.abs(b.mean) > Math.abs(a.mean) ? b : a));
  return `${label}: the largest clear difference is ${difference(most.mean, most.mcse, unit)}, with ${barriers(most.group)} barriers`;
}

/** What the chart of costs shows, in its title. */
export function costTitle(rows: readonly MeasureRow[], regimes: readonly Regime[], display: Display): string {
  const of = (measure: string): MeasureRow | undefined => rows.find((row) => row.measure === measure && row.regime === regimes[1]?.name);
  const [support, benefits] = [of("cost-support"), of("cost-benefits")];
  if (support === undefined || benefits === undefined) return "Cost";
  const say = display === "levels" ? level : difference;
  return `Cost a person: support ${say(support.mean, support.mcse, "GBP")}, benefits ${say(benefits.mean, benefits.mcse, "GBP")}`;
}

/** What is drawn, for whom, when, in which unit and with what kind of interval. */
export function caption(comparison: Comparison, regimes: readonly Regime[], { what, unit, display }: { readonly what: string; readonly unit: string; readonly display: Display }): string {
  const signed = display === "differences";
  const shown = signed ? `Difference from ${regimes[0].label}, same people, same luck` : "Level under each regime";
  return `${what}. ${shown}, in ${axisUnit(unit, signed)}. ${coverage(comparison)}. Bands and bars: ${intervalName(comparison)}.`;
}

/** A table's head: what rows are of, and for each regime drawn its mean and interval. */
export const tableHead = (of: string, regimes: readonly Regime[], display: Display, unit: string): string[] => [
  of,
  ...drawn(regimes, display).flatMap(({ label }) => [`${label}, ${axisUnit(unit, display === "differences")}`, "95 % interval"]),
];

/** The regimes that a display draws: the reference is the zero line of differences. */
export const drawn = (regimes: readonly Regime[], display: Display): readonly Regime[] => (display === "differences" ? regimes.slice(1) : regimes);

/** Rows for reading: one row a key, a mean and an interval for each regime. */
export function tableWords(keys: readonly (readonly [key: string, words: string, unit: string])[], regimes: readonly Regime[], display: Display, find: (key: string, regime: string) => Pick<WeekRow, "mean" | "low" | "high"> & { mcse?: number | null } | undefined): string[][] {
  const say = display === "differences" ? difference : level;
  return keys.map(([key, words, unit]) => [
    words,
    ...drawn(regimes, display).flatMap(({ name }) => {
      const row = find(key, name);
      if (row === undefined) return ["–", "–"];
      const mcse = row.mcse === undefined ? error(row) : row.mcse;
      return [say(row.mean, mcse, unit), interval(row.low, row.high, mcse, unit)];
    }),
  ]);
}

/** A standard error from the ends of an interval, near enough to choose digits by. */
const error = ({ low, high }: Pick<WeekRow, "low" | "high">): number | null => (low === null || high === null ? null : (high - low) / 3.92);
