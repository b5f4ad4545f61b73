import { warm, type ServiceMode } from "./joining-up.ts";

/**
 * Services that share one budget and one team: places move to the longest queue, hand-offs are warm, and no second
 * purse pays for an outcome.
 */
export const pooledPlace: ServiceMode = (_levers, assumptions) => ({
  handOff: warm(assumptions),
  lead: false,
  pooled: true,
  ownPurses: false,
});
