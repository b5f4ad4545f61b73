import type { Measure } from "../measures/measure.ts";

type Unit = Measure["unit"];

/** A mean with what is known of its error: a level, a paired difference, or what was recorded of one. */
export interface Estimated {
  readonly mean: number;
  readonly mcse: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * A level in words and digits, such as `31.4 %` or `£1,230 a person`, with as many digits as its Monte-Carlo standard
 * error supports.
 */
export const formatByError = (value: number, mcse: number | null, unit: Unit): string =>
  formatLevel(value, decimals(mcse, unit), unit);

/** A level in words and digits with so many decimal places. */
export const formatLevel = (value: number, places: number, unit: Unit): string => {
  const { factor, before, after } = UNITS[unit];
  return `${minus(value * factor, places)}${before}${digits(value * factor, places)}${after}`;
};

/**
 * A difference, always with its sign, such as `+0.31 points` or `−£40 a person`, with as many digits as its standard
 * error supports.
 */
export const formatDifference = (value: number, mcse: number | null, unit: Unit): string =>
  signed(value, decimals(mcse, unit), unit);

/** A difference with its sign and the digits of its interval, as every title, table and sentence has it. */
export const formatGap = (found: Estimated, unit: Unit): string => signed(found.mean, placesOf(found, unit), unit);

const signed = (value: number, places: number, unit: Unit): string =>
  `${isZero(value * UNITS[unit].factor, places) ? "" : value < 0 ? MINUS : "+"}${sizeOf(value, places, unit)}`;

/**
 * The ends of an interval without their unit, `−0.12 to 0.52`, with the digits of the value that it is about; nothing
 * where there is none.
 */
export function formatInterval(found: Estimated, unit: Unit, places = placesOf(found, unit)): string | undefined {
  const { low, high } = found;
  return low === null || high === null ? undefined : `${bare(low, places, unit)} to ${bare(high, places, unit)}`;
}

/** How large a difference is, without its sign, with so many decimal places: `0.3 points`, `£40 a person`. */
export const sizeOf = (value: number, places: number, unit: Unit): string => {
  const { factor, before, after } = UNITS[unit];
  return `${before}${digits(value * factor, places)}${unit === "share" ? " points" : after}`;
};

/** A difference as a bare number, with its sign if negative: an end of an interval whose unit has been named. */
export const bare = (value: number, places: number, unit: Unit): string =>
  `${minus(value * UNITS[unit].factor, places)}${digits(value * UNITS[unit].factor, places)}`;

/**
 * Decimal places, as printed in this unit, that a standard error supports: two significant digits of half the 95 %
 * interval, as that is with many replications.
 * Negative places round to tens, hundreds and so on.
 */
export function decimals(mcse: number | null, unit: Unit): number {
  const { factor, places } = UNITS[unit];
  if (mcse === null || mcse === 0) return places;
  const size = Number((mcse * factor * HALF_WIDTH).toExponential(1).split("e")[1]);
  return inPence(Math.max(-MOST_PLACES, Math.min(MOST_PLACES, 1 - size)), unit);
}

/** Pounds are printed with pence or without, never with tens of pence alone. */
const inPence = (places: number, unit: Unit): number => (places === 1 && UNITS[unit].before === "£" ? 2 : places);

/**
 * Decimal places for a mean and the ends of its interval: what the error supports, and more where an end, or a mean
 * without an interval, would print as a nought that it is not.
 */
export function placesOf({ mean, mcse, low, high }: Estimated, unit: Unit): number {
  const least = decimals(mcse, unit);
  const ends = low === null || high === null ? [mean] : [low, high];
  const leavesOutZero = low !== null && high !== null && (low > 0 || high < 0);
  const most = leavesOutZero ? MOST_PLACES + EVEN_MORE : least + FEW_MORE;
  let places = least;
  while (places < most && ends.some((end) => end !== 0 && isZero(end * UNITS[unit].factor, places))) places++;
  return inPence(places, unit);
}

/** Digits of the absolute value with so many decimal places and commas between thousands. */
export function digits(value: number, places: number): string {
  const size = Math.abs(value);
  const [whole, rest] = (places < 0 ? Math.round(size / step(places)) * step(places) : size)
    .toFixed(Math.max(0, places))
    .split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
}

/**
 * How values of a unit are printed: multiplied, between two texts, with so many decimal places where no error is known.
 */
const UNITS: {
  readonly [unit in Unit]: {
    readonly factor: number;
    readonly before: string;
    readonly after: string;
    readonly places: number;
  };
} = {
  share: { factor: 100, before: "", after: " %", places: 1 },
  weeks: { factor: 1, before: "", after: " weeks", places: 1 },
  days: { factor: 1, before: "", after: " days", places: 1 },
  GBP: { factor: 1, before: "£", after: "", places: 0 },
  "GBP a person": { factor: 1, before: "£", after: " a person", places: 0 },
  count: { factor: 1, before: "", after: "", places: 2 },
  "hours a week": { factor: 1, before: "", after: " hours a week", places: 2 },
  hours: { factor: 1, before: "", after: " hours", places: 1 },
  index: { factor: 1, before: "", after: "", places: 2 },
  "% a year": { factor: 1, before: "", after: " % a year", places: 1 },
};

/** True for a unit of measures; those of weekly series reach further. */
export const isUnit = (unit: string): unit is Unit => Object.hasOwn(UNITS, unit);

const MINUS = "−";
const MOST_PLACES = 6;
/**
 * Places added to keep a number from printing as nought: where its interval holds 0 all the same, and where it does
 * not.
 */
const FEW_MORE = 2;
const EVEN_MORE = 9;
/** Half of a 95 % interval in standard errors, with many replications. */
const HALF_WIDTH = 1.96;

const minus = (value: number, places: number): string => (value < 0 && !isZero(value, places) ? MINUS : "");
const isZero = (value: number, places: number): boolean => !/[1-9]/.test(digits(value, places));

/** What the last of so many decimal places stands for. */
const step = (places: number): number => Number(`1e${-places}`);

/** A whole number of things, with commas between thousands: `1 replication`, `2,000 people`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${digits(n, 0)} ${n === 1 ? one : many}`;
