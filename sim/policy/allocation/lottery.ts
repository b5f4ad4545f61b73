import { drawn, type AllocationRule } from "./allocation-rule.ts";

/** By lot in proportion to what providers can take on: the adviser hours that they offer. */
export const lottery: AllocationRule = (view) => drawn(view, view.hours);
