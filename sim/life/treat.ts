import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { dueAfter, payerNow, payForCourse } from "./course-payments.ts";
import { joinTeam } from "./teams.ts";
import type { Setting } from "../policy/setting.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { Given } from "../world/given.ts";
import { OWN_BUDGETS, WAITS } from "../world/services.ts";
import { note, watches } from "../world/watch.ts";
import type { ByEpisode } from "./written.ts";

/**
 * Starts a course, by itself or with an integrated team, and pays what is due for it at once; some who start do not stay
 * to the end. Writes the episode, places in use, help got, what is counted of the service, and what paying writes.
 */
export function treat(state: Given<Ahead, ByEpisode>, setting: Setting, row: number): void {
  const { services, people, week, zero, keys } = state;
  const { nature } = setting;
  const { episodes } = services;
  const i = episodes.person[row];
  const k = episodes.barrier[row];
  const self = people.key[i];
  const draw = lookUp(keys, self, DECISIONS.courseCompletion, week, k);
  const completes = draw < nature.services.completion;
  if (watches(state, i))
    note(state, i, {
      kind: "course-starts",
      barrier: k,
      weeks: nature.courseWeeks[k],
      cost: nature.courseCost[k],
      verdict: { by: "courseCompletion", draw, bound: nature.services.completion },
    });
  const length = completes
    ? nature.courseWeeks[k]
    : Math.max(1, Math.floor(lookUp(keys, self, DECISIONS.courseLength, week, k) * nature.courseWeeks[k]));
  if (week >= zero) {
    const waited = week - episodes.joined[row];
    services.waits[WAITS * k + (waited < WAITS ? waited : WAITS - 1)]++;
    services.waited[k] += waited;
  }
  episodes.started[row] = 1;
  episodes.begun[row] = week;
  people.queuedFor[i] &= ~(1 << k);
  people.treatedFor[i] |= 1 << k;
  episodes.due[row] = week + length;
  episodes.until[row] = week + length;
  if (episodes.team[row] === 1) joinTeam(state, setting, row);
  else services.inUse[k]++;
  payForCourse(state, setting, row, dueAfter(nature, k, 0));
  if (
    payerNow(state, row) === OWN_BUDGETS &&
    lookUp(keys, self, DECISIONS.serviceContract, week, k) < nature.services.outcomeContracts
  ) {
    services.byPerson.claimUntil[i] = Math.max(
      services.byPerson.claimUntil[i],
      week + length + nature.services.outcomeWindow,
    );
  }
}
