import { bestHours, type Prospect, worthOfAnHour } from "../conduct/effort.ts";
import { expectedOfTaking } from "../conduct/refusal.ts";
import type { Service } from "../conduct/surplus.ts";
import type { Setting } from "../policy/setting.ts";
import { reached } from "./support.ts";
import { prospectOf, valueOf } from "./worth.ts";
import type { State } from "../world/state.ts";

/** Pounds that a provider expects to keep of a person whom it has just taken on. */
export function expectedOf(state: State, setting: Setting, i: number): number {
  const { fee, prospect, service, value } = offerOf(state, setting, i);
  return expectedOfTaking(fee, prospect, service, value);
}

/**
 * What a person who is, or is read as if, attached is to their provider: the fee, what an outcome is worth, and what
 * the support that it would choose costs.
 */
export function offerOf(
  state: State,
  setting: Setting,
  i: number,
): { readonly fee: number; readonly prospect: Prospect; readonly service: Service; readonly value: number } {
  const { people, week } = state;
  const { policy, nature } = setting;
  const prospect = prospectOf(state, setting, i);
  const value = valueOf(state, setting, i);
  const hours = bestHours(
    worthOfAnHour(policy.effort, prospect, value, nature.hoursScale),
    nature.adviserHourCost,
    nature.hoursScale,
    policy.minimum,
  );
  const fee = (state.terms.rows[people.tier[i]].attachment * policy.tariff.taper(week)) / 100;
  const service = {
    weeklyCost: nature.adviserHourCost * hours + nature.providers.caseCost,
    reach: reached(nature, hours),
    weeks: nature.attachmentWeeks,
  };
  return {
    fee: state.lead[i] !== 0 ? fee * (1 - nature.providers.subcontractFee) : fee,
    prospect,
    service,
    value,
  };
}
