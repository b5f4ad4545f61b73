import { QUARTER, YEAR } from "../core/calendar.ts";
import type { Band } from "./comparison.ts";

/** A stretch of weeks of a weekly difference. */
export interface Stretch {
  /** Mean over its weeks. */
  readonly mean: number;
  /**
   * Half of a 95 % interval of the mean that is never too narrow: the mean of the weeks' own; `null` where weeks have
   * none.
   */
  readonly half: number | null;
  /** Which side of nought the interval lies on; 0 if on neither. */
  readonly sign: -1 | 0 | 1;
}

/** A year of a weekly difference, counted from 1. */
export interface YearOfDifference extends Stretch {
  readonly year: number;
}

/** A weekly difference year by year; weeks beyond the last full year belong to it, and less than one year is none. */
export function byYear(band: Band): readonly YearOfDifference[] {
  const weeks = band.mean.length;
  const years = Math.floor(weeks / YEAR);
  return Array.from({ length: years }, (_, place) => {
    const from = place * YEAR;
    return { year: place + 1, ...stretch(band, from, place === years - 1 ? weeks : from + YEAR) };
  });
}

/** The last quarter of a year of a weekly difference, or all of a shorter one. */
export const atTheEnd = (band: Band): Stretch =>
  stretch(band, Math.max(0, band.mean.length - QUARTER), band.mean.length);

function stretch({ mean, low, high }: Band, from: number, to: number): Stretch {
  let sum = 0;
  let width = 0;
  let intervals = 0;
  for (let week = from; week < to; week++) {
    sum += mean[week];
    const [bottom, top] = [low[week], high[week]];
    if (bottom === null || top === null) continue;
    intervals++;
    width += top - bottom;
  }
  const middle = sum / (to - from);
  const half = intervals === 0 ? null : width / intervals / 2;
  return { mean: middle, half, sign: half === null || Math.abs(middle) <= half ? 0 : middle > 0 ? 1 : -1 };
}
