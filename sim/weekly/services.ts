import { DECISIONS } from "../core/decisions.ts";
import { type Moment, moment, uniform } from "../core/draw.ts";
import { ATTACHED, CLAIMING, QUEUED, WAITING } from "../world/people.ts";
import { goOn } from "../life/courses.ts";
import { fillPlaces } from "../life/service-places.ts";
import { serviceRound } from "../life/service-round.ts";
import { staffTeams } from "../life/teams.ts";
import { settingOf, type Setting } from "../policy/setting.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { AHEAD, type Ahead } from "../prospect/standing.ts";
import { BY_SEVERITY, BY_ROUND, type ByRound } from "../life/written.ts";

/**
 * Runs specialist help for a week: staff for integrated teams, new rounds of referral at claimants' reviews, people leaving queues, places filled,
 * courses going on and ending.
 */
export const services = step(
  { reads: [...AHEAD, "reviewNow"], writes: [...BY_ROUND, ...BY_SEVERITY, "pricing"] },
  (state, setting) => {
    staffTeams(state, setting);
    refersAtReviews(state, setting);
    goOn(state, setting);
    fillPlaces(state, setting);
  },
);

/**
 * Now and then in a claim, as often as is believed, whoever holds the case looks again at what help is needed. Where
 * integrated teams have room for some, the lot by which it is time to look decides who comes first.
 */
function refersAtReviews(state: Given<Ahead | "reviewNow", ByRound>, setting: Setting): void {
  const { people, reviewNow, keys, week } = state;
  const at = moment(keys, DECISIONS.serviceRound, week);
  const first = (setting.areas ?? [setting]).some(({ policy }) => policy.teamPlaces > 0)
    ? byLot(people.key, reviewNow, at)
    : reviewNow.items;
  for (let n = 0; n < reviewNow.length; n++) {
    const i = first[n];
    const own = settingOf(state, setting, i);
    if (
      people.status[i] === CLAIMING &&
      uniform(people.key[i], at) < own.policy.serviceRound &&
      canRefer(state, own, i)
    )
      serviceRound(state, own, i);
  }
}

/** Rows of a list in the order of a lot, whatever their own. */
function byLot(
  key: { readonly [row: number]: number },
  { items, length }: { readonly items: ArrayLike<number>; readonly length: number },
  at: Moment,
): number[] {
  const rows = Array.from({ length }, (_, n) => items[n]);
  const lots = new Map(rows.map((i) => [i, uniform(key[i], at)]));
  return rows.sort((a, b) => lots.get(a)! - lots.get(b)! || key[a] - key[b]);
}

/**
 * Whether somebody holds the case who refers to services: the lead provider where it arranges them, anyone who has met
 * the person otherwise.
 */
function canRefer(state: Given<"people">, setting: Setting, i: number): boolean {
  const stage = state.people.stage[i];
  return stage === ATTACHED || (!setting.policy.joiningUp.lead && (stage === WAITING || stage === QUEUED));
}
