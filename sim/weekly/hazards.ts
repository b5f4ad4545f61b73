import { exp } from "../core/exp-log.ts";
import { fromHazard } from "../core/rates.ts";
import { threshold } from "../core/draw.ts";
import { area, ATTACHED, benefit, CLAIMING, IN_WORK, NEITHER, QUEUED, WAITING, type People } from "../world/people.ts";
import { JOBCENTRE, WORTH_STEPS } from "../world/providers.ts";
import type { Setting, State } from "./state.ts";

/** Accumulated weeks out of work: one more for each week out, one less for each week in work, never below 0 or above the cap. */
export function weeksOut(state: State, i: number, cap: number): number {
  const { people } = state;
  const lasted = state.week - people.spellStart[i]!;
  const then = people.outAtStart[i]!;
  return people.status[i] === IN_WORK ? Math.max(0, then - lasted) : Math.min(cap, then + Math.max(0, lasted));
}

/** Adviser hours a week that a person gets: from their provider if attached, from a coach if met and not attached. */
export function hoursOf(state: State, setting: Setting, i: number): number {
  const { people, providers } = state;
  const stage = people.stage[i]!;
  if (stage === WAITING || stage === QUEUED) return state.coachEffort;
  if (stage !== ATTACHED) return 0;
  const slot = people.provider[i]!;
  const above = people.worth[i]! / WORTH_STEPS - providers.shadow[slot]!;
  return Math.max(providers.floor[slot]!, above > 0 ? above * setting.nature.assumptions["support.hoursScale"] : 0);
}

/** Share of the effect of support that so many hours a week bring: 1 − e^(−hours/ē). */
export const reached = (setting: Setting, hours: number): number => 1 - exp(-hours / setting.nature.assumptions["support.hoursScale"]);

/** Quality of whoever supports a person; a specialist is better with the barriers it knows. */
export function qualityFor(state: State, setting: Setting, i: number): number {
  const { people, providers } = state;
  const slot = people.stage[i] === ATTACHED ? people.provider[i]! : JOBCENTRE;
  return providers.effective[slot]! * (matches(people, i, providers.specialism[slot]!) ? setting.nature.assumptions["provider.specialistMatch"] : 1);
}

/** True if a person has a barrier among these bits. */
export function matches(people: People, i: number, bits: number): boolean {
  if (bits === 0) return false;
  const word = people.barriers[i]!;
  const present = word | (word >>> 1);
  for (let k = 0; k < 15; k++) if ((bits & (1 << k)) !== 0 && ((present >>> (2 * k)) & 1) !== 0) return true;
  return false;
}

/** Weekly job-entry hazard of a claimant without support, at an area multiplier of 1. */
export const searchHazard = (state: State, setting: Setting, i: number): number =>
  exp(state.people.ease[i]!) * setting.nature.duration[weeksOut(state, i, setting.nature.weeksOutCap)]!;

/** Proportional change of search efficiency by support and sanction. */
export function searchFactor(state: State, setting: Setting, i: number): number {
  const hours = hoursOf(state, setting, i);
  const support = hours > 0 ? 1 + setting.nature.assumptions["support.searchEffect"] * qualityFor(state, setting, i) * reached(setting, hours) : 1;
  return state.people.sanctionedUntil[i]! > state.week ? support * (1 + setting.policy.sanctionOnJobs) : support;
}

/** Hazard of leaving a claim otherwise than to work: its base, raised while sanctioned, and a share of the exits that support brings about. */
export function otherExitHazard(state: State, setting: Setting, i: number, without: number, withSupport: number): number {
  const { assumptions, otherExit } = setting.nature;
  const sanctioned = state.people.sanctionedUntil[i]! > state.week ? 1 + assumptions["conditionality.exitEffect"] : 1;
  const share = assumptions["support.extraExitsToInactivity"];
  return otherExit[benefit(state.people.traits[i]!) as 0 | 1] * sanctioned + (share / (1 - share)) * Math.max(0, withSupport - without);
}

/** Weekly separation hazard of someone in work. */
export function separationHazard(state: State, setting: Setting, i: number): number {
  const { people, week } = state;
  const { assumptions, separation } = setting.nature;
  const tenure = Math.max(0, week - people.spellStart[i]!);
  let hazard = separation[Math.min(52, tenure)]! * exp(people.strain[i]!);
  if (people.hiredLate[i] === 1) hazard *= assumptions["separation.afterLongSpell"];
  if (people.everSanctioned[i] === 1) hazard *= assumptions["conditionality.separationEffect"];
  if (people.provider[i] !== JOBCENTRE && tenure < assumptions["support.inWorkWeeks"] && inAttachment(state, setting, i)) {
    const hours = state.providers.floor[people.provider[i]!]!;
    hazard *= 1 - Math.min(1, assumptions["support.inWorkKappa"] * state.providers.effective[people.provider[i]!]! * reached(setting, hours));
  }
  return hazard;
}

/** True while an attachment has not run out. */
export const inAttachment = (state: State, setting: Setting, i: number): boolean =>
  state.people.provider[i] !== JOBCENTRE && state.week < state.people.attachedAt[i]! + setting.nature.assumptions["attachment.weeks"];

/** Weekly hazard of work for someone neither working nor claiming. */
export const quietHazard = (state: State, setting: Setting, i: number): number =>
  setting.nature.assumptions["neither.toWork"] * exp(state.people.ease[i]! - setting.nature.jobBase[benefit(state.people.traits[i]!) as 0 | 1]) * state.areas.multiplier[area(state.people.traits[i]!)]!;

/** Sets the bounds outside which a person's draw may change their status, valid until something about them changes or their area's multiplier passes its bound. */
export function setBounds(state: State, setting: Setting, i: number): void {
  const { people, areas, providers } = state;
  if (!setting.thinned) {
    people.boundLow[i] = 0xffffffff;
    people.boundHigh[i] = 0;
    return;
  }
  const { assumptions, otherExit } = setting.nature;
  const status = people.status[i]!;
  let low = 0;
  let high = 0;
  const multiplier = areas.bound[area(people.traits[i]!)]!;
  if (status === CLAIMING) {
    const without = searchHazard(state, setting, i) * multiplier;
    const stage = people.stage[i]!;
    let support = 0;
    if (stage === WAITING || stage === QUEUED) support = providers.effective[JOBCENTRE]! * reached(setting, setting.policy.reviewHours * setting.policy.coachingShare);
    else if (stage === ATTACHED) support = qualityFor(state, setting, i);
    const sanctioned = people.sanctionedUntil[i]! > state.week;
    const most = without * (1 + assumptions["support.searchEffect"] * support) * (sanctioned ? Math.max(1, 1 + setting.policy.sanctionOnJobs) : 1);
    const share = assumptions["support.extraExitsToInactivity"];
    low = fromHazard(most);
    high = fromHazard(otherExit[benefit(people.traits[i]!) as 0 | 1] * (sanctioned ? Math.max(1, 1 + assumptions["conditionality.exitEffect"]) : 1) + (share / (1 - share)) * Math.max(0, most - without * Math.min(1, 1 + setting.policy.sanctionOnJobs)));
  } else if (status === IN_WORK) {
    const hazard = setting.nature.separationAhead[Math.max(0, Math.min(52, state.week - people.spellStart[i]!))]!;
    low = fromHazard(hazard * exp(people.strain[i]!) * (people.hiredLate[i] === 1 ? assumptions["separation.afterLongSpell"] : 1) * (people.everSanctioned[i] === 1 ? Math.max(1, assumptions["conditionality.separationEffect"]) : 1));
  } else if (status === NEITHER && people.due[i] !== QUIET) {
    low = fromHazard(assumptions["neither.toWork"] * exp(people.ease[i]! - setting.nature.jobBase[benefit(people.traits[i]!) as 0 | 1]) * multiplier);
    high = assumptions["neither.toClaim"];
  }
  people.boundLow[i] = Math.min(0xffffffff, threshold(low * SLACK) + 1);
  people.boundHigh[i] = 0xffffffff - Math.min(0xffffffff, threshold(high * SLACK) + 1);
  if (low === 0 && high === 0) {
    people.boundLow[i] = 0;
    people.boundHigh[i] = 0xffffffff;
  }
}

/** A hair above 1, so that rounding cannot put a probability above its bound. */
const SLACK = 1.000001;

/** Marks, in `due`, someone in neither who does not come back. */
export const QUIET = 0xfffe;
