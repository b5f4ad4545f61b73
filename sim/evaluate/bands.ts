import type { Band } from "./comparison.ts";
import { settled } from "./noise.ts";
import { errorOf, moments, type Moments } from "./paired.ts";
import { type Bounds, differenceBounds } from "../measures/bounds.ts";

/**
 * A weekly series over the same runs, week by week like a row: the band of its level, and with a reference that of its
 * difference.
 */
export function bands(
  runs: Weeks,
  bounds: Bounds,
  reference?: Weeks,
): { readonly level: Band; readonly difference?: Band } {
  const weeks = runs[0].length;
  const level = emptyBand(weeks);
  const difference = reference === undefined ? undefined : emptyBand(weeks);
  const values = new Float64Array(runs.length);
  const theirs = new Float64Array(runs.length);
  const gaps = new Float64Array(runs.length);
  const limits = differenceBounds(bounds);
  for (let week = 0; week < weeks; week++) {
    runs.forEach(
      (own, run) =>
        (values[run] = reference === undefined ? own[week] : settled(own[week], (theirs[run] = reference[run][week]))),
    );
    const found = moments(values);
    if (difference === undefined) {
      put(level, week, { own: found, mean: found.mean }, bounds);
      continue;
    }
    const other = moments(theirs);
    const mean = settled(found.mean, other.mean);
    for (let run = 0; run < gaps.length; run++) gaps[run] = values[run] - theirs[run];
    put(level, week, { own: found, mean }, bounds);
    put(difference, week, { own: moments(gaps, Math.max(found.size, other.size)), mean: mean - other.mean }, limits);
  }
  return { level, ...(difference === undefined ? {} : { difference }) };
}

type Weeks = readonly (readonly number[])[];

interface OpenBand {
  readonly mean: number[];
  readonly low: (number | null)[];
  readonly high: (number | null)[];
}

const emptyBand = (weeks: number): OpenBand => ({
  mean: new Array<number>(weeks),
  low: new Array<number | null>(weeks),
  high: new Array<number | null>(weeks),
});

function put(
  band: OpenBand,
  week: number,
  { own, mean }: { readonly own: Moments; readonly mean: number },
  bounds: Bounds,
): void {
  const { low, high } = errorOf(own, mean, bounds);
  band.mean[week] = mean;
  band.low[week] = low;
  band.high[week] = high;
}
