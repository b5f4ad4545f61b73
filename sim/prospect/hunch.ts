import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { inverseNormal } from "../core/normal.ts";
import { best, type ReferralView } from "../policy/allocation/allocation-rule.ts";
import type { Setting } from "../policy/setting.ts";
import type { Given } from "../world/given.ts";

/**
 * The provider that an adviser picks on their own judgement, which goes with true quality for this person to a
 * correlation of `diagnosis.adviserSkill`.
 */
export function hunch(
  { people, keys, week }: Given<"people">,
  { nature }: Setting,
  i: number,
  view: ReferralView,
): number {
  const skill = nature.assessment.adviserSkill;
  const { open } = view;
  const quality = (slot: number): number => view.quality(slot);
  const mean = open.reduce((sum, slot) => sum + quality(slot), 0) / open.length;
  const sd = Math.sqrt(
    open.reduce((sum, slot) => sum + (quality(slot) - mean) * (quality(slot) - mean), 0) / open.length,
  );
  const truth = (slot: number): number => (sd > 0 ? (quality(slot) - mean) / sd : 0);
  return best(
    view,
    (slot) =>
      skill * truth(slot) +
      Math.sqrt(1 - skill * skill) * inverseNormal(lookUp(keys, people.key[i], DECISIONS.hunch, week, slot)),
  );
}
