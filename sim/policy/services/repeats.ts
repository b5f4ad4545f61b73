import type { Assumptions } from "../../evidence/parameters.ts";
import type { Register } from "../register.ts";

/**
 * Share of an assessment's hours that the next body spends on assessing again, given what the way of joining up has.
 */
export type Repeats = (arranged: number, assumptions: Assumptions) => number;

/** How services assess whom they are handed, by the name that scenarios use. */
export const repeats: Register<Repeats> = {
  "as-arranged": { label: "As the way of joining up has it", strategy: (arranged) => arranged },
  own: { label: "Each service assesses again", strategy: () => 1 },
  summary: {
    label: "Each builds on a summary",
    strategy: (_arranged, assumptions) => 1 - assumptions["assessment.summarySaves"],
  },
  shared: { label: "All accept one assessment", strategy: () => 0 },
};
