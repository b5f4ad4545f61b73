import type { Setting } from "../../sim/policy/setting.ts";
import type { State } from "../../sim/world/state.ts";

/**
 * Services (or, where they share one budget, the pool) in which more is in use than a week ago and more than there is,
 * or was before places were fitted to a budget.
 */
export function overfull(
  { services: { inUse, places }, pricing }: State,
  { policy, nature }: Setting,
  before: { readonly inUse: ArrayLike<number>; readonly share: number },
): string[] {
  const most = places.map((each, k) => each * policy.capacity[k] * Math.max(pricing.places, before.share) + 1e-9);
  if (!policy.joiningUp.pooled)
    return Array.from(inUse.keys())
      .filter((k) => inUse[k] > Math.max(most[k], before.inUse[k]))
      .map((k) => `service ${k}: ${inUse[k]} for ${most[k]} places`);
  const cost = (used: ArrayLike<number>): number =>
    nature.placeCost.reduce((sum, pence, k) => sum + (nature.treatable[k] ? pence * used[k] : 0), 0);
  return cost(inUse) > Math.max(cost(most), cost(before.inUse)) + 1
    ? [`the pool: ${cost(inUse)} pence a week of ${cost(most)}`]
    : [];
}
