import { within } from "../../core/rates.ts";
import { cold, warm, type ServiceMode } from "./joining-up.ts";

/**
 * Separate services, and a key worker for people who meet enough of the family criteria: one person who knows the case,
 * with time for every need.
 */
export const keyWorker: ServiceMode = (levers, assumptions) => ({
  handOff: cold(assumptions),
  lead: false,
  pooled: false,
  ownPurses: true,
  keyWorker: {
    criteria: levers["services.keyWorkerCriteria"],
    handOff: {
      ...warm(assumptions),
      retention: assumptions["keyWorker.retention"],
      propensity: within(
        assumptions["referral.propensity"],
        levers["jobcentre.caseload"] / assumptions["keyWorker.caseload"],
      ),
    },
    cost: Math.round(100 * assumptions["keyWorker.cost"]),
    lasts: Math.round(assumptions["keyWorker.weeks"]),
  },
});
