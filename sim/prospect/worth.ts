import type { Prospect } from "../conduct/effort.ts";
import { exp } from "../core/exp-log.ts";
import type { Setting } from "../policy/setting.ts";
import { pressureFactor, searchHazard } from "./hazards.ts";
import { qualityFor } from "./support.ts";
import { area, benefit } from "../world/people.ts";
import type { State } from "../world/state.ts";

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
  return lead[i] !== 0 ? ahead * (1 - nature.providers.subcontractFee) : ahead;
}
