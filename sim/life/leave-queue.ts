import type { Setting } from "../policy/setting.ts";
import { noteFailure, WAITING } from "../world/people.ts";
import { JOBCENTRE } from "../world/providers.ts";
import type { Given } from "../world/given.ts";

/**
 * Takes a person who stops waiting from a provider's queue, to be referred again some weeks later. Writes where the
 * claim stands, its next date, the queue and one more failure; the bounds are the same for whoever waits.
 */
export function leaveQueue(
  state: Given<"people", "people.claim" | "people.dates" | "people.marks" | "providers" | "tally">,
  setting: Setting,
  i: number,
): void {
  const { people, providers, week, zero, tally } = state;
  providers.queue[people.provider[i]]--;
  people.provider[i] = JOBCENTRE;
  people.stage[i] = WAITING;
  people.due[i] = week + setting.policy.retry;
  noteFailure(people, i);
  if (week >= zero) tally.person.handoffsLost[i]++;
}
