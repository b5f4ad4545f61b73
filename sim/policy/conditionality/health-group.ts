import { claimsForHealth } from "../../world/benefit-groups.ts";
import type { Exemption } from "./exemption.ts";

/** Conditions are lifted from everyone who claims for reasons of health. */
export const healthGroup: Exemption = (benefit) => claimsForHealth(benefit);
