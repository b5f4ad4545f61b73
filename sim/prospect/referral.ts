import { DECISIONS } from "../core/decisions.ts";
import { entityKey, lookUp } from "../core/draw.ts";
import { log } from "../core/exp-log.ts";
import type { ReferralView } from "../policy/allocation/allocation-rule.ts";
import type { Setting } from "../policy/setting.ts";
import { hunch } from "./hunch.ts";
import { qualityWith } from "./support.ts";
import { willing } from "./willing.ts";
import { area } from "../world/people.ts";
import { presentBits } from "../world/severities.ts";
import { CLASSES, JOBCENTRE, MUTUAL, SEGMENTS, SLOTS } from "../world/providers.ts";
import { segmentOf, similarityClass } from "../world/similar.ts";
import type { Named } from "../world/decided.ts";
import type { Verdict } from "../world/verdict.ts";
import type { Given } from "../world/given.ts";

const NOBODY: Named = { slot: JOBCENTRE, by: "nobody", verdicts: [] };

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
  const lots = lotsOf(state, setting, i);
  const view = viewOf(state, setting, i, { open, ...lots });
  const steers = steered(state, setting, i, view);
  if (steers !== undefined) return steers;
  if (policy.compliance < 1) {
    const overruled: Verdict = {
      by: "overruled",
      draw: lookUp(keys, people.key[i], DECISIONS.overruled, week),
      bound: policy.compliance,
    };
    if (overruled.draw >= overruled.bound)
      return { slot: hunch(state, setting, i, view), by: "adviser", verdicts: [overruled] };
  }
  return { slot: policy.allocate(view), by: "rule", verdicts: [lots.blend, lots.exploration] };
}

/**
 * The purchaser's own mutual, where it sends a person there whatever the rule: by default while a transition lasts, or
 * because it leans toward its own. A strict split rules out the second, and the first for whoever looks at the
 * alternatives.
 */
function steered(
  { people, week, zero, keys }: Given<"people">,
  { policy, lag = 0 }: Setting,
  i: number,
  { open, attentive }: ReferralView,
): Named | undefined {
  if (!open.includes(MUTUAL)) return undefined;
  const self = people.key[i];
  const share = policy.split && attentive ? 0 : policy.byDefault(week - zero - lag);
  if (share > 0) {
    const draw = lookUp(keys, self, DECISIONS.defaultReferral, week);
    if (draw < share) return { slot: MUTUAL, by: "default", verdicts: [{ by: "defaultReferral", draw, bound: share }] };
  }
  if (policy.lean > 0) {
    const draw = lookUp(keys, self, DECISIONS.lean, week);
    if (draw < policy.lean) return { slot: MUTUAL, by: "lean", verdicts: [{ by: "lean", draw, bound: policy.lean }] };
  }
  return undefined;
}

/** Draws that a rule may go by: whether it explores, and whether a blend goes by performance. */
interface Lots {
  readonly exploration: Verdict;
  readonly blend: Verdict;
}

const lotsOf = ({ people, week, keys }: Given<"people">, { policy }: Setting, i: number): Lots => ({
  exploration: {
    by: "exploration",
    draw: lookUp(keys, people.key[i], DECISIONS.exploration, week),
    bound: policy.exploration,
  },
  blend: { by: "blend", draw: lookUp(keys, people.key[i], DECISIONS.blend, week), bound: policy.byPerformance },
});

/** What a referral may look at. */
function viewOf(
  state: Given<"people" | "areas" | "providers">,
  setting: Setting,
  i: number,
  { open, exploration, blend }: Lots & { readonly open: readonly number[] },
): ReferralView {
  const { people, providers, week, keys } = state;
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
    explores: exploration.draw < exploration.bound,
    byPerformance: blend.draw < blend.bound,
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
