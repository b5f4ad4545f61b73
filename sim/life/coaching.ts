import type { Setting } from "../policy/setting.ts";
import { searchHazard } from "../prospect/hazards.ts";
import { push } from "../world/list.ts";
import { COACH_CLASSES, kindOfContact } from "../world/contact-kinds.ts";
import { benefit, coachClass, COACHLESS, EASY, noteClass, SPECIALIST } from "../world/people.ts";
import { poolOf } from "../world/state.ts";
import type { Given } from "../world/given.ts";

/** Counts a claimant who has been met in, or out, by kind of contact and class of coach time. Writes the pool's counts. */
export function countMet(state: Given<"people" | "pool", "pools">, i: number, by: 1 | -1): void {
  const coaches = poolOf(state, i);
  coaches.met += by;
  const { traits } = state.people;
  coaches.coachClasses[kindOfContact(traits[i]) * COACH_CLASSES + coachClass(traits[i])] += by;
}

/** Moves a claimant who has been met to another class of coach time. Writes the class and the pool's counts. */
export function reclass(state: Given<"pool", "people.class" | "pools">, i: number, to: number): void {
  countMet(state, i, -1);
  noteClass(state.people, i, to);
  countMet(state, i, 1);
}

/**
 * Lets a claimant just met, or back from a provider, wait for a coach where caseloads are capped; those for whom there
 * is room are taken on this week. Writes the class, the pool's counts and its list.
 */
export function awaitCoach(state: Given<"pool", "people.class" | "pools">, setting: Setting, i: number): void {
  if (setting.policy.caseloadCap === 0 || (coachClass(state.people.traits[i]) & COACHLESS) !== 0) return;
  reclass(state, i, coachClass(state.people.traits[i]) | COACHLESS);
  push(poolOf(state, i).coachless, i);
}

/**
 * Settles at a review, or at first contact, whether a claimant is easily moved and whether a specialist sees them,
 * where coaches ask. Writes the class and the pool's counts.
 */
export function sortClaimant(state: Given<"pool", "people.class" | "pools">, setting: Setting, i: number): void {
  const { people } = state;
  const { policy } = setting;
  if (!policy.offFlow && !policy.hasSpecialists) return;
  const easy = policy.offFlow && searchHazard(state, setting, i) >= poolOf(state, i).easyFrom ? EASY : 0;
  const special =
    policy.hasSpecialists && policy.specialist(benefit(people.traits[i]), people.disclosed[i]) ? SPECIALIST : 0;
  reclass(state, i, (coachClass(people.traits[i]) & COACHLESS) | easy | special);
}
