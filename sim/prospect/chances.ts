import { threshold } from "../core/draw.ts";
import { fromHazard } from "../core/rates.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import {
  conditionFactor,
  otherExitHazard,
  quietHazard,
  searchFactor,
  searchHazard,
  separationHazard,
} from "./hazards.ts";
import type { Given } from "../world/given.ts";
import { area, CLAIMING, IN_WORK, NEITHER, QUIET } from "../world/people.ts";
import type { Standing } from "./standing.ts";

/**
 * What a person's draw of the week is compared with, as 32-bit bounds: below `work` they enter work, below `claim` (and
 * not `work`) they claim, at or above `away` they leave work or the claim.
 */
export interface Bounds {
  work: number;
  claim: number;
  away: number;
}

/** Draws of a week are whole numbers below this: 2^32. */
export const ofAll = 4294967296;

/** Fills in what a person's draw is compared with this week, from their status and all that bears on it. */
export function boundsOf(state: Given<Standing | "areas">, country: Setting, i: number, into: Bounds): void {
  const { people, areas } = state;
  const setting = settingOf(state, country, i);
  const status = people.status[i];
  into.work = into.claim = 0;
  into.away = ofAll;
  if (status === CLAIMING) {
    const without = searchHazard(state, setting, i) * areas.multiplier[area(people.traits[i])];
    const hazard = without * searchFactor(state, setting, i);
    into.work = threshold(fromHazard(hazard));
    into.away =
      ofAll -
      threshold(fromHazard(otherExitHazard(state, setting, i, without * conditionFactor(state, setting, i), hazard)));
  } else if (status === IN_WORK) {
    into.away = ofAll - threshold(fromHazard(separationHazard(state, setting, i)));
  } else if (status === NEITHER && people.due[i] !== QUIET) {
    into.work = threshold(fromHazard(quietHazard(state, setting, i) * areas.multiplier[area(people.traits[i])]));
    into.claim = into.work + threshold(setting.nature.toClaim);
  }
}
