import { exp } from "../../core/exp-log.ts";

/** Results of one provider with one class of people, counted in real people. */
export interface Tally {
  readonly attached: number;
  readonly succeeded: number;
}

/** Weight of results with people `distance` severity levels away, at a bandwidth in levels. */
export const kernel = (distance: number, bandwidth: number): number =>
  exp(-0.5 * (distance / bandwidth) * (distance / bandwidth));

/**
 * A provider's advantage with people like this one: kernel-weighted surplus over what the same people achieve
 * elsewhere, shrunk toward zero by m real people.
 */
export function advantage(
  own: (level: number) => Tally,
  everyone: (level: number) => Tally,
  at: { level: number; levels: number; bandwidth: number; prior: number },
): number {
  let surplus = 0;
  let weight = 0;
  for (let level = 0; level < at.levels; level++) {
    const { attached, succeeded } = own(level);
    if (attached === 0) continue;
    const pool = everyone(level);
    const w = kernel(level - at.level, at.bandwidth);
    surplus += w * (succeeded - (attached * pool.succeeded) / pool.attached);
    weight += w * attached;
  }
  return weight + at.prior > 0 ? surplus / (weight + at.prior) : 0;
}
