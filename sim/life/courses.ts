import { DECISIONS } from "../core/decisions.ts";
import { lookUp, moment, uniform } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import { dueAfter, notDue, payForCourse } from "./course-payments.ts";
import { setSeverity } from "./severity.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { push } from "../world/list.ts";
import { CLAIMING, GONE, noteFailure } from "../world/people.ts";
import { presentBits, severity } from "../world/severities.ts";
import { PERSONAL_BUDGET } from "../world/services.ts";
import { LEVELS } from "../world/nature/remission.ts";
import { BARRIERS, STEADYING } from "../world/vocabulary.ts";
import type { Verdict } from "../world/verdict.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { BySeverity } from "./written.ts";

/** What moving an episode by a week writes. */
type ByEpisode = BySeverity | "people.help" | "people.marks" | "services" | "pricing" | "ledger";

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
    const over = started
      ? treated(state, own, row, uniform(people.key[i], remissions[k]))
      : gaveUp(state, own, row, uniform(people.key[i], impatience[k]));
    if (over) {
      if (episodes.payer[row] === PERSONAL_BUDGET)
        services.byPerson.drawn[i] -= notDue(own.nature, k, started ? week - episodes.begun[row] : undefined);
      people.queuedFor[i] &= ~(1 << k);
      push(episodes.free, row);
    } else {
      live.items[kept++] = row;
    }
  }
  live.length = kept;
}

/** Whether there is nothing to treat any more: the barrier has passed, or the person has gone. */
const isGone = ({ people }: Given<"people">, i: number, k: number): boolean =>
  people.status[i] === GONE || severity(people.barriers[i], k) === 0;

/** Lives through a week of treatment, and pays for it; true once the course is over. */
function treated(state: Given<Ahead, ByEpisode>, setting: Setting, row: number, draw: number): boolean {
  const { services, people, week } = state;
  const { episodes } = services;
  const i = episodes.person[row];
  const k = episodes.barrier[row];
  const { nature } = setting;
  const weeks = week - episodes.begun[row];
  const due = dueAfter(nature, k, weeks) - dueAfter(nature, k, weeks - 1);
  if (due > 0) payForCourse(state, setting, row, due);
  if (!isGone(state, i, k) && !ends(state, setting, row, draw)) return false;
  services.inUse[k]--;
  if (week >= state.zero) {
    if (severity(people.barriers[i], k) === 0) services.recovered[k]++;
    else if (weeks < nature.courseWeeks[k]) services.left[k]++;
    else services.finished[k]++;
  }
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

/**
 * Whether a course ends this week: because it has resolved its barrier, because its time is up, or because it is left.
 */
function ends(
  state: Given<Ahead, BySeverity | "people.marks" | "services">,
  setting: Setting,
  row: number,
  draw: number,
): boolean {
  const { services, people, week } = state;
  const i = services.episodes.person[row];
  const k = services.episodes.barrier[row];
  const chance = setting.nature.treatedRemission[k] * inOrder(state, setting, i, k);
  if (draw < chance) {
    if (watches(state, i))
      note(state, i, {
        kind: "barrier",
        barrier: k,
        from: severity(people.barriers[i], k),
        to: 0,
        cause: "treatment",
        verdict: { by: "treatedRemission", draw, bound: chance },
      });
    resolve(state, setting, i, k);
    return true;
  }
  if (services.episodes.due[row] <= week) {
    if (watches(state, i)) note(state, i, { kind: "course-ends", barrier: k, chance });
  } else if (!leaves(state, setting, i, k)) return false;
  noteFailure(people, i);
  return true;
}

/** Whether a course is left this week. */
function leaves(state: Given<"people">, { nature }: Setting, i: number, k: number): boolean {
  const bound = nature.courseDropOut[k];
  if (bound === 0) return false;
  const draw = lookUp(state.keys, state.people.key[i], DECISIONS.courseDropOut, state.week, k);
  if (draw >= bound) return false;
  if (watches(state, i))
    note(state, i, { kind: "leaves-course", barrier: k, verdict: { by: "courseDropOut", draw, bound } });
  return true;
}

/**
 * Resolves a barrier that treatment has lifted, and notes how fast time gives back what it holds back, which is as fast
 * as the barrier would have resolved untreated: the mean over all that is held.
 */
function resolve(state: Given<Ahead, BySeverity | "services">, setting: Setting, i: number, k: number): void {
  const { people, services } = state;
  const { release } = services.byPerson;
  const byTime = setting.policy.releasedByTime[LEVELS * k + severity(people.barriers[i], k)];
  const before = people.held[i];
  setSeverity(state, setting, i, k, 0, true);
  const more = people.held[i] - before;
  if (before === 0) release[i] = byTime;
  else if (more > 0 && release[i] !== byTime) release[i] += ((byTime - release[i]) * more) / (before + more);
}

/** What help is worth while a more basic need is left alone: 1 if none is. */
function inOrder({ people }: Given<"people">, { nature, policy }: Setting, i: number, k: number): number {
  const ratio = nature.services.outOfOrder;
  if (ratio === 1 || (STEADY & (1 << k)) !== 0) return 1;
  const alone = presentBits(people.barriers[i]) & STEADY & ~people.treatedFor[i];
  for (let need = 0; alone >>> need !== 0; need++)
    if (((alone >>> need) & 1) !== 0 && severity(people.barriers[i], need) >= policy.eligibility) return ratio;
  return 1;
}

const STEADY = STEADYING.reduce((bits, barrier) => bits | (1 << BARRIERS.indexOf(barrier)), 0);
