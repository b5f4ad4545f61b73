import { sampleCovariance, sampleVariance } from "simple-statistics";
import type { Band, Difference, Level } from "./comparison.ts";
import { estimate, twoSided } from "./interval.ts";

/** Mean of one scenario over replications. */
export function level(values: number[]): Level {
  const { mean, mcse } = estimate(values);
  return { mean, mcse };
}

/** Difference of a scenario from the reference, replication by replication under the same luck. */
export function difference(values: number[], reference: number[]): Difference {
  const gaps = values.map((value, run) => value - reference[run]);
  const { mean, mcse, low, high } = estimate(gaps);
  return { mean, low, high, mcse, wins: gaps.filter((gap) => gap > 0).length, ...pairing(values, reference, gaps) };
}

/** What the same luck is worth: with fewer than three replications, or no variance, nobody can say. */
function pairing(values: number[], reference: number[], gaps: number[]): Pick<Difference, "correlation" | "varianceReduction"> {
  if (gaps.length < 3) return { correlation: null, varianceReduction: null };
  const own = sampleVariance(values);
  const others = sampleVariance(reference);
  const paired = sampleVariance(gaps);
  const spread = Math.sqrt(own) * Math.sqrt(others);
  return {
    correlation: spread === 0 ? null : Math.max(-1, Math.min(1, sampleCovariance(values, reference) / spread)),
    varianceReduction: paired === 0 ? null : (own + others) / paired,
  };
}

/** Mean of each week over replications, with the 95 % interval of that mean. */
export function weekly(runs: readonly (readonly number[])[]): Band {
  const n = runs.length;
  const weeks = runs[0].length;
  const mean = new Array<number>(weeks);
  const low = new Array<number | null>(weeks).fill(null);
  const high = new Array<number | null>(weeks).fill(null);
  const half = n < 2 ? 0 : twoSided(n) / Math.sqrt(n * (n - 1));
  for (let week = 0; week < weeks; week++) {
    let sum = 0;
    for (let run = 0; run < n; run++) sum += runs[run][week];
    const middle = (mean[week] = sum / n);
    if (n < 2) continue;
    let squares = 0;
    for (let run = 0; run < n; run++) squares += (runs[run][week] - middle) * (runs[run][week] - middle);
    low[week] = middle - half * Math.sqrt(squares);
    high[week] = middle + half * Math.sqrt(squares);
  }
  return { mean, low, high };
}
