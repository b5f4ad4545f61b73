import type { AllocationRule } from "./allocation-rule.ts";
import { performance } from "./performance.ts";
import { preference } from "./preference.ts";

/** Performance for a share of referrals, preference for the rest. */
export const blend: AllocationRule = (view) => (view.byPerformance ? performance(view) : preference(view));
