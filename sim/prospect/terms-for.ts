import type { Setting } from "../policy/setting.ts";
import { area, paymentGroup } from "../world/people.ts";
import type { Schedule } from "../world/terms.ts";
import type { Given } from "../world/given.ts";

/**
 * Row of the terms under which a person would be attached now to a provider, by default the one that they are referred
 * to.
 */
export const termsFor = (
  { terms, people }: Given<"people" | "terms">,
  { policy: { tariff } }: Setting,
  i: number,
  slot: number = people.provider[i],
): number =>
  terms.from[area(people.traits[i])] +
  (tariff.revise === undefined ? 0 : slot * tariff.price.length) +
  tariff.tier(paymentGroup(people.traits[i]), people.assessed[i]);

/** The terms that a person is attached under. */
export const scheduleOf = (state: Given<"people" | "terms">, i: number): Schedule =>
  state.terms.rows[state.people.tier[i]];
