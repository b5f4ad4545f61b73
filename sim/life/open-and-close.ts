import { tellOnQuality } from "./experience.ts";
import { type Setting, territoryScale } from "../policy/setting.ts";
import { FIRST_ENTRANT, FIRST_INCUMBENT, INCUMBENTS, SLOTS, spend } from "../world/providers.ts";
import type { Given } from "../world/given.ts";

/**
 * Opens entrants whose time has come, with one adviser for each area and no record; one that won another's contract
 * takes its place. True if somebody gave way. Writes the entrant's row, its money, and who came and went.
 */
export function open(state: Given<never, "providers" | "tally">, setting: Setting): boolean {
  const { providers, week, weight } = state;
  const { policy, nature } = setting;
  let gaveWay = false;
  for (let slot = FIRST_ENTRANT; slot < SLOTS; slot++) {
    if (providers.closed[slot] === 0 || providers.opensAt[slot] !== week) continue;
    const areas = policy.open.filter((slots) => slots.includes(slot)).length;
    if (areas === 0) continue;
    providers.closed[slot] = 0;
    providers.began[slot] = week;
    providers.hours[slot] = weight > 0 ? (areas * nature.providers.contactHours) / weight : 0;
    providers.reference[slot] = mean(providers.reference);
    providers.experience[slot] = 0;
    tellOnQuality(providers, slot, nature);
    spend(providers, slot, Math.floor(100 * nature.providers.entryCost * territoryScale(state, nature) + 0.5));
    state.tally.market.entries[week - state.zero]++;
    const loser = providers.replaces[slot];
    if (loser >= 0 && providers.closed[loser] === 0) {
      close(state, loser);
      gaveWay = true;
    }
  }
  return gaveWay;
}

const mean = (column: Float64Array): number =>
  column.subarray(FIRST_INCUMBENT, FIRST_INCUMBENT + INCUMBENTS).reduce((sum, value) => sum + value, 0) / INCUMBENTS;

/** Takes a provider out of the market for good. Writes the provider's row, and that it went. */
export function close({ providers, tally, week, zero }: Given<never, "providers" | "tally">, slot: number): void {
  providers.closed[slot] = 1;
  providers.hours[slot] = 0;
  providers.intake[slot] = 0;
  tally.market.exits[week - zero]++;
}
