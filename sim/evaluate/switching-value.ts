import { twoSided } from "./interval.ts";
import { isNoise } from "./noise.ts";

/**
 * Differences of one regime from another at rising values of a lever or assumption: at each value one for each
 * replication, in the same order and with the same luck; NaN where a run has none.
 */
export interface Responses {
  readonly values: readonly number[];
  readonly differences: readonly (readonly number[])[];
}

/** A value at which the difference changes sign, with its 95 % interval. */
export interface Crossing {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** True if the difference is below 0 at smaller values and above 0 at larger ones. */
  readonly rises: boolean;
}

/**
 * Where a ranking flips as a number moves through its range: at one value or more; nowhere, because the difference has
 * the same sign at every value that was run, beyond noise; or
 * undecided, because nobody can tell its sign between `low` and `high`, and so cannot tell whether it flips there.
 */
export type SwitchingValue =
  | { readonly kind: "switches"; readonly crossings: readonly Crossing[] }
  | { readonly kind: "none"; readonly sign: 1 | -1 }
  | { readonly kind: "undecided"; readonly low: number; readonly high: number };

/**
 * Finds where the mean difference changes sign. Between neighbouring values that were run each replication's difference
 * is taken to lie on a straight line, so that at any value the mean difference has an
 * ordinary t interval over replications; a crossing's interval holds the values at which that t interval covers 0
 * (Fieller's method), and covers the true crossing as often as the level says where the line is right.
 * Only signs beyond noise count: the sign must be told on both sides of a crossing. Replications without a value
 * somewhere are left out; with fewer than two, or where differences have no spread, nothing is decided.
 */
export function switchingValue({ values, differences }: Responses): SwitchingValue {
  if (
    values.length < 2 ||
    values.length !== differences.length ||
    values.some((value, place) => place > 0 && !(value > values[place - 1]))
  )
    throw new RangeError("a switching value needs differences at two or more rising values");
  const whole = differences[0].flatMap((_, replication) =>
    differences.every((column) => !Number.isNaN(column[replication])) ? [replication] : [],
  );
  const range = { low: values[0], high: values[values.length - 1] };
  if (whole.length < 2) return { kind: "undecided", ...range };
  const segments = values.slice(1).map((to, place) =>
    segment(
      [values[place], to],
      differences.slice(place, place + 2).map((column) => whole.map((replication) => column[replication])),
    ),
  );
  const signs = [...segments.map(({ signs: [left] }) => left), segments[segments.length - 1].signs[1]];
  const told = signs.flatMap((sign, place) => (sign === 0 ? [] : [place]));
  const crossings = told
    .slice(1)
    .flatMap((right, i) =>
      signs[told[i]] === signs[right] ? [] : [crossing(segments.slice(told[i], right), signs[right] > 0)],
    );
  if (crossings.length > 0) return { kind: "switches", crossings };
  const vague = segments.flatMap(({ vague: found }) => found);
  if (vague.length === 0) return { kind: "none", sign: signs[0] as 1 | -1 };
  return { kind: "undecided", low: Math.min(...vague), high: Math.max(...vague) };
}

/** The mean difference between two neighbouring values. */
interface Segment {
  readonly from: number;
  readonly to: number;
  /** Sign beyond noise at both ends; 0 where the interval covers 0. */
  readonly signs: readonly [number, number];
  /** Value at which the mean is 0, if there is one. */
  readonly zero: number | undefined;
  /** First and last value at which the interval of the mean covers 0, if there is one. */
  readonly vague: readonly number[];
}

function segment([from, to]: readonly [number, number], [left, right]: readonly (readonly number[])[]): Segment {
  const n = left.length;
  const t = twoSided(n);
  const [start, end] = [mean(left), mean(right)];
  const covariance = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, i) => sum + (value - mean(a)) * (b[i] - mean(b)), 0) / (n - 1) / n;
  const [own, shared, other] = [covariance(left, left), covariance(left, right), covariance(right, right)];
  // differences without any spread tell no sign
  const [known, knownToo] = [left, right].map((each) => each.some((value) => !isNoise(value - mean(each), mean(each))));
  // Squared mean less squared half-width, at a share of the way: at most 0 where the interval covers 0.
  const square = (end - start) * (end - start) - t * t * (own - 2 * shared + other);
  const constant = start * start - t * t * own;
  const last = end * end - t * t * other;
  const linear = last - constant - square;
  const at = (share: number): number => (share === 1 ? to : from + (to - from) * share);
  const roots = quadraticRoots(square, linear, constant).filter((share) => share > 0 && share < 1);
  const [told, toldToo] = [known && constant > 0, knownToo && last > 0];
  const zeroAtEnd = end === 0 ? to : undefined;
  const vague = [...(told ? [] : [0]), ...roots, ...(toldToo ? [] : [1])];
  return {
    from,
    to,
    signs: [told ? Math.sign(start) : 0, toldToo ? Math.sign(end) : 0],
    zero: start * end < 0 ? at(start / (start - end)) : start === 0 ? from : zeroAtEnd,
    vague: vague.length === 0 ? [] : [at(Math.min(...vague)), at(Math.max(...vague))],
  };
}

/**
 * The crossing within segments whose outer ends are told apart from 0, with opposite signs; where noise crosses more
 * than once in between, the middle one.
 */
function crossing(between: readonly Segment[], rises: boolean): Crossing {
  const zeros = [...new Set(between.flatMap(({ zero }) => zero ?? []))];
  const vague = between.flatMap(({ vague: found }) => found);
  const value = zeros[Math.floor((zeros.length - 1) / 2)];
  return { value, low: Math.min(value, ...vague), high: Math.max(value, ...vague), rises };
}

/** Real roots of a x² + b x + c, without losing digits where one is small. */
function quadraticRoots(a: number, b: number, c: number): number[] {
  const inside = b * b - 4 * a * c;
  if (inside < 0) return [];
  const q = -(b + (b < 0 ? -1 : 1) * Math.sqrt(inside)) / 2;
  return [...(a === 0 ? [] : [q / a]), ...(q === 0 ? [] : [c / q])];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
