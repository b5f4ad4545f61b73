import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import { beginClaim } from "./claims.ts";
import { awaitMoment } from "./next-moment.ts";
import type { Setting } from "../policy/setting.ts";
import { benefit, CLAIMING, UNMET } from "../world/people.ts";
import { countBarriers } from "../world/severities.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { ByClaim } from "./written.ts";

/**
 * Begins the first claim of a person who arrives, as long ago as they have claimed by now. Writes status, spell, the
 * next moment of change, the bounds, and what a claim writes.
 */
export function admit(
  state: Given<Ahead, ByClaim | "people.spell" | "stock" | "entry">,
  setting: Setting,
  i: number,
): void {
  const { people, week, zero, stock } = state;
  const already = Math.max(0, -state.arrival[i]);
  people.status[i] = CLAIMING;
  people.spellStart[i] = week - already;
  stock[CLAIMING]++;
  if (watches(state, i)) note(state, i, { kind: "arrives" });
  beginClaim(state, setting, i, week);
  if (already > 0) {
    people.stage[i] = UNMET;
    people.due[i] = week;
  }
  awaitMoment(state, setting, i, lookUp(state.keys, people.key[i], DECISIONS.barrierGap, week));
  setBounds(state, setting, i);
  if (week >= zero) noteEntry(state, i, week - zero);
}

/**
 * Fixes what groups a person belongs to for the whole comparison; `week` is below 0 for those whom it meets neither
 * claiming nor as a first claim. Writes what the record says of them at entry.
 */
export function noteEntry(state: Given<"people", "entry">, i: number, week: number): void {
  state.entry.week[i] = week;
  state.entry.barriers[i] = state.people.barriers[i];
  state.entry.count[i] = countBarriers(state.people.barriers[i]);
  state.entry.benefit[i] = benefit(state.people.traits[i]);
}
