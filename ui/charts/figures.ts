import { bare, decimals, formatByError, formatDifference, type Measure } from "../../sim/index.ts";

const minus = "\u2212";

/** Units of series reach further than those of measures: the nearest of these, and the words left over. */
function nearestUnit(unit: string): { readonly unit: Measure["unit"]; readonly rest: string } {
  if (unit === "share") return { unit, rest: "" };
  if (unit.startsWith("GBP")) return { unit: "GBP", rest: unit.slice("GBP".length) };
  return { unit: "count", rest: unit === "count" || unit === "ratio" || unit === "index" ? "" : ` ${unit}` };
}

/** A level of a measure or a series, with as many digits as its standard error supports. */
export function level(value: number, mcse: number | null, unit: string): string {
  if (!Number.isFinite(value)) return "not defined";
  const near = nearestUnit(unit);
  return unbroken(formatByError(value, mcse, near.unit)) + near.rest;
}

/** A difference with its sign. */
export function difference(value: number, mcse: number | null, unit: string): string {
  if (!Number.isFinite(value)) return "not defined";
  const near = nearestUnit(unit);
  return unbroken(formatDifference(value, mcse, near.unit)) + near.rest;
}

/** Keeps a number and its unit on one line. */
export const unbroken = (words: string): string => words.replace(/(\d) (%|points|weeks)/g, "$1\u00a0$2");

/** The ends of an interval, without the unit: "−0.12 to 0.52"; "–" where one replication gives none. */
export function interval(low: number | null, high: number | null, mcse: number | null, unit: string): string {
  if (low === null || high === null) return "–";
  const near = nearestUnit(unit).unit;
  const places = decimals(mcse, near);
  return `${bare(low, places, near)} to ${bare(high, places, near)}`;
}

/** A tick on an axis: shares as per cent or points, money in pounds, differences with their sign. */
export function tick(unit: string, signed: boolean): (value: number) => string {
  const { unit: near } = nearestUnit(unit);
  return (value) => {
    const number = near === "share" ? value * 100 : value;
    const [short, suffix] = Math.abs(number) >= 1e6 ? [number / 1e6, "m"] : Math.abs(number) >= 1e4 ? [number / 1e3, "k"] : [number, ""];
    const size = Math.abs(short).toLocaleString("en-GB", { maximumSignificantDigits: 6 }) + suffix;
    const sign = number < 0 ? minus : signed && number > 0 ? "+" : "";
    return `${sign}${near === "GBP" ? "£" : ""}${size}${near === "share" && !signed ? " %" : ""}`;
  };
}

/** What a chart's axis is in: "percentage points", "£ a person", "people a week". */
export function axisUnit(unit: string, signed: boolean): string {
  if (unit === "share") return signed ? "percentage points" : "per cent";
  return unit.replace(/^GBP/, "£");
}

/** True if an interval lies wholly on one side of zero. */
export const clearOfZero = (low: number | null, high: number | null): boolean => low !== null && high !== null && (low > 0 || high < 0);
