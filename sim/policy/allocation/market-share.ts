import { drawn, type AllocationRule } from "./allocation-rule.ts";

/** By lot in proportion to contracted shares, blind to severity; shares follow published results. */
export const marketShare: AllocationRule = (view) => drawn(view, view.share);

/**
 * Moves so much of the whole of some shares from the provider with the worst published rating to the one with the best;
 * nothing where all are rated alike.
 */
export function shiftShare(shares: readonly number[], ratings: readonly number[], moved: number): number[] {
  const best = ratings.indexOf(Math.max(...ratings));
  const worst = ratings.indexOf(Math.min(...ratings));
  if (ratings[best] === ratings[worst]) return [...shares];
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const step = Math.min(shares[worst], moved * whole);
  return shares.map((share, n) => (n === best ? share + step : n === worst ? share - step : share));
}
