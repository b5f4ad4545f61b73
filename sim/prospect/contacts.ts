import type { Setting } from "../policy/setting.ts";
import { benefit } from "../world/people.ts";
import type { Given } from "../world/given.ts";
import { mustTakeAnyJob } from "./conditions.ts";

/** Whether a claim is past the weeks, from its beginning, without contacts. */
export const contactsHaveBegun = ({ people, week }: Given<"people">, { policy }: Setting, i: number): boolean =>
  policy.excusedWeeks === 0 || week - people.spellStart[i] >= policy.excusedWeeks;

/** Whether a person is in contact with the Jobcentre: met, past what is excused, and bound to look for work. */
const inContact = (state: Given<"people" | "cohorts">, setting: Setting, i: number): boolean =>
  contactsHaveBegun(state, setting, i) && mustTakeAnyJob(state, setting, i);

/** Multiplier of a claimant's job entry by contacts: 1 + κm·m(c), 1 without them. */
export function contactOnJobs(state: Given<"people" | "cohorts">, setting: Setting, i: number): number {
  const factor = setting.policy.contactOnJobs[benefit(state.people.traits[i])];
  return factor !== 1 && inContact(state, setting, i) ? factor : 1;
}

/** Multiplier of a claimant's other exits by contacts: 1 + ξ·m(c), 1 without them. */
export function contactOnExits(state: Given<"people" | "cohorts">, setting: Setting, i: number): number {
  const factor = setting.policy.contactOnExits[benefit(state.people.traits[i])];
  return factor !== 1 && inContact(state, setting, i) ? factor : 1;
}
