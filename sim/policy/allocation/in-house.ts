import type { AllocationRule } from "./allocation-rule.ts";

/**
 * Nobody is referred to anyone else: people stay with the Jobcentre's coaches, or go to the mutual that these have
 * become.
 */
export const inHouse: AllocationRule = (view) => view.inHouse;
