import type { Setting } from "../policy/setting.ts";
import { benefit, NEVER, paymentGroup } from "../world/people.ts";
import type { Given } from "../world/given.ts";

/** The week in which a person just assessed is to be referred; NEVER if the rule does not refer them. */
export function referralWeek({ people, week }: Given<"people">, { policy }: Setting, i: number): number {
  const traits = people.traits[i];
  if (!policy.eligible(benefit(traits))) return NEVER;
  return policy.referralWeek({
    week,
    since: people.spellStart[i],
    paymentGroup: paymentGroup(traits),
    assessed: people.assessed[i],
    price: policy.tariff.price[people.tier[i]],
  });
}
