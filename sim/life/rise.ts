import type { Setting } from "../policy/setting.ts";
import { bandOfJob, noteJob, underPressure } from "../world/people.ts";
import type { State } from "../world/state.ts";
import { setBounds } from "./bounds.ts";

/** Moves someone in work up an earnings band. Writes the job and the bounds. */
export function rise(state: State, setting: Setting, i: number): void {
  const traits = state.people.traits[i];
  noteJob(state.people, i, bandOfJob(traits) + 1, underPressure(traits) === 1);
  setBounds(state, setting, i);
}
