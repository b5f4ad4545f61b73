import {
  formatDifference,
  formatGap,
  formatInterval,
  formatLevel,
  isUnit,
  placesOf,
  type Estimated,
  type Measure,
} from "../../sim/index.ts";

const minus = "\u2212";

/** Units of series reach further than those of measures: the nearest of these, and the words left over. */
function nearestUnit(unit: string): { readonly unit: Measure["unit"]; readonly rest: string } {
  if (isUnit(unit)) return { unit, rest: "" };
  if (unit.startsWith("GBP")) return { unit: "GBP", rest: unit.slice("GBP".length) };
  return { unit: "count", rest: unit === "ratio" ? "" : ` ${unit}` };
}

/** A difference with its sign. */
export function difference(value: number, mcse: number | null, unit: string): string {
  if (!Number.isFinite(value)) return "not defined";
  const near = nearestUnit(unit);
  return unbroken(formatDifference(value, mcse, near.unit)) + near.rest;
}

/** Keeps a number and its unit on one line. */
export const unbroken = (words: string): string => words.replace(/(\d) (%|points|weeks)/g, "$1\u00a0$2");

/** A mean with its interval, as a row of a chart or a table has it; weekly rows know their error from its ends only. */
export type Row = Pick<Estimated, "mean" | "low" | "high"> & { readonly mcse?: number | null };

const estimated = (row: Row): Estimated => ({ ...row, mcse: row.mcse === undefined ? errorOf(row) : row.mcse });

/** A standard error from the ends of an interval, near enough to choose digits by. */
const errorOf = ({ low, high }: Row): number | null => (low === null || high === null ? null : (high - low) / 3.92);

/** The level of a row, with the digits of its interval, or of a difference that it stands beside. */
export function levelOf(row: Row, unit: string, differences: readonly Row[] = []): string {
  if (!Number.isFinite(row.mean)) return "not defined";
  const near = nearestUnit(unit);
  const places = (differences.length === 0 ? [row] : differences).map((each) => placesOf(estimated(each), near.unit));
  return unbroken(formatLevel(row.mean, Math.max(...places), near.unit)) + near.rest;
}

/** The difference of a row with its sign: the same number in a title, a table and the run bar. */
export function differenceOf(row: Row, unit: string): string {
  if (!Number.isFinite(row.mean)) return "not defined";
  const near = nearestUnit(unit);
  return unbroken(formatGap(estimated(row), near.unit)) + near.rest;
}

/** The ends of a row's interval, without the unit: "−0.12 to 0.52"; "–" where runs cannot tell one. */
export const intervalOf = (row: Row, unit: string): string =>
  formatInterval(estimated(row), nearestUnit(unit).unit) ?? "–";

/** A tick on an axis: shares as per cent or points, money in pounds, differences with their sign. */
export function tick(unit: string, signed: boolean): (value: number) => string {
  const { unit: near } = nearestUnit(unit);
  return (value) => {
    const number = near === "share" ? value * 100 : value;
    const [short, suffix] =
      Math.abs(number) >= 1e6 ? [number / 1e6, "m"] : Math.abs(number) >= 1e4 ? [number / 1e3, "k"] : [number, ""];
    const size = Math.abs(short).toLocaleString("en-GB", { maximumSignificantDigits: 6 }) + suffix;
    const sign = number < 0 ? minus : signed && number > 0 ? "+" : "";
    return `${sign}${near.startsWith("GBP") ? "£" : ""}${size}${near === "share" && !signed ? " %" : ""}`;
  };
}

/** What a chart's axis is in: "percentage points", "£ a person", "people a week". */
export function axisUnit(unit: string, signed: boolean): string {
  if (unit === "share") return signed ? "percentage points" : "per cent";
  return unit.replace(/^GBP/, "£");
}

/** True if an interval lies wholly on one side of zero. */
export const clearOfZero = (low: number | null, high: number | null): boolean =>
  low !== null && high !== null && (low > 0 || high < 0);
