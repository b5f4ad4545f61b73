import type { Setting } from "../policy/setting.ts";
import { ATTACHED, coachClass, QUEUED, SPECIALIST, WAITING } from "../world/people.ts";
import { presentBits } from "../world/severities.ts";
import { FULL_SUPPORT, hoursAt } from "../world/reach.ts";
import { INVERSE_WORTH, JOBCENTRE, WORTH_LOW, WORTH_STEPS } from "../world/providers.ts";
import { poolOf } from "../world/state.ts";
import type { Given } from "../world/given.ts";

/** Adviser hours a week that a person gets: from their provider if attached, from a coach if met and not attached. */
export function hoursOf(state: Given<"people" | "providers" | "pool" | "pools">, setting: Setting, i: number): number {
  const { people, providers } = state;
  const stage = people.stage[i];
  if (stage === WAITING || stage === QUEUED)
    return poolOf(state, i).coachEffort * setting.policy.coachWeights[coachClass(people.traits[i])];
  if (stage !== ATTACHED) return 0;
  const slot = people.provider[i];
  return Math.max(
    providers.floor[slot],
    hoursAt(people.worth[i] / WORTH_STEPS - providers.shadow[slot], setting.nature.hoursScale, 0),
  );
}

/** Whether so many hours a week are no more than a provider's minimum service. */
export const isMinimum = ({ providers }: Given<"providers">, slot: number, hours: number): boolean =>
  hours <= providers.floor[slot] + 1e-12;

/** Share of the effect of support that a person gets, the same as `reach` of these hours without a logarithm. */
export function reachOf(state: Given<"people" | "providers" | "pool" | "pools">, i: number): number {
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
export const supportShare = (state: Given<"people" | "providers" | "pool" | "pools">, i: number): number =>
  Math.min(1, reachOf(state, i) / FULL_SUPPORT);
