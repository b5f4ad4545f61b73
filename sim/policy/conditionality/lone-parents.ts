import { COHORTS } from "../../world/vocabulary.ts";
import type { Exemption } from "./exemption.ts";

const LONE_PARENT = 1 << COHORTS.indexOf("lone-parent");

/** Conditions are lifted from lone parents. */
export const loneParents: Exemption = (_benefit, _barriers, _disclosed, cohorts) => (cohorts & LONE_PARENT) !== 0;
