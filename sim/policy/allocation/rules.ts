import type { Register } from "../register.ts";
import type { AllocationRule } from "./allocation-rule.ts";
import { blend } from "./blend.ts";
import { performance } from "./performance.ts";
import { preference } from "./preference.ts";
import { randomInArea } from "./random-in-area.ts";

/** Allocation rules by the name that scenarios use. */
export const allocationRules: Register<AllocationRule> = {
  "random-in-area": { label: "At random among providers of the area", strategy: randomInArea },
  performance: { label: "Best results with similar people", strategy: performance },
  preference: { label: "The person’s own choice", strategy: preference },
  blend: { label: "Performance and preference together", strategy: blend },
};
