import { SLOTS } from "../world/providers.ts";
import type { State } from "../world/state.ts";

/** Notes how many people each provider has for an adviser hour before anyone is referred this week. */
export function noteLoads({ providers }: State): void {
  for (let slot = 0; slot < SLOTS; slot++) {
    const people = providers.caseload[slot] + providers.queue[slot];
    providers.load[slot] = providers.hours[slot] > 0 ? people / providers.hours[slot] : Number.MAX_VALUE;
  }
}
