import type { AllocationRule } from "./allocation-rule.ts";

/** Each provider of the area in turn, in the order of the purchaser's list. */
export const rotation: AllocationRule = (view) => {
  const list = [...view.open].sort((a, b) => view.place(a) - view.place(b));
  return list[view.turn % list.length];
};
