import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { dueAfter, payForCourse } from "./course-payments.ts";
import { setSeverity } from "./severity.ts";
import type { Setting } from "../policy/setting.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { Given } from "../world/given.ts";
import { LEVELS } from "../world/nature/remission.ts";
import { GONE, noteFailure } from "../world/people.ts";
import { presentBits, severity } from "../world/severities.ts";
import { BARRIERS, STEADYING } from "../world/vocabulary.ts";
import { note, watches } from "../world/watch.ts";
import type { ByEpisode, BySeverity } from "./written.ts";

/** Whether there is nothing to treat any more: the barrier has passed, or the person has gone. */
export const isGone = ({ people }: Given<"people">, i: number, k: number): boolean =>
  people.status[i] === GONE || severity(people.barriers[i], k) === 0;

/**
 * Lives through a week of treatment and pays for it; true once treatment is over. Writes what is counted of the service,
 * and what a change of severity and paying write.
 */
export function treatmentEnds(state: Given<Ahead, ByEpisode>, setting: Setting, row: number, draw: number): boolean {
  const { services, people, week } = state;
  const { episodes } = services;
  const i = episodes.person[row];
  const k = episodes.barrier[row];
  const { nature } = setting;
  const weeks = week - episodes.begun[row];
  const due = dueAfter(nature, k, weeks) - dueAfter(nature, k, weeks - 1);
  if (due > 0) payForCourse(state, setting, row, due);
  if (!isGone(state, i, k) && !ends(state, setting, row, draw)) return false;
  if (week >= state.zero) {
    if (severity(people.barriers[i], k) === 0) services.recovered[k]++;
    else if (weeks < nature.courseWeeks[k]) services.left[k]++;
    else services.finished[k]++;
  }
  return true;
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
  if (services.episodes.until[row] <= week) {
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
