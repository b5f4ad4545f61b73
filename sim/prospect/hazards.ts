import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import type { Setting } from "../policy/setting.ts";
import { mustTakeAnyJob } from "./conditions.ts";
import { contactOnExits, contactOnJobs } from "./contacts.ts";
import { qualityFor, reachOf } from "./support.ts";
import type { Nature } from "../world/nature.ts";
import { age, bandOfJob, benefit, HIRED_LATE, IN_WORK, SANCTIONED, underPressure } from "../world/people.ts";
import { JOBCENTRE } from "../world/providers.ts";
import { poolOf } from "../world/state.ts";
import { BARRIERS, BENEFIT_GROUPS } from "../world/vocabulary.ts";
import type { Given } from "../world/given.ts";
import type { Standing } from "./standing.ts";

/**
 * Accumulated weeks out of work: one more for each week out, one less for each week in work, never below 0 or above the
 * cap.
 */
export function weeksOut(state: Given<"people">, i: number, cap: number): number {
  const { people } = state;
  const lasted = state.week - people.spellStart[i];
  const then = people.outAtStart[i];
  if (people.status[i] === IN_WORK) return then > lasted ? then - lasted : 0;
  const now = then + (lasted > 0 ? lasted : 0);
  return now < cap ? now : cap;
}

/**
 * Weekly job-entry hazard of a claimant without adviser support, at an area multiplier of 1; lower on a course in basic
 * skills where that is believed to lock people in, and higher while an integrated team has the person.
 */
export function searchHazard(state: Given<"people">, setting: Setting, i: number): number {
  const { people } = state;
  const { duration, weeksOutCap } = setting.nature;
  const alone = people.pace[i] * duration[age(people.traits[i]) * (weeksOutCap + 1) + weeksOut(state, i, weeksOutCap)];
  return alone * helpFactor(state, setting, i);
}

/**
 * Proportional change of job entry while help lasts: below 1 on a course in basic skills where that is believed to lock
 * people in, above 1 while an integrated team has the person.
 */
export const helpFactor = ({ people }: Given<"people">, { policy, nature }: Setting, i: number): number =>
  ((people.treatedFor[i] & TRAINING) !== 0 ? policy.whileTraining : 1) * nature.teams.ratio[people.team[i]];

const TRAINING = 1 << BARRIERS.indexOf("low-skills");

/** Proportional change of search efficiency by coaching: 1 + κc·q·g. */
export const coachingFactor = (state: Given<Standing>, setting: Setting, i: number): number =>
  1 +
  setting.nature.support.coachingEffect[benefit(state.people.traits[i])] *
    qualityFor(state, setting, i) *
    reachOf(state, setting, i);

/** Proportional change of search efficiency by coaching, by contacts, by having to take any job, and by sanction. */
export function searchFactor(state: Given<Standing>, setting: Setting, i: number): number {
  return coachingFactor(state, setting, i) * conditionFactor(state, setting, i);
}

/** Proportional change of search efficiency by having to take any job. */
export const pressureFactor = (state: Given<"people" | "cohorts">, setting: Setting, i: number): number =>
  setting.policy.pressure !== 1 && mustTakeAnyJob(state, setting, i) ? setting.policy.pressure : 1;

/** Proportional change of search efficiency by contacts and conditions: having to take any job, and a sanction. */
export const conditionFactor = (state: Given<"people" | "cohorts">, setting: Setting, i: number): number =>
  contactOnJobs(state, setting, i) * pressureFactor(state, setting, i) * sanctionFactor(state, setting, i);

/** Proportional change of search efficiency by a sanction. */
export const sanctionFactor = (state: Given<"people">, { policy }: Setting, i: number): number =>
  state.people.sanctionedUntil[i] > state.week ? 1 + policy.sanctionOnJobs : 1;

/**
 * Hazard of leaving a claim otherwise than to work: its base, raised while sanctioned and by contacts, and a share of
 * the exits that coaching brings about; `without` and `withSupport` are the job-entry hazards without coaching and with
 * it, both under the contacts and conditions there are.
 */
export function otherExitHazard(
  state: Given<"people" | "cohorts">,
  setting: Setting,
  i: number,
  without: number,
  withSupport: number,
): number {
  const { otherExit, exitWhileSanctioned, extraExits } = setting.nature;
  const base = otherExit[benefit(state.people.traits[i])];
  return (
    (state.people.sanctionedUntil[i] > state.week ? base * exitWhileSanctioned : base) *
      contactOnExits(state, setting, i) +
    extraExits * Math.max(0, withSupport - without)
  );
}

/** Weekly separation hazard of someone in work. */
export function separationHazard(state: Given<"people" | "providers">, setting: Setting, i: number): number {
  const { people, week, providers } = state;
  const { separation, afterLongSpell, afterSanction } = setting.nature;
  const { inWorkWeeks, inWorkKappa } = setting.nature.support;
  const tenure = Math.max(0, week - people.spellStart[i]);
  const slot = people.provider[i];
  let hazard =
    separation[tenure < separation.length ? tenure : separation.length - 1] *
    people.strain[i] *
    byJob(setting.nature, people.traits[i]);
  if ((people.marks[i] & HIRED_LATE) !== 0) hazard *= afterLongSpell;
  if ((people.marks[i] & SANCTIONED) !== 0) hazard *= afterSanction;
  if (slot !== JOBCENTRE && tenure < inWorkWeeks && inAttachment(state, setting, i))
    hazard *=
      1 -
      Math.min(
        1,
        inWorkKappa *
          providers.effective[slot] *
          providers.inWorkReach[slot * BENEFIT_GROUPS.length + benefit(people.traits[i])],
      );
  return hazard;
}

/**
 * What a job is like, as a multiplier of its separation hazard: its earnings band, and whether it was taken under
 * pressure.
 */
export const byJob = (nature: Nature, traits: number): number =>
  nature.bandSeparation[bandOfJob(traits)] * (underPressure(traits) === 1 ? nature.pressedSeparation : 1);

/** True while an attachment has not run out. */
export const inAttachment = (state: Given<"people">, setting: Setting, i: number): boolean =>
  state.people.provider[i] !== JOBCENTRE && state.week < state.people.attachedAt[i] + setting.nature.attachmentWeeks;

/** Weekly hazard of work for someone neither working nor claiming, at an area multiplier of 1. */
export function quietHazard(
  state: Given<"people" | "providers" | "pool" | "pools">,
  setting: Setting,
  i: number,
): number {
  const group = benefit(state.people.traits[i]);
  const alone = setting.nature.quietRatio[group] * state.people.pace[i];
  return comesToCoach(state, setting, i)
    ? alone *
        (1 +
          setting.nature.support.coachingEffect[group] *
            state.providers.effective[JOBCENTRE] *
            poolOf(state, i).openReach[group])
    : alone;
}

/** Whether someone outside benefit and work comes to a Jobcentre that is open to all, for as long as they are there. */
export const comesToCoach = (state: Given<"people">, { policy }: Setting, i: number): boolean =>
  policy.openShare > 0 &&
  lookUp(state.keys, state.people.key[i], DECISIONS.openDoor, state.people.spellStart[i]) < policy.openShare;
