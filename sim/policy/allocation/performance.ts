import { best, type AllocationRule } from "./allocation-rule.ts";
import { randomInArea } from "./random-in-area.ts";

/** The best published results with similar people, save for a share of referrals that explore. */
export const performance: AllocationRule = (view) => (view.explores ? randomInArea(view) : best(view, view.results));
