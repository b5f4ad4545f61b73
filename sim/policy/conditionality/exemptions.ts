import type { Register } from "../register.ts";
import type { Exemption } from "./exemption.ts";
import { healthGroup } from "./health-group.ts";
import { loneParents } from "./lone-parents.ts";
import { nobody } from "./nobody.ts";
import { peopleInCrisis } from "./people-in-crisis.ts";

/** Whom conditions are lifted from; each choice but the first and last adds one group. */
export const exemptions = {
  nobody: { label: "Nobody", strategy: nobody },
  "health-group": { label: "Everyone on a health benefit", strategy: healthGroup },
  "lone-parents": { label: "Lone parents", strategy: loneParents },
  "people-in-crisis": { label: "People known to be in crisis", strategy: peopleInCrisis },
  "all-three": {
    label: "All of these",
    strategy: (...who) => healthGroup(...who) || loneParents(...who) || peopleInCrisis(...who),
  },
} as const satisfies Register<Exemption>;
