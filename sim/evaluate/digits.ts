import type { Measure } from "../measures/measure.ts";

type Unit = Measure["unit"];

/** A level in words and digits, such as `31.4 %` or `£1,230 a person`, with as many digits as its Monte-Carlo standard error supports. */
export const formatByError = (value: number, mcse: number | null, unit: Unit): string => {
  const { factor, before, after } = UNITS[unit];
  return `${minus(value * factor, decimals(mcse, unit))}${before}${digits(value * factor, decimals(mcse, unit))}${after}`;
};

/** A difference, always with its sign, such as `+0.3 points` or `−£40 a person`. */
export const formatDifference = (value: number, mcse: number | null, unit: Unit): string => {
  const places = decimals(mcse, unit);
  return `${isZero(value * UNITS[unit].factor, places) ? "" : value < 0 ? MINUS : "+"}${sizeOf(value, places, unit)}`;
};

/** How large a difference is, without its sign, with so many decimal places: `0.3 points`, `£40 a person`. */
export const sizeOf = (value: number, places: number, unit: Unit): string => {
  const { factor, before, after } = UNITS[unit];
  return `${before}${digits(value * factor, places)}${unit === "share" ? " points" : after}`;
};

/** A difference as a bare number, with its sign if negative: an end of an interval whose unit has been named. */
export const bare = (value: number, places: number, unit: Unit): string => `${minus(value * UNITS[unit].factor, places)}${digits(value * UNITS[unit].factor, places)}`;

/**
 * Decimal places, as printed in this unit, that a standard error supports: the last digit stands for no more than the width of the 95 % interval,
 * so that a value whose interval leaves out zero never prints as zero. Negative places round to tens, hundreds and so on.
 */
export function decimals(mcse: number | null, unit: Unit): number {
  const { factor, places } = UNITS[unit];
  if (mcse === null || mcse === 0) return places;
  let supported = -MOST_PLACES;
  while (supported < MOST_PLACES && step(supported) > mcse * factor * INTERVAL_WIDTH) supported++;
  return supported;
}

/** Digits of the absolute value with so many decimal places and commas between thousands. */
export function digits(value: number, places: number): string {
  const size = Math.abs(value);
  const [whole, rest] = (places < 0 ? Math.round(size / step(places)) * step(places) : size).toFixed(Math.max(0, places)).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
}

/** How values of a unit are printed: multiplied, between two texts, with so many decimal places where no error is known. */
const UNITS: { readonly [unit in Unit]: { readonly factor: number; readonly before: string; readonly after: string; readonly places: number } } = {
  "share": { factor: 100, before: "", after: " %", places: 1 },
  "weeks": { factor: 1, before: "", after: " weeks", places: 1 },
  "days": { factor: 1, before: "", after: " days", places: 1 },
  "GBP": { factor: 1, before: "£", after: "", places: 0 },
  "GBP a person": { factor: 1, before: "£", after: " a person", places: 0 },
  "count": { factor: 1, before: "", after: "", places: 2 },
  "hours a week": { factor: 1, before: "", after: " hours a week", places: 2 },
  "index": { factor: 1, before: "", after: "", places: 2 },
};

const MINUS = "−";
const MOST_PLACES = 6;
/** Width of a 95 % interval in standard errors, just under that of many replications. */
const INTERVAL_WIDTH = 3.9;

const minus = (value: number, places: number): string => (value < 0 && !isZero(value, places) ? MINUS : "");
const isZero = (value: number, places: number): boolean => !/[1-9]/.test(digits(value, places));

/** What the last of so many decimal places stands for. */
const step = (places: number): number => Number(`1e${-places}`);
