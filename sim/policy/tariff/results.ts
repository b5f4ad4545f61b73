import { kernel } from "../allocation/similar-people.ts";

/**
 * Published accounts of the past year that prices may follow, by provider slot and class of severity levels; counts are
 * of real people.
 */
export interface Results {
  readonly slots: readonly number[];
  readonly levels: number;
  readonly attached: (slot: number, level: number) => number;
  /** Of the attached: in work within half a year. */
  readonly succeeded: (slot: number, level: number) => number;
  /** Job outcomes paid. */
  readonly outcomes: (slot: number, level: number) => number;
  /** Pounds spent on advisers and bought services, shared among people by the hours that they had. */
  readonly cost: (slot: number, level: number) => number;
  /** Quarters of the present tariff that have been published. */
  readonly quarters: number;
  /** Severity levels over which results are smoothed, and real people by which they are shrunk toward all. */
  readonly bandwidth: number;
  readonly prior: number;
}

/**
 * A ratio of sums over some providers with people like these: kernel-weighted over levels, shrunk toward the ratio for
 * everyone as if so much more of the denominator had been seen; `undefined` where nothing has been seen at all.
 */
export function ratioFor(
  results: Results,
  of: {
    over: (slot: number, level: number) => number;
    under: (slot: number, level: number) => number;
    slots: readonly number[];
    level: number;
    prior: number;
  },
): number | undefined {
  let [above, below, allAbove, allBelow] = [0, 0, 0, 0];
  for (let level = 0; level < results.levels; level++) {
    const w = kernel(level - of.level, results.bandwidth);
    for (const slot of of.slots) {
      above += w * of.over(slot, level);
      below += w * of.under(slot, level);
      allAbove += of.over(slot, level);
      allBelow += of.under(slot, level);
    }
  }
  if (!(allAbove > 0 && allBelow > 0)) return undefined;
  return (above + of.prior * (allAbove / allBelow)) / (below + of.prior);
}

/** Sum over providers and levels. */
export function total(results: Results, of: (slot: number, level: number) => number): number {
  let sum = 0;
  for (const slot of results.slots) for (let level = 0; level < results.levels; level++) sum += of(slot, level);
  return sum;
}
