import { worthOfAnHour, type EffortForm, type Prospect } from "../conduct/effort.ts";
import { exp, log } from "../core/exp-log.ts";
import { EFFICIENCY_UNIT } from "../world/areas.ts";
import { area, benefit } from "../world/people.ts";
import { WORTH_BINS, WORTH_HIGH, WORTH_LOW, WORTH_STEPS } from "../world/providers.ts";
import { pressureFactor, qualityFor, searchFactor, searchHazard } from "./hazards.ts";
import type { Setting, State } from "./state.ts";

/** Lets the provider of an attached claimant settle anew what support of them is worth. */
export function plan(state: State, setting: Setting, i: number): void {
  countWorth(state, i, -1);
  priceHour(state, setting, i);
  countWorth(state, i, 1);
}

/** Settles what the first hour a week on this person is worth to their provider, as a multiple of what it costs. */
export function priceHour(state: State, setting: Setting, i: number): void {
  const { nature, policy } = setting;
  const worth = worthOfAnHour(
    policy.levers["structure.effort"] as EffortForm,
    prospectOf(state, setting, i),
    valueOf(state, setting, i),
    nature.hoursScale,
  );
  state.people.worth[i] =
    worth > 0
      ? Math.max(WORTH_LOW, Math.min(WORTH_HIGH, Math.floor(log(worth / nature.adviserHourCost) * WORTH_STEPS + 0.5)))
      : WORTH_LOW;
}

/** What a provider believes of a person attached to it. */
export function prospectOf(state: State, setting: Setting, i: number): Prospect {
  const { people, areas, week, terms } = state;
  const { nature } = setting;
  const needed = Math.max(0, terms.rows[people.tier[i]].outcomeWeeks - people.worked[i]);
  return {
    hazard:
      searchHazard(state, setting, i) * areas.multiplier[area(people.traits[i])] * pressureFactor(state, setting, i),
    gain: nature.searchEffect * qualityFor(state, setting, i),
    otherExit: nature.otherExit[benefit(people.traits[i]) as 0 | 1],
    weeksLeft: Math.max(0, people.attachedAt[i] + nature.attachmentWeeks - week - needed),
    keeps: exp(-nature.separationCumulated[needed < 208 ? needed : 208] * people.strain[i]),
  };
}

/**
 * Pounds that one outcome of this person is worth to their provider: what is still to be paid, and its own concern for
 * the person.
 */
export const valueOf = (state: State, setting: Setting, i: number): number =>
  paymentsAhead(state, setting, i) + state.providers.altruism[state.people.provider[i]] * setting.nature.clientBenefit;

/** Pounds that one outcome of this person is still expected to earn their provider, as far as it is validated. */
export function paymentsAhead({ people, terms, pricing, lead }: State, { nature }: Setting, i: number): number {
  const pay = terms.rows[people.tier[i]];
  const paid = people.payments[i];
  const sustainments = pay.payments > 0 ? Math.max(0, pay.payments - Math.max(0, paid - 1)) : 0;
  const pounds = ((paid === 0 ? pay.outcome : 0) + nature.sustainmentShare * pay.sustainment * sustainments) / 100;
  const ahead = nature.validated * (pay.accelerated ? pounds * pricing.marginal[people.provider[i]] : pounds);
  return lead[i] !== 0 ? ahead * (1 - nature.assumptions["provider.subcontractFee"]) : ahead;
}

/** Adds a person to, or takes them from, the provider's count by worth of an hour. */
export function countWorth(state: State, i: number, by: 1 | -1): void {
  state.providers.worthCount[state.people.provider[i] * WORTH_BINS + state.people.worth[i] - WORTH_LOW] += by;
}

/**
 * Keeps the area's sum of search efficiency true for one claimant: the hazard of a job at an area multiplier of 1, as
 * of this review.
 */
export function updateEfficiency(state: State, setting: Setting, i: number): void {
  const { people, areas } = state;
  const now = Math.min(
    MOST_EFFICIENCY,
    Math.floor(searchHazard(state, setting, i) * searchFactor(state, setting, i) * EFFICIENCY_UNIT + 0.5),
  );
  areas.efficiency[area(people.traits[i])] += now - people.efficiency[i];
  people.efficiency[i] = now;
}

/** The largest whole number that its column holds: a hazard at which everyone has a job within the week. */
const MOST_EFFICIENCY = 2147483647;
