import { best, type AllocationRule } from "./allocation-rule.ts";

/** Every provider open here is as likely as any other. */
export const randomInArea: AllocationRule = (view) => best(view, view.lot);
