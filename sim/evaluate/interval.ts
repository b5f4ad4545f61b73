import { mean, sampleVariance } from "simple-statistics";
import { isNoise } from "./noise.ts";
import { tQuantile } from "./student-t.ts";

/**
 * A mean over replications with what the number of replications leaves uncertain: `null` with fewer than two, and the
 * error also where they have no spread.
 */
export interface Estimate {
  readonly mean: number;
  /** Standard deviation of one replication. */
  readonly sd: number | null;
  /** Monte-Carlo standard error of the mean. */
  readonly mcse: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Mean and two-sided Student t interval of one or more values, of paired differences as well as of levels. */
export function estimate(values: number[], level = 0.95): Estimate {
  const middle = mean(values);
  if (values.length < 2) return { mean: middle, sd: null, mcse: null, low: null, high: null };
  if (values.every((value) => isNoise(value - middle, middle)))
    return { mean: middle, sd: 0, mcse: null, low: null, high: null };
  const variance = sampleVariance(values);
  const mcse = Math.sqrt(variance / values.length);
  const half = mcse * twoSided(values.length, level);
  return { mean: middle, sd: Math.sqrt(variance), mcse, low: middle - half, high: middle + half };
}

/** Half-width of a two-sided t interval in standard errors, for a mean over so many replications (2 or more). */
export function twoSided(replications: number, level = 0.95): number {
  const known = level === 0.95 ? cached.get(replications) : undefined;
  if (known !== undefined) return known;
  const found = tQuantile(1 - (1 - level) / 2, replications - 1);
  if (level === 0.95) cached.set(replications, found);
  return found;
}

/** A comparison asks for the same quantile thousands of times. */
const cached = new Map<number, number>();
