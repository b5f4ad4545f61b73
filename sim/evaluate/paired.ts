import type { Band, Difference, Level } from "./comparison.ts";
import { twoSided } from "./interval.ts";

/** Levels of one scenario, and its differences from the reference, over the replications that have a value. */
export interface Paired {
  readonly level: Level;
  /** Absent for the reference itself and where no replication has both values. */
  readonly difference?: Difference;
}

/** Compares one number of a scenario with the reference's, replication by replication under the same luck; NaN stands for no value. */
export function paired(values: Float64Array, reference: Float64Array | undefined): Paired | undefined {
  const own = moments(values);
  if (own.n === 0) return undefined;
  const level = { mean: own.mean, mcse: own.n < 2 ? null : Math.sqrt(own.squares / (own.n - 1) / own.n) };
  if (reference === undefined) return { level };
  const gaps = new Float64Array(values.length);
  let wins = 0;
  for (let run = 0; run < gaps.length; run++) if ((gaps[run] = values[run] - reference[run]) > 0) wins++;
  const gap = moments(gaps);
  if (gap.n === 0) return { level };
  if (gap.n < 2) return { level, difference: { mean: gap.mean, low: null, high: null, mcse: null, wins, correlation: null, varianceReduction: null } };
  const mcse = Math.sqrt(gap.squares / (gap.n - 1) / gap.n);
  const half = mcse * twoSided(gap.n);
  return { level, difference: { mean: gap.mean, low: gap.mean - half, high: gap.mean + half, mcse, wins, ...sharedLuck(values, reference, gaps, gap) } };
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
}

/** Mean and spread, in two passes, of the values in runs where there is another beside them. */
function moments(values: Float64Array, beside = values): Moments {
  let n = 0;
  let sum = 0;
  for (let run = 0; run < values.length; run++) {
    if (Number.isNaN(beside[run])) continue;
    n++;
    sum += values[run];
  }
  const mean = sum / n;
  let squares = 0;
  for (let run = 0; run < values.length; run++) if (!Number.isNaN(beside[run])) squares += (values[run] - mean) * (values[run] - mean);
  return { n, mean, squares };
}

/** What the same luck is worth: with fewer than three replications, or no variance, nobody can say. */
function sharedLuck(values: Float64Array, reference: Float64Array, gaps: Float64Array, gap: Moments): Pick<Difference, "correlation" | "varianceReduction"> {
  if (gap.n < 3) return { correlation: null, varianceReduction: null };
  const own = moments(values, gaps);
  const others = moments(reference, gaps);
  const spread = Math.sqrt(own.squares) * Math.sqrt(others.squares);
  const product = (own.squares + others.squares - gap.squares) / 2;
  return {
    correlation: spread === 0 ? null : Math.max(-1, Math.min(1, product / spread)),
    varianceReduction: gap.squares === 0 ? null : (own.squares + others.squares) / gap.squares,
  };
}

/** Mean of each week over replications, of a series or of its difference from the reference's, with the 95 % interval of that mean. */
export function band(runs: readonly (readonly number[])[], reference?: readonly (readonly number[])[]): Band {
  const n = runs.length;
  const weeks = runs[0].length;
  const mean = new Array<number>(weeks);
  const low = new Array<number | null>(weeks).fill(null);
  const high = new Array<number | null>(weeks).fill(null);
  const reach = n < 2 ? 0 : twoSided(n) / Math.sqrt(n * (n - 1));
  const values = new Float64Array(n);
  for (let week = 0; week < weeks; week++) {
    let sum = 0;
    for (let run = 0; run < n; run++) sum += values[run] = reference === undefined ? runs[run][week] : runs[run][week] - reference[run][week];
    const middle = (mean[week] = sum / n);
    if (n < 2) continue;
    let squares = 0;
    for (let run = 0; run < n; run++) squares += (values[run] - middle) * (values[run] - middle);
    const half = reach * Math.sqrt(squares);
    low[week] = middle - half;
    high[week] = middle + half;
  }
  return { mean, low, high };
}
