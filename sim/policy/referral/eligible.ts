import { claimsForHealth } from "../../world/benefit-groups.ts";
import type { Register } from "../register.ts";

/** Whether people of a benefit group are referred at all. */
export type Eligible = (benefitGroup: number) => boolean;

/** Whom to refer, by the name that scenarios use. */
export const eligible: Register<Eligible> = {
  everyone: { label: "Everyone", strategy: () => true },
  "health-group": { label: "The health group only", strategy: claimsForHealth },
};
