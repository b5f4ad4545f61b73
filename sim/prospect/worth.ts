import type { Prospect } from "../conduct/effort.ts";
import type { Setting } from "../policy/setting.ts";
import { hazardSeen, keepsSeen } from "./belief.ts";
import { contactOnExits, contactOnJobs } from "./contacts.ts";
import { pressureFactor } from "./hazards.ts";
import { qualityFor, qualityWith } from "./support.ts";
import { area, benefit } from "../world/people.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "./standing.ts";

/**
 * What a provider believes of a person attached to it; with `anew`, the row of terms under which they would be attached
 * this week to whom they are referred to.
 */
export function prospectOf(state: Given<Ahead>, setting: Setting, i: number, anew?: number): Prospect {
  const { people, areas, week, terms } = state;
  const { nature } = setting;
  const asIs = anew === undefined;
  const group = benefit(people.traits[i]);
  const needed = Math.max(0, terms.rows[asIs ? people.tier[i] : anew].outcomeWeeks - (asIs ? people.worked[i] : 0));
  const quality = asIs ? qualityFor(state, setting, i) : qualityWith(state, setting, i, people.provider[i]);
  const hazard =
    hazardSeen(state, setting, i) *
    areas.multiplier[area(people.traits[i])] *
    contactOnJobs(state, setting, i) *
    pressureFactor(state, setting, i);
  const otherExit = nature.otherExit[group] * contactOnExits(state, setting, i);
  const weeksLeft = Math.max(0, (asIs ? people.attachedAt[i] : week) + nature.attachmentWeeks - week - needed);
  return {
    hazard,
    gain: nature.support.coachingEffect[group] * quality,
    otherExit,
    weeksLeft,
    keeps: keepsSeen(state, setting, i, needed, hazard, otherExit, weeksLeft),
  };
}

/**
 * Pounds that one outcome of this person is worth to their provider, as they are attached or `anew`: what is still to be
 * paid, and its own concern for the person.
 */
export const valueOf = (state: Given<Ahead>, setting: Setting, i: number, anew?: number): number =>
  paymentsAhead(state, setting, i, anew) +
  state.providers.altruism[state.people.provider[i]] * setting.nature.clientBenefit;

/**
 * Pounds that one outcome of this person is still expected to earn their provider, as far as it is validated, as they
 * are attached or `anew`.
 */
export function paymentsAhead(
  { people, terms, pricing, lead }: Given<Ahead>,
  { nature }: Setting,
  i: number,
  anew?: number,
): number {
  const asIs = anew === undefined;
  const pay = terms.rows[asIs ? people.tier[i] : anew];
  const paid = asIs ? people.payments[i] : 0;
  const sustainments = pay.payments > 0 ? Math.max(0, pay.payments - Math.max(0, paid - 1)) : 0;
  const pounds = ((paid === 0 ? pay.outcome : 0) + nature.sustainmentShare * pay.sustainment * sustainments) / 100;
  const ahead = nature.validated * (pay.accelerated ? pounds * pricing.marginal[people.provider[i]] : pounds);
  return lead[i] !== 0 ? ahead * (1 - nature.providers.subcontractFee) : ahead;
}
