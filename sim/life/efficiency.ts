import type { Setting } from "../policy/setting.ts";
import { searchFactor, searchHazard } from "../prospect/hazards.ts";
import { EFFICIENCY_UNIT } from "../world/areas.ts";
import { area } from "../world/people.ts";
import type { Given } from "../world/given.ts";
import type { Standing } from "../prospect/standing.ts";

/**
 * Keeps the area's sum of search efficiency true for one claimant: the hazard of a job at an area multiplier of 1, as
 * of this review. Writes the person's efficiency and the area's.
 */
export function updateEfficiency(state: Given<Standing, "people.caches" | "areas">, setting: Setting, i: number): void {
  const { people, areas } = state;
  const now = Math.min(
    MOST_EFFICIENCY,
    Math.floor(searchHazard(state, setting, i) * searchFactor(state, setting, i) * EFFICIENCY_UNIT + 0.5),
  );
  areas.efficiency[area(people.traits[i])] += now - people.efficiency[i];
  people.efficiency[i] = now;
}

/** The largest whole number that its column holds: a hazard at which everyone has a job within the week. */
const MOST_EFFICIENCY = 2147483647;
