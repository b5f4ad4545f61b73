import { best, type AllocationRule } from "./allocation-rule.ts";

/** The provider with the fewest people for each adviser hour when the week began. */
export const leastCaseload: AllocationRule = (view) => best(view, (slot) => -view.load(slot));
