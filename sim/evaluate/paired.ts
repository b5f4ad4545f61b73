import type { Difference, Level } from "./comparison.ts";
import { twoSided } from "./interval.ts";
import { isNoise, settled } from "./noise.ts";
import { type Bounds, differenceBounds } from "../measures/bounds.ts";

/** One scenario's part of a row: its level, and its difference from the reference. */
export interface Paired {
  /** Absent where no run gives a value. */
  readonly level?: Level;
  /** Absent for the reference itself, and where no run has both values. */
  readonly difference?: Difference;
}

/**
 * Compares one number of several scenarios, the reference first, run by run under the same luck; NaN stands for no
 * value.
 * Everything in a row rests on the same runs, those in which every scenario has a value, so that levels differ by
 * exactly the difference.
 * A scenario without any value is left out; one that shares no run with those before it has its own level and no
 * difference.
 */
export function paired(columns: readonly Float64Array[], bounds: Bounds): Paired[] {
  const { runs, together } = sharedRuns(columns);
  const reference = together[0] ? among(columns[0], runs) : undefined;
  const theirs = reference === undefined ? undefined : moments(reference);
  return columns.map((column, place): Paired => {
    if (!together[place] || theirs === undefined)
      return levelOnly(together[place] ? among(column, runs) : column.filter((value) => !Number.isNaN(value)), bounds);
    if (place === 0) return { level: levelOf(theirs, bounds) };
    const values = allSettled(among(column, runs), reference!);
    const found = moments(values);
    const own = { ...found, mean: settled(found.mean, theirs.mean) };
    return {
      level: levelOf(own, bounds),
      difference: differenceOf({ values, own, reference: reference!, theirs }, bounds),
    };
  });
}

const levelOnly = (values: Float64Array, bounds: Bounds): Paired =>
  values.length === 0 ? {} : { level: levelOf(moments(values), bounds) };

/** Values, each settled with its like in the reference. */
function allSettled(values: Float64Array, reference: Float64Array): Float64Array {
  const found = new Float64Array(values.length);
  for (let run = 0; run < values.length; run++) found[run] = settled(values[run], reference[run]);
  return found;
}

/** Runs in which every scenario of the row has a value, or `undefined` for all, and which scenarios those are. */
function sharedRuns(columns: readonly Float64Array[]): {
  readonly runs: readonly number[] | undefined;
  readonly together: readonly boolean[];
} {
  if (columns[0].length > 0 && columns.every(isWhole)) return { runs: undefined, together: columns.map(isWhole) };
  let runs = Array.from(columns[0].keys());
  const together = columns.map((column) => {
    const both = runs.filter((run) => !Number.isNaN(column[run]));
    if (both.length > 0) runs = both;
    return both.length > 0;
  });
  return { runs, together };
}

/** True if every run has a value. */
function isWhole(column: Float64Array): boolean {
  for (let run = 0; run < column.length; run++) if (Number.isNaN(column[run])) return false;
  return true;
}

const among = (column: Float64Array, runs: readonly number[] | undefined): Float64Array =>
  runs === undefined || runs.length === column.length ? column : Float64Array.from(runs, (run) => column[run]);

/** Mean and sum of squared deviations of the values that there are. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean; 0 where they are rounding only. */
  readonly squares: number;
  /** The largest of the values, whatever its sign. */
  readonly size: number;
}

/** Mean and spread, in two passes, of numbers that were reckoned from others as large as `from`. */
export function moments(values: Float64Array, from = 0): Moments {
  let sum = 0;
  let size = from;
  for (let run = 0; run < values.length; run++) {
    sum += values[run];
    size = Math.max(size, Math.abs(values[run]));
  }
  const mean = sum / values.length;
  let squares = 0;
  let furthest = 0;
  for (let run = 0; run < values.length; run++) {
    const off = values[run] - mean;
    squares += off * off;
    furthest = Math.max(furthest, Math.abs(off));
  }
  return { n: values.length, mean, squares: isNoise(furthest, size) ? 0 : squares, size };
}

/**
 * Monte-Carlo standard error and 95 % t interval of a mean, cut to what the number can be; one run, or runs without any
 * spread, cannot tell.
 */
export function errorOf(
  { n, squares }: Pick<Moments, "n" | "squares">,
  mean: number,
  [least, most]: Bounds,
): Pick<Level, "mcse" | "low" | "high"> {
  if (n < 2 || squares === 0) return { mcse: null, low: null, high: null };
  const mcse = Math.sqrt(squares / (n - 1) / n);
  const half = mcse * twoSided(n);
  return { mcse, low: Math.min(mean, Math.max(least, mean - half)), high: Math.max(mean, Math.min(most, mean + half)) };
}

const levelOf = (own: Moments, bounds: Bounds): Level => ({
  mean: own.mean,
  ...errorOf(own, own.mean, bounds),
  n: own.n,
});

interface Pair {
  readonly values: Float64Array;
  readonly own: Moments;
  readonly reference: Float64Array;
  readonly theirs: Moments;
}

function differenceOf({ values, own, reference, theirs }: Pair, bounds: Bounds): Difference {
  const gaps = new Float64Array(values.length);
  for (let run = 0; run < gaps.length; run++) gaps[run] = values[run] - reference[run];
  const gap = moments(gaps, Math.max(own.size, theirs.size));
  const mean = own.mean - theirs.mean;
  let wins = 0;
  let ties = 0;
  for (let run = 0; run < gaps.length; run++) {
    if (gaps[run] > 0) wins++;
    else if (gaps[run] === 0) ties++;
  }
  return {
    mean,
    ...errorOf(gap, mean, differenceBounds(bounds)),
    n: gap.n,
    wins,
    ties,
    ...sharedLuck(own, theirs, gap),
  };
}

/** What the same luck is worth: with fewer than three runs, or no variance, nobody can say. */
function sharedLuck(
  own: Moments,
  theirs: Moments,
  gap: Moments,
): Pick<Difference, "correlation" | "varianceReduction"> {
  if (gap.n < 3) return { correlation: null, varianceReduction: null };
  const spread = Math.sqrt(own.squares) * Math.sqrt(theirs.squares);
  const product = (own.squares + theirs.squares - gap.squares) / 2;
  return {
    correlation: spread === 0 ? null : Math.max(-1, Math.min(1, product / spread)),
    varianceReduction: gap.squares === 0 ? null : (own.squares + theirs.squares) / gap.squares,
  };
}
