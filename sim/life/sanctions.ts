import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import { updateEfficiency } from "./efficiency.ts";
import { setSeverity } from "./severity.ts";
import type { Setting } from "../policy/setting.ts";
import { chanceInWork, underConditionsInWork } from "../prospect/conditions.ts";
import { holds, push } from "../world/list.ts";
import { CLAIMING, SANCTIONED } from "../world/people.ts";
import { severity } from "../world/severities.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { BySeverity } from "./written.ts";

const MENTAL_HEALTH = 0;

/**
 * Imposes a sanction: short the first time, long if there was one since the last job ended, and after one that still
 * runs; `draw` is that of the decision. It may bring on a mental-health problem. Writes the sanction and its mark, the
 * list it is on, the caches, and what a change of severity writes.
 */
export function impose(
  state: Given<Ahead, BySeverity | "people.marks" | "sanctioned" | "sanctionedInWork">,
  setting: Setting,
  i: number,
  draw: number,
): void {
  const { people, week, zero, tally } = state;
  const { nature } = setting;
  const claims = people.status[i] === CLAIMING;
  const again = (people.marks[i] & SANCTIONED) !== 0;
  const listed = claims ? week > 0 && people.sanctionedUntil[i] >= week : holds(state.sanctionedInWork, i);
  const weeks = again ? nature.sanctions.weeksAgain : nature.sanctions.weeks;
  if (watches(state, i))
    note(state, i, {
      kind: "decision",
      verdict: { by: "sanctionDecision", draw, bound: setting.policy.upheld },
      weeks,
    });
  people.sanctionedUntil[i] = Math.max(week, people.sanctionedUntil[i]) + weeks;
  people.marks[i] |= SANCTIONED;
  if (!listed) push(claims ? state.sanctioned : state.sanctionedInWork, i);
  if (week >= zero) tally.person.sanctions[i]++;
  if (severity(people.barriers[i], MENTAL_HEALTH) === 0) mayHarm(state, setting, i);
  if (claims) updateEfficiency(state, setting, i);
  setBounds(state, setting, i);
}

/** A sanction may bring on a mental-health problem. */
function mayHarm(state: Given<Ahead, BySeverity>, setting: Setting, i: number): void {
  const bound = setting.nature.sanctions.newMentalHealthCase;
  const draw = lookUp(state.keys, state.people.key[i], DECISIONS.sanctionHealth, state.week);
  if (draw >= bound) return;
  if (watches(state, i))
    note(state, i, {
      kind: "barrier",
      barrier: MENTAL_HEALTH,
      from: 0,
      to: 1,
      cause: "sanction",
      verdict: { by: "sanctionHealth", draw, bound },
    });
  setSeverity(state, setting, i, MENTAL_HEALTH, 1);
}

/**
 * Refers some failures of people in work who earn too little, as a coach meets them. Writes the list of the undecided.
 */
export function reviewInWork(
  state: Given<"people" | "cohorts" | "pool" | "pools", "undecided" | "tally">,
  setting: Setting,
  i: number,
): void {
  const { people, week, zero, keys, tally, undecided } = state;
  if (people.sanctionedUntil[i] > week || !underConditionsInWork(state, setting, i)) return;
  const { policy } = setting;
  const bound = chanceInWork(state, setting, i);
  const draw = lookUp(keys, people.key[i], DECISIONS.sanctionInWork, week);
  if (draw >= bound) return;
  if (watches(state, i))
    note(state, i, {
      kind: "to-be-decided",
      verdict: { by: "sanctionInWork", draw, bound },
      weeks: policy.decisionWeeks,
      inWork: true,
    });
  push(undecided.person, i);
  push(undecided.week, week + policy.decisionWeeks);
  if (week >= zero) tally.person.referredForDecision[i]++;
}
