import { cold, type ServiceMode } from "./joining-up.ts";

/** Each body refers on and assesses again, out of a budget of its own. */
export const separate: ServiceMode = (_levers, assumptions) => ({
  handOff: cold(assumptions),
  lead: false,
  pooled: false,
  ownPurses: true,
});
