import { FIRST_INCUMBENT, FIRST_SPECIALIST, INCUMBENTS, MUTUAL, SLOTS } from "../../world/providers.ts";
import { AREAS } from "../../world/vocabulary.ts";
import type { Levers } from "../lever.ts";

/** Who may take referrals. */
export interface Commissioning {
  /** Slots that may be referred to in each area. */
  readonly open: readonly (readonly number[])[];
}

export const commissioning = (levers: Levers): Commissioning => ({ open: AREAS.map((_, area) => openSlots(levers, area)) });

/** Contract areas give each area its own pair of incumbents; a licence opens all areas to all. */
function openSlots(levers: Levers, area: number): number[] {
  if (levers["referral.when"] === "never") return [];
  const slots: number[] = [];
  if (levers["providers.mutual"]) slots.push(MUTUAL);
  const pair = INCUMBENTS / 2;
  for (let i = 0; i < INCUMBENTS; i++) {
    if (levers["providers.commissioning"] === "licences" || Math.floor(i / pair) === area % 2) slots.push(FIRST_INCUMBENT + i);
  }
  for (let i = 0; i < levers["providers.thirdSector"] && FIRST_SPECIALIST + i < SLOTS; i++) slots.push(FIRST_SPECIALIST + i);
  return slots;
}
