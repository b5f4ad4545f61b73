import type { Register } from "../../register.ts";
import { asOthers } from "./as-others.ts";
import type { HealthContacts } from "./contact-plan.ts";
import { nobody } from "./nobody.ts";
import { ownPlan } from "./own-plan.ts";

/** How coaches see people who claim for reasons of health. */
export const healthContacts: Register<HealthContacts> = {
  "as-others": { label: "As often and as long as everybody", strategy: asOthers },
  "own-plan": {
    label: "At a frequency of their own, the support group not at all",
    strategy: ownPlan,
  },
  nobody: { label: "Not at all", strategy: nobody },
};
