import { DECISIONS } from "../core/decisions.ts";
import { moment, uniform } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import { notDue } from "./course-payments.ts";
import { isGone, treatmentEnds } from "./course-week.ts";
import { leaveTeam, teamEnds } from "./teams.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { push } from "../world/list.ts";
import { CLAIMING, noteFailure } from "../world/people.ts";
import { PERSONAL_BUDGET } from "../world/services.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import type { Verdict } from "../world/verdict.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { ByEpisode } from "./written.ts";

/**
 * Moves every episode by a week: drop-out while waiting; in treatment remission, drop-out or the end of the course, and
 * what is due for the week. Whose barrier passed leaves the queue. Writes episodes, places in use, help asked for and
 * got, failures, what is counted of services, and what a change of severity and paying write.
 */
export function goOn(state: Given<Ahead, ByEpisode>, setting: Setting): void {
  const { services, people, keys, week, zero, tally } = state;
  const { episodes, live } = services;
  const remissions = BARRIERS.map((_, k) => moment(keys, DECISIONS.treatedRemission, week, k));
  const impatience = BARRIERS.map((_, k) => moment(keys, DECISIONS.serviceDropOut, week, k));
  let kept = 0;
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n];
    const i = episodes.person[row];
    const k = episodes.barrier[row];
    const own = settingOf(state, setting, i);
    const started = episodes.started[row] === 1;
    if (week >= zero && !started && episodes.joined[row] < week) tally.person.weeksWaiting[i]++;
    const over = !started
      ? gaveUp(state, own, row, uniform(people.key[i], impatience[k]))
      : episodes.team[row] === 1
        ? teamEnds(state, own, row, uniform(people.key[i], remissions[k]))
        : courseEnds(state, own, row, uniform(people.key[i], remissions[k]));
    if (over) {
      if (episodes.team[row] === 1) leaveTeam(state, row);
      else if (episodes.payer[row] === PERSONAL_BUDGET)
        services.byPerson.drawn[i] -= notDue(own.nature, k, started ? week - episodes.begun[row] : undefined);
      people.queuedFor[i] &= ~(1 << k);
      push(episodes.free, row);
    } else {
      live.items[kept++] = row;
    }
  }
  live.length = kept;
}

/** Lives through a week of a course; true once it is over. */
function courseEnds(state: Given<Ahead, ByEpisode>, setting: Setting, row: number, draw: number): boolean {
  const { services, people } = state;
  if (!treatmentEnds(state, setting, row, draw)) return false;
  const i = services.episodes.person[row];
  const k = services.episodes.barrier[row];
  services.inUse[k]--;
  people.treatedFor[i] &= ~(1 << k);
  if (setting.policy.whileTraining !== 1 && people.status[i] === CLAIMING) setBounds(state, setting, i);
  return true;
}

/** Lives through a week in the queue; true once nobody waits in it any more. */
function gaveUp(
  state: Given<"people", "people.marks" | "tally" | "services">,
  { nature }: Setting,
  row: number,
  draw: number,
): boolean {
  const { services, week, zero } = state;
  const i = services.episodes.person[row];
  const k = services.episodes.barrier[row];
  const bound = nature.services.dropOut;
  const passed = isGone(state, i, k);
  const left = !passed && draw < bound;
  if (week >= zero && passed) services.passed[k]++;
  if (week >= zero && left) services.gaveUp[k]++;
  if (left) leaveQueue(state, i, k, { by: "serviceDropOut", draw, bound });
  return passed || left;
}

/** Counts a course that is waited for no longer as a hand-off lost. */
function leaveQueue(
  state: Given<"people", "people.marks" | "tally">,
  i: number,
  barrier: number,
  verdict: Verdict,
): void {
  const { people, week, zero, tally } = state;
  if (watches(state, i)) note(state, i, { kind: "leaves-service-queue", barrier, verdict });
  noteFailure(people, i);
  if (week >= zero) tally.person.handoffsLost[i]++;
}
