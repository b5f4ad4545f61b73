import { lookUp } from "../core/draw.ts";
import { DECISIONS } from "../core/decisions.ts";
import { benefit, CLAIMING, GIVING_UP, inSupportGroup, UNMET } from "../world/people.ts";
import type { Setting, State } from "./state.ts";

/** Whether conditions apply to a person: a claimant who has been met, is not in the support group and is exempt neither by rule nor at a coach's discretion. */
export function underConditions(state: State, setting: Setting, i: number): boolean {
  const { people } = state;
  const stage = people.stage[i]!;
  if (people.status[i] !== CLAIMING || stage === UNMET || stage === GIVING_UP) return false;
  const traits = people.traits[i]!;
  if (inSupportGroup(traits) === 1) return false;
  const { exempt, discretion } = setting.policy;
  if (exempt(benefit(traits), people.barriers[i]!, people.disclosed[i]!, state.cohorts[i]!)) return false;
  return discretion === 0 || lookUp(state.keys, people.key[i]!, DECISIONS.discretion, 0) >= discretion;
}

/** Whether a person has to apply for jobs, and take any there is where that is asked: a search claimant to whom conditions apply. */
export const mustTakeAnyJob = (state: State, setting: Setting, i: number): boolean => benefit(state.people.traits[i]!) === 0 && underConditions(state, setting, i);
