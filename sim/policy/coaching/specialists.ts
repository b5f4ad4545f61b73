import { claimsForHealth } from "../../world/benefit-groups.ts";
import { BARRIERS, type Barrier } from "../../world/vocabulary.ts";
import type { CoachRule } from "./coach-rule.ts";

const COMPLEX = (
  ["mental-health", "physical-ill-health", "disability", "substance-dependence"] as const satisfies readonly Barrier[]
).reduce((bits, barrier) => bits | (1 << BARRIERS.indexOf(barrier)), 0);

/** Coaches with smaller caseloads see the health group and whoever is known to be ill, disabled or dependent. */
export const specialists: CoachRule = (benefit, disclosed) => claimsForHealth(benefit) || (disclosed & COMPLEX) !== 0;
