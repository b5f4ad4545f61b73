import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { geometric } from "../core/rates.ts";
import { contactRow } from "../policy/access/contact.ts";
import type { Setting } from "../policy/setting.ts";
import { noteClass, QUEUED, UNMET } from "../world/people.ts";
import { JOBCENTRE } from "../world/providers.ts";
import { note, watches } from "../world/watch.ts";
import { setBounds } from "./bounds.ts";
import { countMet } from "./coaching.ts";
import type { Given } from "../world/given.ts";
import type { Bounded } from "../prospect/standing.ts";

/** Latest week of a contact, counted from now. */
const LATEST = 2000;

/**
 * Sends a claimant who was met and is not attached to first contact again. Writes where the claim stands, its next date,
 * the queue, the class of coach time, the coaches' counts and the bounds.
 */
export function meetAgain(
  state: Given<
    Bounded | "pool",
    "people.claim" | "people.dates" | "people.class" | "people.caches" | "providers" | "pools"
  >,
  setting: Setting,
  i: number,
): void {
  const { people, providers, keys, week } = state;
  if (watches(state, i)) note(state, i, { kind: "to-meet-anew", provider: people.provider[i] });
  if (people.stage[i] === QUEUED) providers.queue[people.provider[i]]--;
  people.provider[i] = JOBCENTRE;
  people.stage[i] = UNMET;
  const chance = setting.policy.contact[contactRow(people.barriers[i], people.distance[i])];
  const draw = lookUp(keys, people.key[i], DECISIONS.contact, week);
  const comes = geometric(chance, draw, LATEST);
  people.due[i] = week + comes - 1;
  if (watches(state, i))
    note(state, i, { kind: "contact-sought", draw, chance, from: week, comes, patience: undefined });
  countMet(state, i, -1);
  noteClass(people, i, 0);
  setBounds(state, setting, i);
}
