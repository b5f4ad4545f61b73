import { TWO_YEARS, YEAR } from "../core/calendar.ts";

/** How fast something grows, in percent of its mean a year, and how sure that is. */
export interface Trend {
  readonly percent: number;
  /** Standard error of the mean over runs; `undefined` with one run. */
  readonly error: number | undefined;
}

/**
 * Slope of a straight line through weekly values by least squares, in percent of their mean a year; `undefined` over
 * less than two years and where the mean is 0 or no
 * finite number.
 */
export function growth(values: ArrayLike<number>): number | undefined {
  const weeks = values.length;
  if (weeks < TWO_YEARS) return undefined;
  const middle = (weeks - 1) / 2;
  let sum = 0;
  let moment = 0;
  let spread = 0;
  for (let week = 0; week < weeks; week++) {
    sum += values[week];
    moment += (week - middle) * values[week];
    spread += (week - middle) * (week - middle);
  }
  return sum === 0 || !Number.isFinite(sum) ? undefined : (100 * YEAR * moment * weeks) / (spread * sum);
}

/**
 * Trend of a weekly series over runs with luck of their own: the mean of what each run grows by, whose standard error
 * rests on their spread, since the weeks of one run hang together. `undefined` where a run has no trend.
 */
export function trend(runs: readonly ArrayLike<number>[]): Trend | undefined {
  const each = runs.map(growth);
  if (each.length === 0 || !each.every((own) => own !== undefined)) return undefined;
  const percent = each.reduce((sum, own) => sum + own, 0) / each.length;
  const squares = each.reduce((sum, own) => sum + (own - percent) * (own - percent), 0);
  return {
    percent,
    error: each.length > 1 ? Math.sqrt(squares / (each.length - 1) / each.length) : undefined,
  };
}
