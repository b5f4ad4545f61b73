import { scenario } from "../../sim/scenario/catalogue.ts";
import type { RunRecord } from "../../sim/record.ts";
import { prepare } from "../../sim/run.ts";
import { type World } from "../../sim/run/world.ts";
import type { RunSize, Scenario } from "../../sim/scenario/scenario.ts";
import { beyond } from "./beyond.ts";

/**
 * A regime with coaches, providers and services in which nobody's luck can reach anybody else: hours and places for
 * all, no learning, no ratings, vacancies that follow search.
 */
export const apart: Scenario = beyond(scenario("citizen-support"), {
  "jobcentre.minutes": 7.5,
  "jobcentre.caseload": 1,
  "services.mode": "separate",
  "service.places": 1000,
  "providers.mutual": false,
  "provider.hireLag": 1e9,
  "provider.learningExponent": 0,
  "allocation.rule": "random-in-area",
  "market.vacancyResponse": 1,
  "providers.entry": false,
  "provider.creditLine": 1e9,
});

/** The same, with providers between whom there is nothing to choose. */
export const alike: Scenario = beyond(apart, {
  "provider.dispersion": 0,
  "provider.specialistMatch": 1,
  "provider.altruism.private": 0,
  "provider.altruism.thirdSector": 0,
  "provider.altruism.mutual": 0,
});

/** A regime that was its own baseline all along, so that no reform starts the comparison. */
export const allAlong = (regime: Scenario): Scenario => ({ ...regime, burnIn: regime.levers });

/**
 * The world before anybody has arrived, under a regime that was its own baseline; providers have all the hours they
 * could use, for as long as hiring is slow.
 */
export function unborn(regime: Scenario, size: Omit<RunSize, "burnIn">): World {
  const world = prepare(allAlong(regime), { ...size, burnIn: 0 }, 0);
  if (regime.assumptions["provider.hireLag"] > 1e6) world.state.providers.hours.fill(1e6);
  return world;
}

/** All that a record says of each person, by the identity that the person has in every world. */
export function livesByKey(record: RunRecord, world: World): Map<number, string> {
  const { person, spells, attachments } = record;
  const columns = Object.entries(person);
  const told = Array.from({ length: record.people }, (_, p) => [
    columns.map(([name, column]) => `${name} ${column[p]}`).join(", "),
  ]);
  for (let row = 0; row < spells.count; row++)
    told[spells.person[row]].push(
      `${spells.status[row]} from ${spells.start[row]} to ${spells.end[row]} by ${spells.cause[row]}`,
    );
  for (let row = 0; row < attachments.count; row++)
    told[attachments.person[row]].push(
      `with ${attachments.provider[row]} from ${attachments.week[row]} at ${attachments.price[row]}: ` +
        `${attachments.outcome[row]}, ${attachments.paid[row]}`,
    );
  return new Map(told.map((each, p) => [world.state.people.key[p], each.join("; ")]));
}

/** Identities whose life is told differently in two worlds, or in one of them only. */
export function differing(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): number[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
}
