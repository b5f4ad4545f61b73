import { warm, type ServiceMode } from "./joining-up.ts";

/** The provider that holds a case arranges specialist help from the day it takes the case on. */
export const leadProvider: ServiceMode = (_levers, assumptions) => ({
  handOff: warm(assumptions),
  lead: true,
  pooled: false,
  ownPurses: true,
});
