import { penceOf, type Setting } from "../policy/setting.ts";
import { causeCode, post } from "../world/ledger.ts";
import type { Given } from "../world/given.ts";

/** Pays an area's share, by people, of so many million pounds that a reform costs once in the whole country. */
export function payOnce(state: Given<"areas", "ledger">, setting: Setting, place: number, millions: number): void {
  if (millions > 0)
    post(
      state.ledger,
      causeCode["one-off"],
      state.week - state.zero,
      penceOf(state, setting, 1_000_000 * millions * state.areas.people[place]),
    );
}
