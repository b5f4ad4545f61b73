import { causeCode, post } from "../world/purse.ts";
import { AREAS } from "../world/vocabulary.ts";
import { penceOf, type Phase, type Setting, type State } from "./state.ts";

/** Pays for premises beyond those of today; closing some saves as much as opening others costs. */
export const premises: Phase = (state, setting) => {
  if (state.week < state.zero) return;
  const { assumptions } = setting.nature;
  const pounds = (assumptions["estate.offices"] * assumptions["estate.saving"]) / 52;
  const more = moreThanToday(state, setting);
  if (more !== 0)
    post(state.purse, causeCode.premises, state.week - state.zero, penceOf(state, setting, pounds * more));
};

/**
 * Pays once for premises that a reform closes or opens in some areas (one bit each): leases given up and rooms put
 * back, or rooms fitted out.
 */
export function movePremises(state: State, from: Setting, to: Setting, areas: number): void {
  const change = to.policy.premises - from.policy.premises;
  const { assumptions } = to.nature;
  const pounds =
    assumptions["estate.offices"] * Math.abs(change) * assumptions[change < 0 ? "estate.closing" : "estate.opening"];
  for (let a = 0; a < AREAS.length; a++) {
    const pence = ((areas >>> a) & 1) === 0 ? 0 : penceOf(state, to, pounds * state.areas.people[a]);
    if (pence > 0) post(state.purse, causeCode["one-off"], state.week - state.zero, pence);
  }
}

/** Premises beyond those of today for each of those, over all areas by people. */
function moreThanToday({ areas }: State, setting: Setting): number {
  if (setting.areas === undefined) return setting.policy.premises - 1;
  let more = 0;
  for (let a = 0; a < AREAS.length; a++) more += areas.people[a] * (setting.areas[a].policy.premises - 1);
  return more;
}
