import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp, log, power } from "../core/exp-log.ts";
import type { ReferralView } from "../policy/allocation/allocation-rule.ts";
import { area, presentBits } from "../world/people.ts";
import { CLASSES, JOBCENTRE, MUTUAL } from "../world/providers.ts";
import { similarityClass } from "../world/similar.ts";
import type { Setting, State } from "./state.ts";

/** Share of referrals that still go to the mutual by default, d₀·2^(−(t−t*)/h); all of d₀ before the transition starts. */
export function defaultShare(week: number, levers: { readonly "transition.defaultShare": number; readonly "transition.halfLife": number; readonly "transition.start": number }): number {
  const elapsed = Math.max(0, week - levers["transition.start"]);
  return levers["transition.defaultShare"] * power(2, -elapsed / levers["transition.halfLife"]);
}

/** Names the provider for a referral; the Jobcentre itself where nobody is open to referrals. */
export function allocate(state: State, setting: Setting, i: number): number {
  const { people, week, zero, keys } = state;
  const { policy } = setting;
  const self = people.key[i]!;
  const open = policy.open[area(people.traits[i]!)]!;
  if (open.length === 0) return JOBCENTRE;
  const share = open.includes(MUTUAL) ? defaultShare(week - zero, policy.levers) : 0;
  if (share > 0 && lookUp(keys, self, DECISIONS.defaultReferral, week) < share) return MUTUAL;
  const similar = similarityClass(people.assessed[i]!);
  const { levers } = policy;
  const view: ReferralView = {
    open,
    results: (slot) => state.providers.expected[slot * CLASSES + similar]!,
    utility: (slot) => utility(state, setting, i, slot),
    lot: (slot) => lookUp(keys, self, DECISIONS.randomProvider, week, slot),
    attentive: lookUp(keys, self, DECISIONS.attention, week) < setting.nature.assumptions["choice.attention"],
    explores: lookUp(keys, self, DECISIONS.exploration, week) < levers["allocation.exploration"],
    byPerformance: lookUp(keys, self, DECISIONS.blend, week) < levers["allocation.blend"],
  };
  return policy.allocate(view);
}

/** Utility of a provider to a person: its published rating, how far, how long a wait, whether it knows their barriers, and a taste fixed for life. */
function utility(state: State, setting: Setting, i: number, slot: number): number {
  const { people, providers, keys } = state;
  const { assumptions } = setting.nature;
  const self = people.key[i]!;
  const km = people.distance[i]! * 2 * lookUp(keys, self, DECISIONS.distance, 0, slot + 1);
  const taste = -log(-log(lookUp(keys, self, DECISIONS.taste, 0, slot)));
  return (
    assumptions["choice.quality"] * providers.rating[slot]! +
    assumptions["choice.distance"] * km +
    assumptions["choice.wait"] * providers.wait[slot]! +
    ((presentBits(people.barriers[i]!) & providers.specialism[slot]!) !== 0 ? assumptions["choice.specialism"] : 0) +
    taste
  );
}

/** Multinomial logit shares of utilities: what choosing the largest of utility plus taste comes to on average. */
export function logitShares(utilities: readonly number[]): number[] {
  const weights = utilities.map(exp);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
