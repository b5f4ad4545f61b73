import type { Setting } from "../policy/setting.ts";
import { hoursFor } from "../conduct/effort.ts";
import { COACH_CLASSES, kindOfContact } from "../world/contact-kinds.ts";
import { ATTACHED, benefit, coachClass, QUEUED, SPECIALIST, WAITING } from "../world/people.ts";
import { presentBits } from "../world/severities.ts";
import { FULL_SUPPORT } from "../world/reach.ts";
import { INVERSE_WORTH, JOBCENTRE, WORTH_LOW, WORTH_STEPS } from "../world/providers.ts";
import { poolOf } from "../world/state.ts";
import { BENEFIT_GROUPS } from "../world/vocabulary.ts";
import { contactsHaveBegun } from "./contacts.ts";
import type { Given } from "../world/given.ts";

/** Adviser hours a week that a person gets: from their provider if attached, from a coach if met and not attached. */
export function hoursOf(state: Given<"people" | "providers" | "pool" | "pools">, setting: Setting, i: number): number {
  const { people, providers } = state;
  const stage = people.stage[i];
  const { policy } = setting;
  const { traits } = people;
  if (stage === WAITING || stage === QUEUED)
    return contactsHaveBegun(state, setting, i)
      ? poolOf(state, i).coachEffort *
          policy.coachWeights[coachClass(traits[i])] *
          policy.contactTime[kindOfContact(traits[i])]
      : 0;
  if (stage !== ATTACHED) return 0;
  const slot = people.provider[i];
  return hoursFor(
    people.worth[i] / WORTH_STEPS - providers.shadow[slot],
    providers.floor[slot],
    policy.service[benefit(traits[i])],
  );
}

/** Whether so many hours a week are no more than a provider's minimum service. */
export const isMinimum = ({ providers }: Given<"providers">, slot: number, hours: number): boolean =>
  hours <= providers.floor[slot] + 1e-12;

/** Share of the effect of support that a person gets, the same as `reach` of these hours without a logarithm. */
export function reachOf(state: Given<"people" | "providers" | "pool" | "pools">, setting: Setting, i: number): number {
  const { people, providers } = state;
  const stage = people.stage[i];
  const { traits } = people;
  if (stage === WAITING || stage === QUEUED)
    return contactsHaveBegun(state, setting, i)
      ? poolOf(state, i).coachReach[kindOfContact(traits[i]) * COACH_CLASSES + coachClass(traits[i])]
      : 0;
  if (stage !== ATTACHED) return 0;
  const slot = people.provider[i];
  const group = benefit(traits[i]);
  const spent = providers.shadowFactor[slot] * INVERSE_WORTH[people.worth[i] - WORTH_LOW];
  const least = providers.floorReach[slot * BENEFIT_GROUPS.length + group];
  return spent >= setting.policy.service[group].spare ? least : Math.max(least, 1 - spent);
}

/** Quality of whoever supports a person; a specialist is better with the barriers it knows. */
export function qualityFor(state: Given<"people" | "providers">, setting: Setting, i: number): number {
  const { people, providers } = state;
  if (people.stage[i] !== ATTACHED)
    return setting.policy.hasSpecialists && (coachClass(people.traits[i]) & SPECIALIST) !== 0
      ? providers.effective[JOBCENTRE] * setting.nature.specialistMatch
      : providers.effective[JOBCENTRE];
  return qualityWith(state, setting, i, people.provider[i]);
}

/** Quality of a provider's support of a person, as if they were attached to it. */
export function qualityWith(
  { people, providers }: Given<"people" | "providers">,
  { nature }: Setting,
  i: number,
  slot: number,
): number {
  const known = providers.specialism[slot];
  return known !== 0 && (presentBits(people.barriers[i]) & known) !== 0
    ? providers.effective[slot] * nature.specialistMatch
    : providers.effective[slot];
}

/** How much of full employment support so many hours are: min(1, g(e)/g(ē)). */
export const supportShare = (
  state: Given<"people" | "providers" | "pool" | "pools">,
  setting: Setting,
  i: number,
): number => Math.min(1, reachOf(state, setting, i) / FULL_SUPPORT);
