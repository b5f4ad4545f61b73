import { severity } from "../../world/severities.ts";
import { BARRIERS, type Barrier } from "../../world/vocabulary.ts";
import type { Exemption } from "./exemption.ts";

const CRISES = (
  [
    "mental-health",
    "substance-dependence",
    "unstable-housing",
    "family-disruption",
  ] as const satisfies readonly Barrier[]
).map((barrier) => BARRIERS.indexOf(barrier));
const WORST = 3;

/**
 * Conditions are lifted from people known to be in the worst trouble with mental health, drugs or drink, housing or
 * family.
 */
export const peopleInCrisis: Exemption = (_benefit, barriers, disclosed) => {
  for (const k of CRISES) if (((disclosed >>> k) & 1) !== 0 && severity(barriers, k) === WORST) return true;
  return false;
};
