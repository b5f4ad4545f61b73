import { best, type AllocationRule } from "./allocation-rule.ts";
import { randomInArea } from "./random-in-area.ts";

/**
 * The best published results with similar people among those who have any, save for a share of referrals that explore.
 */
export const performance: AllocationRule = (view) => {
  const recorded = view.explores ? [] : view.open.filter(view.recorded, view);
  return recorded.length === 0 ? randomInArea(view) : best(view, view.results, recorded);
};
