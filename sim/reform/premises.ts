import { penceOf, type Setting } from "../policy/setting.ts";
import { causeCode, post } from "../world/ledger.ts";
import { AREAS } from "../world/vocabulary.ts";
import type { Given } from "../world/given.ts";

/**
 * Pays once for premises that a reform closes or opens in some areas (one bit each): leases given up and rooms put
 * back, or rooms fitted out.
 */
export function movePremises(state: Given<"areas", "ledger">, from: Setting, to: Setting, areas: number): void {
  const change = to.policy.premises - from.policy.premises;
  const { nature } = to;
  const pounds = nature.costs.offices * Math.abs(change) * (change < 0 ? nature.costs.closing : nature.costs.opening);
  for (let a = 0; a < AREAS.length; a++) {
    const pence = ((areas >>> a) & 1) === 0 ? 0 : penceOf(state, to, pounds * state.areas.people[a]);
    if (pence > 0) post(state.ledger, causeCode["one-off"], state.week - state.zero, pence);
  }
}
