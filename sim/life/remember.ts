import { YEAR } from "../core/calendar.ts";
import type { Setting } from "../policy/setting.ts";
import { write } from "../prospect/learnt.ts";
import { openCase } from "../world/cases.ts";
import type { Given } from "../world/given.ts";

/**
 * Remembers a claimant who has just been assessed for the first time in a claim that is not yet a year old. Writes the
 * case.
 */
export function remember(state: Given<"people", "cases">, setting: Setting, i: number, severities: number): void {
  const { cases, people, week } = state;
  const year = people.spellStart[i] + YEAR;
  if (cases.open[i] >= 0 || year <= week) return;
  write(state, setting, i, severities, openCase(cases, i, year));
}
