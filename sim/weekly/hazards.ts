import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp } from "../core/exp-log.ts";
import {
  area,
  ATTACHED,
  bandOfJob,
  benefit,
  CLAIMING,
  coachClass,
  HIRED_LATE,
  IN_WORK,
  NEITHER,
  presentBits,
  QUEUED,
  SANCTIONED,
  SPECIALIST,
  underPressure,
  WAITING,
} from "../world/people.ts";
import type { Nature } from "../world/nature.ts";
import { mustTakeAnyJob } from "./conditions.ts";
import { INVERSE_WORTH, JOBCENTRE, WORTH_LOW, WORTH_STEPS } from "../world/providers.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import { poolOf, type Setting, type State } from "./state.ts";

/**
 * Accumulated weeks out of work: one more for each week out, one less for each week in work, never below 0 or above the
 * cap.
 */
export function weeksOut(state: State, i: number, cap: number): number {
  const { people } = state;
  const lasted = state.week - people.spellStart[i];
  const then = people.outAtStart[i];
  if (people.status[i] === IN_WORK) return then > lasted ? then - lasted : 0;
  const now = then + (lasted > 0 ? lasted : 0);
  return now < cap ? now : cap;
}

/** Share of the effect of support that so many adviser hours a week bring: 1 − e^(−hours/ē). */
export const reached = (nature: Nature, hours: number): number => 1 - exp(-hours / nature.hoursScale);

/** Adviser hours a week that a person gets: from their provider if attached, from a coach if met and not attached. */
export function hoursOf(state: State, setting: Setting, i: number): number {
  const { people, providers } = state;
  const stage = people.stage[i];
  if (stage === WAITING || stage === QUEUED)
    return poolOf(state, i).coachEffort * setting.policy.coachWeights[coachClass(people.traits[i])];
  if (stage !== ATTACHED) return 0;
  const slot = people.provider[i];
  return Math.max(
    providers.floor[slot],
    setting.nature.hoursScale * (people.worth[i] / WORTH_STEPS - providers.shadow[slot]),
  );
}

/** Share of the effect of support that a person gets, the same as `reached(hoursOf)` without a logarithm. */
export function reachOf(state: State, i: number): number {
  const { people, providers } = state;
  const stage = people.stage[i];
  if (stage === WAITING || stage === QUEUED) return poolOf(state, i).coachReach[coachClass(people.traits[i])];
  if (stage !== ATTACHED) return 0;
  const slot = people.provider[i];
  return Math.max(
    providers.floorReach[slot],
    1 - providers.shadowFactor[slot] * INVERSE_WORTH[people.worth[i] - WORTH_LOW],
  );
}

/** Quality of whoever supports a person; a specialist is better with the barriers it knows. */
export function qualityFor(state: State, setting: Setting, i: number): number {
  const { people, providers } = state;
  if (people.stage[i] !== ATTACHED)
    return setting.policy.hasSpecialists && (coachClass(people.traits[i]) & SPECIALIST) !== 0
      ? providers.effective[JOBCENTRE] * setting.nature.specialistMatch
      : providers.effective[JOBCENTRE];
  const slot = people.provider[i];
  const known = providers.specialism[slot];
  return known !== 0 && (presentBits(people.barriers[i]) & known) !== 0
    ? providers.effective[slot] * setting.nature.specialistMatch
    : providers.effective[slot];
}

/**
 * Weekly job-entry hazard of a claimant without support, at an area multiplier of 1; lower on a course in basic skills
 * where that is believed to lock people in.
 */
export function searchHazard(state: State, setting: Setting, i: number): number {
  const hazard = state.people.pace[i] * setting.nature.duration[weeksOut(state, i, setting.nature.weeksOutCap)];
  return (state.people.treatedFor[i] & TRAINING) !== 0 ? hazard * setting.policy.whileTraining : hazard;
}
const TRAINING = 1 << BARRIERS.indexOf("low-skills");

/** Proportional change of search efficiency by support, by having to take any job, and by sanction. */
export function searchFactor(state: State, setting: Setting, i: number): number {
  return (
    (1 + setting.nature.searchEffect * qualityFor(state, setting, i) * reachOf(state, i)) *
    conditionFactor(state, setting, i)
  );
}

/** Proportional change of search efficiency by having to take any job. */
export const pressureFactor = (state: State, setting: Setting, i: number): number =>
  setting.policy.pressure !== 1 && mustTakeAnyJob(state, setting, i) ? setting.policy.pressure : 1;

/** Proportional change of search efficiency by conditions alone: having to take any job, and a sanction. */
export const conditionFactor = (state: State, setting: Setting, i: number): number =>
  pressureFactor(state, setting, i) *
  (state.people.sanctionedUntil[i] > state.week ? 1 + setting.policy.sanctionOnJobs : 1);

/**
 * Hazard of leaving a claim otherwise than to work: its base, raised while sanctioned, and a share of the exits that
 * support brings about; `without` and `withSupport` are the job-entry hazards, both under the conditions there are.
 */
export function otherExitHazard(
  state: State,
  setting: Setting,
  i: number,
  without: number,
  withSupport: number,
): number {
  const { otherExit, exitWhileSanctioned, extraExits } = setting.nature;
  const base = otherExit[benefit(state.people.traits[i]) as 0 | 1];
  return (
    (state.people.sanctionedUntil[i] > state.week ? base * exitWhileSanctioned : base) +
    extraExits * Math.max(0, withSupport - without)
  );
}

/** Weekly separation hazard of someone in work. */
export function separationHazard(state: State, setting: Setting, i: number): number {
  const { people, week, providers } = state;
  const { separation, afterLongSpell, afterSanction, inWorkWeeks, inWorkKappa } = setting.nature;
  const tenure = Math.max(0, week - people.spellStart[i]);
  const slot = people.provider[i];
  let hazard = separation[tenure < 52 ? tenure : 52] * people.strain[i] * byJob(setting.nature, people.traits[i]);
  if ((people.marks[i] & HIRED_LATE) !== 0) hazard *= afterLongSpell;
  if ((people.marks[i] & SANCTIONED) !== 0) hazard *= afterSanction;
  if (slot !== JOBCENTRE && tenure < inWorkWeeks && inAttachment(state, setting, i))
    hazard *= 1 - Math.min(1, inWorkKappa * providers.effective[slot] * providers.floorReach[slot]);
  return hazard;
}

/**
 * What a job is like, as a multiplier of its separation hazard: its earnings band, and whether it was taken under
 * pressure.
 */
const byJob = (nature: Nature, traits: number): number =>
  nature.bandSeparation[bandOfJob(traits)] * (underPressure(traits) === 1 ? nature.pressedSeparation : 1);

/** True while an attachment has not run out. */
export const inAttachment = (state: State, setting: Setting, i: number): boolean =>
  state.people.provider[i] !== JOBCENTRE && state.week < state.people.attachedAt[i] + setting.nature.attachmentWeeks;

/** Weekly hazard of work for someone neither working nor claiming, at an area multiplier of 1. */
export function quietHazard(state: State, setting: Setting, i: number): number {
  const alone = setting.nature.quietRatio[benefit(state.people.traits[i]) as 0 | 1] * state.people.pace[i];
  return comesToCoach(state, setting, i)
    ? alone * (1 + setting.nature.searchEffect * state.providers.effective[JOBCENTRE] * poolOf(state, i).openReach)
    : alone;
}

/** Whether someone outside benefit and work comes to a Jobcentre that is open to all, for as long as they are there. */
const comesToCoach = (state: State, { policy }: Setting, i: number): boolean =>
  policy.openShare > 0 &&
  lookUp(state.keys, state.people.key[i], DECISIONS.openDoor, state.people.spellStart[i]) < policy.openShare;

/** Marks, in `due`, someone in neither who does not come back. */
export const QUIET = 0xfffe;

/**
 * Sets the bounds outside which a person's draw may change their status, valid until something about them changes,
 * their area's multiplier passes its bound or quality is reckoned anew. A hazard bounds its own probability.
 */
export function setBounds(state: State, setting: Setting, i: number): void {
  const { people, areas } = state;
  const status = people.status[i];
  let low = 0;
  let high = 0;
  if (status === CLAIMING) {
    const { nature } = setting;
    const without = searchHazard(state, setting, i) * areas.bound[area(people.traits[i])];
    const most = without * boundOfSearch(state, setting, i);
    const sanctioned = people.sanctionedUntil[i] > state.week;
    const base = nature.otherExit[benefit(people.traits[i]) as 0 | 1];
    low = most;
    high =
      (sanctioned ? base * Math.max(1, nature.exitWhileSanctioned) : base) +
      nature.extraExits * (most - (sanctioned ? without * Math.min(1, 1 + setting.policy.sanctionOnJobs) : without));
  } else if (status === IN_WORK) {
    const tenure = Math.max(0, state.week - people.spellStart[i]);
    high =
      setting.nature.separationAhead[tenure < 52 ? tenure : 52] *
      people.strain[i] *
      byJob(setting.nature, people.traits[i]);
    if ((people.marks[i] & HIRED_LATE) !== 0) high *= setting.nature.afterLongSpell;
    if ((people.marks[i] & SANCTIONED) !== 0) high *= Math.max(1, setting.nature.afterSanction);
  } else if (status === NEITHER && people.due[i] !== QUIET) {
    const { nature, policy } = setting;
    const alone = nature.quietRatio[benefit(people.traits[i]) as 0 | 1] * people.pace[i];
    const most = comesToCoach(state, setting, i)
      ? alone * (1 + nature.searchEffect * state.providers.effective[JOBCENTRE] * policy.coachReach)
      : alone;
    low = most * areas.bound[area(people.traits[i])] + nature.toClaim;
  }
  if (!setting.thinned) {
    low = 1;
    high = 1;
  }
  people.boundLow[i] = low >= 1 ? 0xffffffff : low * SLACK;
  people.boundHigh[i] = high >= 1 ? 0 : 0xffffffff - high * SLACK;
}

/** 2³² and a hair, so that rounding cannot put a probability above its bound. */
const SLACK = 4294967296 * 1.0000002;

/**
 * The largest search factor a claimant can have before their next review: support at its best price, the pressure to
 * take any job, and a sanction that speeds search.
 */
function boundOfSearch(state: State, setting: Setting, i: number): number {
  const { people } = state;
  const { nature, policy } = setting;
  const stage = people.stage[i];
  let reach = 0;
  if (stage === WAITING || stage === QUEUED) reach = policy.coachReach;
  else if (stage === ATTACHED) reach = Math.max(policy.minimumReach, 1 - INVERSE_WORTH[people.worth[i] - WORTH_LOW]);
  let support = reach > 0 ? 1 + nature.searchEffect * qualityFor(state, setting, i) * reach : 1;
  if (policy.pressure > 1 && mustTakeAnyJob(state, setting, i)) support *= policy.pressure;
  return people.sanctionedUntil[i] > state.week ? support * Math.max(1, 1 + policy.sanctionOnJobs) : support;
}
