import type { Setting } from "../policy/setting.ts";
import { nextChange } from "../prospect/next-change.ts";
import type { Given } from "../world/given.ts";

/** Writes the next week in which a barrier may change; `u`, uniform on (0, 1), says how far off it is. */
export function awaitMoment(state: Given<"people", "people.dates">, setting: Setting, i: number, u: number): void {
  state.people.change[i] = nextChange(state, setting, i, u);
}
