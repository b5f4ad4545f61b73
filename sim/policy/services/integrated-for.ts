import { BENEFIT_GROUPS } from "../../world/vocabulary.ts";
import type { Register } from "../register.ts";

/** For whom there are integrated teams, by the name that scenarios use: one truth a benefit group. */
export const integratedFor: Register<readonly boolean[]> = {
  "health-group": {
    label: "People on a health benefit",
    strategy: BENEFIT_GROUPS.map((group) => group === "health"),
  },
  everyone: { label: "Whoever claims", strategy: BENEFIT_GROUPS.map(() => true) },
};
