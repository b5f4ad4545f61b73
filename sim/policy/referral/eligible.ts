import type { Register } from "../register.ts";

/** Whether people of a benefit group (0 search, 1 health) are referred at all. */
export type Eligible = (benefitGroup: number) => boolean;

/** Whom to refer, by the name that scenarios use. */
export const eligible: Register<Eligible> = {
  everyone: { label: "Everyone", strategy: () => true },
  "health-group": { label: "The health group only", strategy: (benefitGroup) => benefitGroup === 1 },
};
