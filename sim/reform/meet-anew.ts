import { meetAgain } from "../life/meet-again.ts";
import { keepQueued } from "../life/stand-down.ts";
import type { Levers } from "../policy/levers.ts";
import type { Setting } from "../policy/setting.ts";
import { among } from "../world/areas.ts";
import type { List } from "../world/list.ts";
import { area, CLAIMING, coachClass, COACHLESS, QUEUED, WAITING } from "../world/people.ts";
import type { Given } from "../world/given.ts";
import type { Bounded } from "../prospect/standing.ts";

/**
 * Sends claimants of some areas who are met but not attached to first contact again, where the reform asks other
 * questions or refers by another rule: nobody stays under rules that no longer hold.
 */
export function meetAnew(
  state: Given<
    Bounded | "pool",
    "people.claim" | "people.dates" | "people.class" | "people.caches" | "providers" | "pools" | "waiting"
  >,
  setting: Setting,
  before: Levers,
  areas: number,
): void {
  const { people } = state;
  const now = setting.policy.levers;
  if (
    now["assessment.tool"] === before["assessment.tool"] &&
    (now["referral.when"] === before["referral.when"] || !setting.policy.refers)
  )
    return;
  for (let i = 0; i < state.arrived; i++) {
    const stage = people.stage[i];
    if (
      people.status[i] !== CLAIMING ||
      (stage !== WAITING && stage !== QUEUED) ||
      !among(areas, area(people.traits[i]))
    )
      continue;
    meetAgain(state, setting, i);
  }
  for (const { coachless } of state.pools) coachless.length = keepCoachless(state, coachless);
  state.waiting.length = keepQueued(state);
}

function keepCoachless({ people }: Given<"people">, coachless: List): number {
  let kept = 0;
  for (let n = 0; n < coachless.length; n++)
    if ((coachClass(people.traits[coachless.items[n]]) & COACHLESS) !== 0) coachless.items[kept++] = coachless.items[n];
  return kept;
}
