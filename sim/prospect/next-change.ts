import { log } from "../core/exp-log.ts";
import type { Setting } from "../policy/setting.ts";
import type { Given } from "../world/given.ts";
import { benefit, NEVER, LATEST_WEEK } from "../world/people.ts";

/** The next week in which one of a person's barriers may change of its own accord: a moment that no regime moves. */
export function nextChange(state: Given<"people">, setting: Setting, i: number, u: number): number {
  const stays = setting.nature.logStays[benefit(state.people.traits[i])];
  return stays < 0 ? Math.min(LATEST_WEEK, state.week + 1 + Math.floor(log(u) / stays)) : NEVER;
}
