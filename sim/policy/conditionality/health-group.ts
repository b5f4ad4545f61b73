import { BENEFIT_GROUPS } from "../../world/vocabulary.ts";
import type { Exemption } from "./exemption.ts";

const HEALTH = BENEFIT_GROUPS.indexOf("health");

/** Conditions are lifted from everyone who claims for reasons of health. */
export const healthGroup: Exemption = (benefit) => benefit === HEALTH;
