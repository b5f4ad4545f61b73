import { SLOTS } from "../world/providers.ts";
import type { Given } from "../world/given.ts";

/**
 * Notes how many people each provider has for an adviser hour before anyone is referred this week. Writes that load.
 */
export function noteLoads({ providers }: Given<never, "providers">): void {
  for (let slot = 0; slot < SLOTS; slot++) {
    const people = providers.caseload[slot] + providers.queue[slot];
    providers.load[slot] = providers.hours[slot] > 0 ? people / providers.hours[slot] : Number.MAX_VALUE;
  }
}
