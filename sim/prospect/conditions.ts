import { mustSearch } from "../world/benefit-groups.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import type { Setting } from "../policy/setting.ts";
import { BANDS } from "../world/nature.ts";
import { isMet } from "../world/is-met.ts";
import { bandOfJob, benefit, CLAIMING, IN_WORK, inSupportGroup, underPressure } from "../world/people.ts";
import { poolOf } from "../world/state.ts";
import type { Given } from "../world/given.ts";

/**
 * Whether conditions apply to a person: a claimant who has been met, is not in the support group and is exempt neither
 * by rule nor at a coach's discretion.
 */
export function underConditions(state: Given<"people" | "cohorts">, setting: Setting, i: number): boolean {
  const { people } = state;
  if (people.status[i] !== CLAIMING || !isMet(people.stage[i])) return false;
  return !excused(state, setting, i);
}

/**
 * Whether conditions apply to someone in work who earns too little: as to a claimant, where they follow people into
 * work.
 */
export const underConditionsInWork = (state: Given<"people" | "cohorts">, setting: Setting, i: number): boolean =>
  setting.policy.inWork > 0 &&
  state.people.status[i] === IN_WORK &&
  tooLittle(setting, state.people.traits[i]) &&
  !excused(state, setting, i);

/** Whether a job pays less than what conditions in work ask for. */
const tooLittle = ({ nature }: Setting, traits: number): boolean =>
  nature.pay[bandOfJob(traits) + BANDS * underPressure(traits)] < nature.labour.inWorkThreshold;

/**
 * Whether conditions are lifted from a person: in the support group, exempt by rule, or excused at a coach's
 * discretion.
 */
function excused(state: Given<"people" | "cohorts">, setting: Setting, i: number): boolean {
  const { people } = state;
  const traits = people.traits[i];
  if (inSupportGroup(traits) === 1) return true;
  const { exempt, discretion } = setting.policy;
  if (exempt(benefit(traits), people.barriers[i], people.disclosed[i], state.cohorts[i])) return true;
  return discretion !== 0 && lookUp(state.keys, people.key[i], DECISIONS.discretion, 0) < discretion;
}

/**
 * Whether a person has to apply for jobs, and take any there is where that is asked: a search claimant to whom
 * conditions apply.
 */
export const mustTakeAnyJob = (state: Given<"people" | "cohorts">, setting: Setting, i: number): boolean =>
  mustSearch(benefit(state.people.traits[i])) && underConditions(state, setting, i);

/**
 * Chance that someone in work is referred when a coach meets them: a part of a claimant's, as far as there is time to
 * meet them.
 */
export const chanceInWork = (state: Given<"people" | "pool" | "pools">, { policy }: Setting, i: number): number =>
  policy.inWork * poolOf(state, i).inWorkShare * policy.referred[benefit(state.people.traits[i])];
