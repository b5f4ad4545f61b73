import { best, type AllocationRule } from "./allocation-rule.ts";

/**
 * Whoever is truly best for this person: the limit that no rule can pass. It cannot foresee how crowded that provider
 * will be.
 */
export const oracle: AllocationRule = (view) => best(view, view.quality);
