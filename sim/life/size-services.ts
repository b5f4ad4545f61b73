import type { Nature } from "../world/nature.ts";
import { benefit } from "../world/people.ts";
import { severity } from "../world/severities.ts";
import type { Given } from "../world/given.ts";
import { BARRIERS, BENEFIT_GROUPS } from "../world/vocabulary.ts";

/**
 * Sizes services to a stock of people: counts those among them who need each service, from a severity on, and gives it
 * so many places for each. Works on any stock: the people a run starts from, or whoever claims in a week of burn-in.
 * Writes the need and the places of services.
 */
export function sizeServices(
  { people, services }: Given<"people", "services">,
  { placesPerNeed }: Nature,
  eligibility: number,
  counts: (i: number) => boolean,
): void {
  const { need, places } = services;
  need.fill(0);
  for (let i = 0; i < people.count; i++) {
    if (!counts(i)) continue;
    const group = benefit(people.traits[i]);
    for (let k = 0; k < BARRIERS.length; k++)
      if (severity(people.barriers[i], k) >= eligibility) need[BENEFIT_GROUPS.length * k + group]++;
  }
  for (let k = 0; k < BARRIERS.length; k++) {
    let all = 0;
    for (let group = 0; group < BENEFIT_GROUPS.length; group++) all += need[BENEFIT_GROUPS.length * k + group];
    places[k] = placesPerNeed[k] * all;
  }
}
