import type { Setting } from "../policy/setting.ts";
import { ATTACHED } from "../world/people.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import { updateEfficiency } from "./efficiency.ts";
import { countWorth, priceHour } from "./worth.ts";

/**
 * Takes a claimant whose attachment still runs back to their provider, until it runs out. Writes where the claim stands,
 * its next date, the provider's counts and the caches but for the bounds, which whoever calls sets.
 */
export function resume(
  state: Given<Ahead, "people.claim" | "people.dates" | "people.caches" | "areas" | "providers">,
  setting: Setting,
  i: number,
): void {
  const { people, providers } = state;
  people.stage[i] = ATTACHED;
  people.due[i] = people.attachedAt[i] + setting.nature.attachmentWeeks;
  providers.caseload[people.provider[i]]++;
  priceHour(state, setting, i);
  countWorth(state, i, 1);
  updateEfficiency(state, setting, i);
}
