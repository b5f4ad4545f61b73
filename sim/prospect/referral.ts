import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import type { ReferralView } from "../policy/allocation/allocation-rule.ts";
import type { Setting } from "../policy/setting.ts";
import { hunch } from "./hunch.ts";
import { type Lots, View } from "./referral-view.ts";
import { willing } from "./willing.ts";
import { area } from "../world/people.ts";
import { JOBCENTRE, MUTUAL } from "../world/providers.ts";
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
  const view = new View(state, setting, i, open, lots);
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

const lotsOf = ({ people, week, keys }: Given<"people">, { policy }: Setting, i: number): Lots => ({
  exploration: {
    by: "exploration",
    draw: lookUp(keys, people.key[i], DECISIONS.exploration, week),
    bound: policy.exploration,
  },
  blend: { by: "blend", draw: lookUp(keys, people.key[i], DECISIONS.blend, week), bound: policy.byPerformance },
});
