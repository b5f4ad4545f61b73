import { setBounds } from "./bounds.ts";
import type { Setting } from "../policy/setting.ts";
import { GONE, NEVER } from "../world/people.ts";
import { noteSpell } from "../world/tally-rows.ts";
import { SPELL_ENDS } from "../world/vocabulary.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Bounded } from "../prospect/standing.ts";

/**
 * Stops following someone whose job has lasted so long that another claim would count as a first one, or who has been
 * in neither for long and will not come back. The record has them so to the end. Writes status, spell, next date, the bounds and the count by status.
 */
export function settle(
  state: Given<Bounded, "people.spell" | "people.dates" | "people.caches" | "stock" | "tally">,
  setting: Setting,
  i: number,
): void {
  const { people, week, zero, tally, stock } = state;
  if (watches(state, i))
    note(state, i, { kind: "settles", status: people.status[i], weeks: week - people.spellStart[i] });
  if (week >= zero)
    noteSpell(tally, i, {
      status: people.status[i],
      start: people.spellStart[i] - zero,
      end: tally.stock.inWork.length,
      cause: SETTLED,
    });
  stock[people.status[i]]--;
  people.status[i] = GONE;
  people.due[i] = NEVER;
  setBounds(state, setting, i);
}

const SETTLED = SPELL_ENDS.indexOf("settled");
