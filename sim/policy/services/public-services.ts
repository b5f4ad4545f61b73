import { BARRIERS, type Barrier } from "../../world/vocabulary.ts";
import type { Register } from "../register.ts";

const HEALTH: readonly Barrier[] = ["mental-health", "physical-ill-health", "substance-dependence"];
const bitsOf = (barriers: readonly Barrier[]): number =>
  barriers.reduce((sum, barrier) => sum | (1 << BARRIERS.indexOf(barrier)), 0);

/** Barriers, one bit each, whose services are health services. */
export const HEALTH_SERVICES = bitsOf(HEALTH);

/**
 * Barriers, one bit each, whose services stay publicly funded and free to whoever refers where lead providers pay for
 * the others.
 */
export const publicServices: Register<number> = {
  none: { label: "None: the price has to pay for all", strategy: 0 },
  health: { label: "Health and drug treatment", strategy: HEALTH_SERVICES },
  statutory: {
    label: "Health, basic skills, housing and childcare",
    strategy: bitsOf([...HEALTH, "low-skills", "unstable-housing", "childcare"]),
  },
};
