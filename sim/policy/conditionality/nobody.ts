import type { Exemption } from "./exemption.ts";

/** Conditions hold for every claimant outside the support group. */
export const nobody: Exemption = () => false;
