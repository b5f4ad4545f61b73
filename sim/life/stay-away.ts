import { benefit, QUIET } from "../world/people.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import type { Setting } from "../policy/setting.ts";
import type { Given } from "../world/given.ts";
import type { Bounded } from "../prospect/standing.ts";

/**
 * A share of those who stop claiming without work do not come back. Writes that nothing is due any more, and the
 * bounds.
 */
export function mayStayAway(
  state: Given<Bounded, "people.dates" | "people.caches">,
  setting: Setting,
  i: number,
): void {
  const { people, keys, week } = state;
  const share = setting.nature.neverReturns[benefit(people.traits[i])];
  if (lookUp(keys, people.key[i], DECISIONS.neverReturns, week) >= share) return;
  people.due[i] = QUIET;
  setBounds(state, setting, i);
}
