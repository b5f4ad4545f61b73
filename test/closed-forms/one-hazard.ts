import { BARRIERS } from "../../sim/world/vocabulary.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { naturalRemission } from "../natural-remission.ts";

/**
 * Everything that makes people or areas differ, or a claim end otherwise than in work, set to nothing: claims end by
 * one hazard, at probability h a week.
 */
export function oneHazard(h: number): Scenario {
  const ratios = BARRIERS.flatMap((barrier) => [
    [`jobEntry.hazardRatio.${barrier}`, 1],
    [`separation.hazardRatio.${barrier}`, 1],
  ]);
  return setLevers(scenario("no-programme"), {
    ...Object.fromEntries(ratios),
    "jobEntry.baseline.search": -Math.log(1 - h),
    "jobEntry.healthMultiplier": 1,
    "jobEntry.frailtyVariance": 0,
    "jobEntry.durationMultiplierAt8Months": 1,
    "area.jobEntryMultiplier.tight": 1,
    "area.jobEntryMultiplier.average": 1,
    "area.jobEntryMultiplier.slack": 1,
    "area.shockSd": 0,
    "market.vacancyResponse": 1,
    "otherExit.baseline": 0,
    "otherExit.health": 0,
    "population.exitFrom50": 0,
    "contact.giveUp": 0,
    "conditionality.strictness": 0,
    ...naturalRemission(0),
    "barriers.progression": 0,
  });
}
