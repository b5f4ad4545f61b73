import { bestHours, type Prospect, worthOfAnHour } from "../conduct/effort.ts";
import { expectedOfTaking } from "../conduct/refusal.ts";
import type { Serving } from "../conduct/surplus.ts";
import type { Setting } from "../policy/setting.ts";
import { prospectOf, valueOf } from "./worth.ts";
import { reach } from "../world/reach.ts";
import { benefit } from "../world/people.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "./standing.ts";

/** Pounds that a provider expects to keep of a person whom it has just taken on. */
export function expectedOf(state: Given<Ahead>, setting: Setting, i: number): number {
  const { fee, prospect, service, value } = offerOf(state, setting, i);
  return expectedOfTaking(fee, prospect, service, value);
}

/**
 * What a person is to their provider, as they are attached or `anew` under a row of terms: the fee, what an outcome is
 * worth, and what the support that it would choose costs.
 */
export function offerOf(
  state: Given<Ahead>,
  setting: Setting,
  i: number,
  anew?: number,
): { readonly fee: number; readonly prospect: Prospect; readonly service: Serving; readonly value: number } {
  const { people, week } = state;
  const { policy, nature } = setting;
  const prospect = prospectOf(state, setting, i, anew);
  const value = valueOf(state, setting, i, anew);
  const own = policy.service[benefit(people.traits[i])];
  const hours = bestHours(worthOfAnHour(policy.effort, prospect, value, own.scale), nature.adviserHourCost, own);
  const fee = (state.terms.rows[anew ?? people.tier[i]].attachment * policy.tariff.taper(week)) / 100;
  const service = {
    weeklyCost: nature.adviserHourCost * hours + nature.providers.caseCost,
    reach: reach(hours, own.scale, own.foot),
    weeks: nature.attachmentWeeks,
  };
  return {
    fee: state.lead[i] !== 0 ? fee * (1 - nature.providers.subcontractFee) : fee,
    prospect,
    service,
    value,
  };
}
