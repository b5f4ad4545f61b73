import { cold, type ServiceMode } from "./joining-up.ts";

/**
 * One door and one assessment that every body accepts; behind the door the bodies stay separate, so people are still
 * handed on cold.
 */
export const singlePortal: ServiceMode = (_levers, assumptions) => ({
  handOff: { ...cold(assumptions), repeatShare: 0 },
  lead: false,
  pooled: false,
  ownPurses: true,
});
