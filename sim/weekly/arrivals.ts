import { DECISIONS } from "../core/decisions.ts";
import { log } from "../core/exp-log.ts";
import { lookUp } from "../core/draw.ts";
import { benefit, CLAIMING, countBarriers, NEVER, UNMET } from "../world/people.ts";
import { beginClaim } from "./claims.ts";
import { setBounds } from "./hazards.ts";
import { settingOf, type Phase, type Setting, type State } from "./state.ts";

/** Lets in everyone whose first claim begins this week: the same people in every regime. */
export const arrivals: Phase = (state, setting) => {
  while (state.arrived < state.people.count && state.arrival[state.arrived] <= state.week) {
    const i = state.arrived++;
    admit(state, settingOf(state, setting, i), i);
  }
};

function admit(state: State, setting: Setting, i: number): void {
  const { people, week, zero, stock } = state;
  const already = Math.max(0, -state.arrival[i]);
  people.status[i] = CLAIMING;
  people.spellStart[i] = week - already;
  stock[CLAIMING]++;
  beginClaim(state, setting, i, week);
  if (already > 0) {
    people.stage[i] = UNMET;
    people.due[i] = week;
  }
  people.change[i] = nextChange(state, setting, i, lookUp(state.keys, people.key[i], DECISIONS.barrierGap, week));
  setBounds(state, setting, i);
  if (week >= zero) enter(state, i, week - zero);
}

/** Fixes what groups a person belongs to for the whole comparison. */
export function enter(state: State, i: number, week: number): void {
  state.entry.week[i] = week;
  state.entry.barriers[i] = state.people.barriers[i];
  state.entry.count[i] = countBarriers(state.people.barriers[i]);
}

/** The next week in which one of a person's barriers may change of its own accord: a moment that no regime moves. */
export function nextChange(state: State, setting: Setting, i: number, u: number): number {
  const stays = setting.nature.logStays[benefit(state.people.traits[i]) as 0 | 1];
  return stays < 0 ? Math.min(NEVER - 2, state.week + 1 + Math.floor(log(u) / stays)) : NEVER;
}
