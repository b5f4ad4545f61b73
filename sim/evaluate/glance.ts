/** Measures that a reader sees first, in every door, for the whole population; all others are a step away. */
export const GLANCE: readonly string[] = [
  "sustained-26", "sustained-36", "sustained-52", "job-entry-26", "off-flow-26", "weeks-in-work", "weeks-on-benefit", "reclaim-26", "never-reached",
  "attached", "parked-share", "exits", "effort-gap", "equity-gap", "sanctions", "barriers-resolved", "bodies-met", "handoffs-lost", "weeks-waiting",
  "additional", "displaced", "cost-total", "cost-support", "cost-benefits",
];
