import type { Register } from "../register.ts";
import type { ServiceMode } from "./joining-up.ts";
import { keyWorker } from "./key-worker.ts";
import { leadProvider } from "./lead-provider.ts";
import { personalBudget } from "./personal-budget.ts";
import { pooledPlace } from "./pooled-place.ts";
import { separate } from "./separate.ts";
import { singlePortal } from "./single-portal.ts";

/**
 * Ways of joining up services by the name that scenarios use; one that needs hand-offs between bodies gains from one
 * building.
 */
export const serviceModes: Register<ServiceMode, "hand-offs"> = {
  separate: { label: "Each body refers on and assesses again", strategy: separate, needs: ["hand-offs"] },
  "lead-provider": {
    label: "The lead provider arranges them",
    strategy: leadProvider,
    uses: ["services.funding", "services.stayPublic"],
  },
  "single-portal": { label: "One door and one assessment, separate bodies", strategy: singlePortal },
  "pooled-place": { label: "One budget and one team for the place", strategy: pooledPlace },
  "personal-budget": {
    label: "The person has a budget and chooses",
    strategy: personalBudget,
    uses: ["personalBudget.amount"],
  },
  "key-worker": {
    label: "A key worker for those with most needs",
    strategy: keyWorker,
    uses: ["services.keyWorkerCriteria"],
  },
};
