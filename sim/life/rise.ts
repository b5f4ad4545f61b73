import type { Setting } from "../policy/setting.ts";
import { bandOfJob, noteJob, underPressure } from "../world/people.ts";
import { setBounds } from "./bounds.ts";
import type { Given } from "../world/given.ts";
import type { Bounded } from "../prospect/standing.ts";

/** Moves someone in work up an earnings band. Writes the job and the bounds. */
export function rise(state: Given<Bounded, "people.class" | "people.caches">, setting: Setting, i: number): void {
  const traits = state.people.traits[i];
  noteJob(state.people, i, bandOfJob(traits) + 1, underPressure(traits) === 1);
  setBounds(state, setting, i);
}
