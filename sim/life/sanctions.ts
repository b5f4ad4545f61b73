import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import { updateEfficiency } from "./efficiency.ts";
import { setSeverity } from "./severity.ts";
import type { Setting } from "../policy/setting.ts";
import { chanceInWork, underConditionsInWork } from "../prospect/conditions.ts";
import { push } from "../world/list.ts";
import { CLAIMING, SANCTIONED, severity } from "../world/people.ts";
import type { State } from "../world/state.ts";

const MENTAL_HEALTH = 0;

/**
 * Imposes a sanction: short the first time, long if there was one since the last job ended, and after one that still
 * runs. It may bring on a mental-health problem.
 */
export function impose(state: State, setting: Setting, i: number): void {
  const { people, week, zero, keys, tally } = state;
  const { nature } = setting;
  const claims = people.status[i] === CLAIMING;
  const again = (people.marks[i] & SANCTIONED) !== 0;
  const listed = week > 0 && people.sanctionedUntil[i] >= week;
  people.sanctionedUntil[i] =
    Math.max(week, people.sanctionedUntil[i]) + (again ? nature.sanctions.weeksAgain : nature.sanctions.weeks);
  people.marks[i] |= SANCTIONED;
  if (!listed) push(claims ? state.sanctioned : state.sanctionedInWork, i);
  if (week >= zero) tally.person.sanctions[i]++;
  const harmed =
    severity(people.barriers[i], MENTAL_HEALTH) === 0 &&
    lookUp(keys, people.key[i], DECISIONS.sanctionHealth, week) < nature.sanctions.newMentalHealthCase;
  if (harmed) setSeverity(state, setting, i, MENTAL_HEALTH, 1);
  if (claims) updateEfficiency(state, setting, i);
  setBounds(state, setting, i);
}

/** Refers some failures of people in work who earn too little, as a coach meets them. */
export function reviewInWork(state: State, setting: Setting, i: number): void {
  const { people, week, zero, keys, tally, undecided } = state;
  if (people.sanctionedUntil[i] > week || !underConditionsInWork(state, setting, i)) return;
  const { policy } = setting;
  if (lookUp(keys, people.key[i], DECISIONS.sanctionInWork, week) >= chanceInWork(state, setting, i)) return;
  push(undecided.person, i);
  push(undecided.week, week + policy.decisionWeeks);
  if (week >= zero) tally.person.referredForDecision[i]++;
}
