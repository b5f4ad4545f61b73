import { DECISIONS } from "../core/decisions.ts";
import { entityKey, lookUp } from "../core/draw.ts";
import { exp, log } from "../core/exp-log.ts";
import type { ReferralView } from "../policy/allocation/allocation-rule.ts";
import type { Setting } from "../policy/setting.ts";
import { hunch } from "./hunch.ts";
import { qualityWith } from "./support.ts";
import { willing } from "./willing.ts";
import { area, presentBits } from "../world/people.ts";
import { CLASSES, JOBCENTRE, MUTUAL, SEGMENTS, SLOTS } from "../world/providers.ts";
import { segmentOf, similarityClass } from "../world/similar.ts";
import type { Given } from "../world/given.ts";

/** Whom a referral names, and who named it: nobody was open, the purchaser by default, an adviser, or the rule. */
export interface Named {
  readonly slot: number;
  readonly by: "nobody" | "default" | "adviser" | "rule";
}

const NOBODY: Named = { slot: JOBCENTRE, by: "nobody" };

const DEFAULT: Named = { slot: MUTUAL, by: "default" };

/**
 * Names the provider for a referral; the Jobcentre itself where nobody is open to referrals, or nobody who is takes
 * people like this.
 */
export function allocate(state: Given<"people" | "areas" | "providers">, setting: Setting, i: number): Named {
  const { people, keys, week } = state;
  const { policy } = setting;
  const open = policy.open[area(people.traits[i])].filter(
    (slot) => state.providers.closed[slot] === 0 && willing(state, setting, i, slot),
  );
  if (open.length === 0) return NOBODY;
  const view = viewOf(state, setting, i, open);
  if (steered(state, setting, i, view)) return DEFAULT;
  if (policy.compliance < 1 && lookUp(keys, people.key[i], DECISIONS.overruled, week) >= policy.compliance)
    return { slot: hunch(state, setting, i, view), by: "adviser" };
  return { slot: policy.allocate(view), by: "rule" };
}

/**
 * Whether the purchaser sends a person to its own mutual whatever the rule: by default while a transition lasts, or
 * because it leans toward its own. A strict split rules out the second, and the first for whoever looks at the
 * alternatives.
 */
function steered(
  { people, week, zero, keys }: Given<"people">,
  { policy, lag = 0 }: Setting,
  i: number,
  { open, attentive }: ReferralView,
): boolean {
  if (!open.includes(MUTUAL)) return false;
  const self = people.key[i];
  const share = policy.split && attentive ? 0 : policy.byDefault(week - zero - lag);
  if (share > 0 && lookUp(keys, self, DECISIONS.defaultReferral, week) < share) return true;
  return policy.lean > 0 && lookUp(keys, self, DECISIONS.lean, week) < policy.lean;
}

/** What a referral may look at. */
function viewOf(
  state: Given<"people" | "areas" | "providers">,
  setting: Setting,
  i: number,
  open: readonly number[],
): ReferralView {
  const { people, providers, week, keys } = state;
  const { policy } = setting;
  const self = people.key[i];
  const place = area(people.traits[i]);
  const similar = similarityClass(people.assessed[i]);
  const segment = place * SEGMENTS + segmentOf(people.assessed[i]);
  return {
    open,
    results: (slot) => providers.expected[slot * CLASSES + similar],
    recorded: (slot) => providers.recorded[slot] === 1,
    utility: (slot) => utility(state, setting, i, slot),
    lot: (slot) => lookUp(keys, self, DECISIONS.randomProvider, week, slot),
    attentive: lookUp(keys, self, DECISIONS.attention, week) < setting.nature.choice.attention,
    explores: lookUp(keys, self, DECISIONS.exploration, week) < policy.exploration,
    byPerformance: lookUp(keys, self, DECISIONS.blend, week) < policy.byPerformance,
    share: (slot) => providers.share[place * SLOTS + slot],
    hours: (slot) => providers.hours[slot],
    load: (slot) => providers.load[slot],
    bid: (slot) => providers.bids[segment * SLOTS + slot],
    place: (slot) => lookUp(keys, entityKey(keys, slot), DECISIONS.listing, 0),
    turn: state.areas.turns[place],
    quality: (slot) => qualityWith(state, setting, i, slot),
    inHouse: open.includes(MUTUAL) ? MUTUAL : JOBCENTRE,
  };
}

/**
 * Utility of a provider to a person: its published rating, how far, how long a wait, whether it knows their barriers,
 * and a taste fixed for life.
 */
function utility(state: Given<"people" | "providers">, setting: Setting, i: number, slot: number): number {
  const { people, providers, keys } = state;
  const { nature } = setting;
  const self = people.key[i];
  const km = people.distance[i] * 2 * lookUp(keys, self, DECISIONS.distance, 0, slot + 1);
  const taste = -log(-log(lookUp(keys, self, DECISIONS.taste, 0, slot)));
  return (
    nature.choice.quality * providers.rating[slot] +
    nature.choice.distance * km +
    nature.choice.wait * providers.wait[slot] +
    ((presentBits(people.barriers[i]) & providers.specialism[slot]) !== 0 ? nature.choice.specialism : 0) +
    taste
  );
}

/** Multinomial logit shares of utilities: what choosing the largest of utility plus taste comes to on average. */
export function logitShares(utilities: readonly number[]): number[] {
  const weights = utilities.map(exp);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
