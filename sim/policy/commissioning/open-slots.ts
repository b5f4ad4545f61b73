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
import type { Nature } from "../../world/nature.ts";
import { type Service, serviceOf } from "../../world/reach.ts";
import type { Levers } from "../lever.ts";
import { refersAnybody } from "../referral/referring.ts";
import { strategy } from "../register.ts";
import { marketForms, type MarketForm } from "./market-forms.ts";

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
  /** Whether a provider may serve anywhere, or holds a contract for the areas of a lot. */
  readonly anywhere: boolean;
  /** Whether new providers may enter. */
  readonly entry: boolean;
  /** Weeks for which contracts are let; 0 where they are not let anew. */
  readonly retenderWeeks: number;
  /** Share of referrals that lead providers pass on, and whether providers may refuse one. */
  readonly passedOn: number;
  readonly mayRefuse: boolean;
  /** Adviser hours a week that everyone attached is owed, and what hours do, by benefit group. */
  readonly minimum: number;
  readonly service: readonly Service[];
  /** How providers reckon what an hour is worth to them. */
  readonly effort: "spell" | "flow";
  /** Whether they go by what they can know of a person, and not by what is true. */
  readonly believes: boolean;
}

/** Compiles commissioning. */
export function commissioning(levers: Levers, { support }: Nature): Commissioning {
  const form = strategy(marketForms, "form of commissioning", levers["providers.commissioning"]);
  return {
    open: AREAS.map((_, area) => openSlots(levers, form, area)),
    subcontractors:
      levers["providers.subcontracting"] > 0 && refersAnybody(levers)
        ? Array.from({ length: SPECIALISTS }, (_, n) => FIRST_SPECIALIST + n)
        : [],
    choosesSegments: form.anywhere && levers["providers.chooseSegments"],
    floor: levers[form.floor],
    anywhere: form.anywhere,
    entry: levers["providers.entry"],
    retenderWeeks: levers["providers.entry"] && !form.anywhere ? levers["providers.retenderWeeks"] : 0,
    passedOn: levers["providers.subcontracting"],
    mayRefuse: levers["providers.mayRefuse"],
    minimum: levers["providers.minimumService"],
    service: Array.from(support.hoursScale, (scale) =>
      serviceOf(scale, support.providerFoot, levers["providers.minimumService"]),
    ),
    effort: levers["structure.effort"] as Commissioning["effort"],
    believes: levers["structure.beliefs"] === "assessed",
  };
}

/** Contract areas come in two lots. */
export const LOTS = 2;
export const lotOfArea = (area: number): number => area % LOTS;
/** The lot that an incumbent or an entrant serves, or would, under contract areas. */
export const lotOfSlot = (slot: number): number =>
  slot >= FIRST_ENTRANT ? (slot - FIRST_ENTRANT) % LOTS : Math.floor((slot - FIRST_INCUMBENT) / (INCUMBENTS / LOTS));

/** Contract areas give each area its own pair of incumbents; a licence opens all areas to all. */
function openSlots(levers: Levers, { anywhere }: MarketForm, area: number): number[] {
  if (!refersAnybody(levers)) return [];
  const slots: number[] = [];
  if (levers["providers.mutual"]) slots.push(MUTUAL);
  const serve = (first: number, many: number): void => {
    for (let slot = first; slot < first + many; slot++)
      if (anywhere || lotOfSlot(slot) === lotOfArea(area)) slots.push(slot);
  };
  serve(FIRST_INCUMBENT, INCUMBENTS);
  for (let i = 0; i < Math.min(SPECIALISTS, levers["providers.thirdSector"]); i++) slots.push(FIRST_SPECIALIST + i);
  for (let i = 0; i < Math.min(LOCALS, levers["providers.local"]); i++) slots.push(FIRST_LOCAL + i);
  if (levers["providers.entry"]) serve(FIRST_ENTRANT, ENTRANTS);
  return slots;
}
