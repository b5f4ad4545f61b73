import type { Setting } from "../policy/setting.ts";
import type { Given } from "../world/given.ts";
import { gapAt, GAP_STEPS } from "../world/gaps.ts";
import { benefit, NEVER, LATEST_WEEK } from "../world/people.ts";

/** The next week in which one of a person's barriers may change of its own accord: a moment that no regime moves. */
export function nextChange(state: Given<"people">, setting: Setting, i: number, u: number): number {
  const { gaps, logStays } = setting.nature;
  const group = benefit(state.people.traits[i]);
  if (!(logStays[group] < 0)) return NEVER;
  const known = gaps[group * GAP_STEPS + Math.floor(u * GAP_STEPS)];
  return Math.min(LATEST_WEEK, state.week + 1 + (known >= 0 ? known : gapAt(u, logStays[group])));
}
