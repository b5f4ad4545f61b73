import { QUARTER } from "../core/calendar.ts";
import type { Bonus } from "../policy/tariff/tariff.ts";
import { CLASSES, QUARTERS } from "../world/providers.ts";
import { similarityClass } from "../world/similar.ts";
import type { Given } from "../world/given.ts";

/** Books pence that a provider spends, as so many real ones. Writes what was spent. */
export function noteSpending({ pricing, week, weight }: Given<never, "pricing">, slot: number, pence: number): void {
  pricing.spent[slot * QUARTERS + (Math.floor(week / QUARTER) % QUARTERS)] += (pence / 100) * weight;
}

/**
 * Books adviser hours that a person had: what the provider spends is shared among its people by them. Writes hours by
 * class.
 */
export function noteHours(state: Given<"people", "pricing">, i: number, hours: number): void {
  state.pricing.hours[accountOf(state, i)] += hours * state.weight;
}

/** Books a paid job outcome. Writes outcomes by class. */
export function noteOutcome(state: Given<"people", "pricing">, i: number): void {
  state.pricing.outcomes[accountOf(state, i)] += state.weight;
}

/**
 * Books what is paid for an outcome or for sustainment under a tariff with a higher rate; `first` says that it is the
 * job outcome. Writes what was paid and reached.
 */
export function notePaid(
  { pricing, people, week, weight }: Given<"people", "pricing">,
  i: number,
  pence: number,
  first: boolean,
): void {
  const slot = people.provider[i];
  pricing.paid[slot] += pence;
  if (first) pricing.reached[slot * QUARTERS + (Math.floor(week / QUARTER) % QUARTERS)] += weight;
}

/** Row of the accounts of a person's provider and class in the quarter that runs. */
const accountOf = ({ people, week }: Given<"people">, i: number): number =>
  (people.provider[i] * CLASSES + similarityClass(people.assessed[i])) * QUARTERS +
  (Math.floor(week / QUARTER) % QUARTERS);

/**
 * Books the outcomes that a person newly attached would be expected to reach without any programme, in the quarters in
 * which they would. Writes what is expected.
 */
export function expectOutcomes(
  state: Given<never, "pricing">,
  bonus: Bonus,
  at: { slot: number; paymentGroup: number; assessed: number },
): void {
  const { pricing, week, weight } = state;
  const now = Math.floor(week / QUARTER);
  for (let since = 0; since < bonus.quarters; since++)
    pricing.expected[at.slot * QUARTERS + ((now + since) % QUARTERS)] +=
      weight * bonus.expected(at.paymentGroup, at.assessed, since);
}
