import { cold, type ServiceMode } from "./joining-up.ts";

/**
 * Each person has a sum to spend on help: they choose, what they find worst first, and the bodies that they choose stay
 * separate.
 */
export const personalBudget: ServiceMode = (levers, assumptions) => ({
  handOff: { ...cold(assumptions), propensity: 1 },
  lead: false,
  pooled: false,
  budget: Math.round(100 * levers["personalBudget.amount"]),
  ownPurses: false,
});
