import {
  ENTRANTS,
  FIRST_ENTRANT,
  FIRST_INCUMBENT,
  FIRST_LOCAL,
  FIRST_SPECIALIST,
  INCUMBENTS,
  LOCALS,
  MUTUAL,
  SPECIALISTS,
} from "../../world/providers.ts";
import { AREAS } from "../../world/vocabulary.ts";
import type { Levers } from "../lever.ts";

/** Who may take referrals. */
export interface Commissioning {
  /** Slots that may be referred to in each area, as long as they are in the market. */
  readonly open: readonly (readonly number[])[];
  /** Slots of specialists to whom lead providers may pass people on. */
  readonly subcontractors: readonly number[];
  /**
   * Least results, against what the same people achieve on average, with which a provider keeps its contract or
   * licence.
   */
  readonly floor: number;
  /** Whether holders of licences take people of the segments that they choose only. */
  readonly choosesSegments: boolean;
}

export const commissioning = (levers: Levers): Commissioning => ({
  open: AREAS.map((_, area) => openSlots(levers, area)),
  subcontractors:
    levers["providers.subcontracting"] > 0 && levers["referral.when"] !== "never"
      ? Array.from({ length: SPECIALISTS }, (_, n) => FIRST_SPECIALIST + n)
      : [],
  choosesSegments: licensed(levers) && levers["providers.chooseSegments"],
  floor: levers[licensed(levers) ? "providers.licenceFloor" : "providers.failureFloor"],
});

const licensed = (levers: Levers): boolean => levers["providers.commissioning"] === "licences";

/** Contract areas come in two lots. */
export const LOTS = 2;
export const lotOfArea = (area: number): number => area % LOTS;
/** The lot that an incumbent or an entrant serves, or would, under contract areas. */
export const lotOfSlot = (slot: number): number =>
  slot >= FIRST_ENTRANT ? (slot - FIRST_ENTRANT) % LOTS : Math.floor((slot - FIRST_INCUMBENT) / (INCUMBENTS / LOTS));

/** Contract areas give each area its own pair of incumbents; a licence opens all areas to all. */
function openSlots(levers: Levers, area: number): number[] {
  if (levers["referral.when"] === "never") return [];
  const slots: number[] = [];
  if (levers["providers.mutual"]) slots.push(MUTUAL);
  const serve = (first: number, many: number): void => {
    for (let slot = first; slot < first + many; slot++)
      if (licensed(levers) || lotOfSlot(slot) === lotOfArea(area)) slots.push(slot);
  };
  serve(FIRST_INCUMBENT, INCUMBENTS);
  for (let i = 0; i < Math.min(SPECIALISTS, levers["providers.thirdSector"]); i++) slots.push(FIRST_SPECIALIST + i);
  for (let i = 0; i < Math.min(LOCALS, levers["providers.local"]); i++) slots.push(FIRST_LOCAL + i);
  if (levers["providers.entry"]) serve(FIRST_ENTRANT, ENTRANTS);
  return slots;
}
