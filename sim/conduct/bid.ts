import { exp } from "../core/exp-log.ts";
import { reach, type Service } from "../world/reach.ts";
import { bestHours, worthOfAnHour, type EffortForm, type Prospect } from "./effort.ts";

/**
 * What a provider reckons with when it bids: pounds at attachment and for an outcome, what an hour of support costs it and
 * does, and the form in which it weighs an outcome.
 */
export interface Terms {
  readonly fee: number;
  readonly value: number;
  readonly hourCost: number;
  readonly service: Service;
  readonly form: EffortForm;
}

/**
 * Pounds that a person is worth to a provider beyond what support costs: the fee and the expected outcomes at the hours
 * that pay it best, less those hours while the claim lasts; never below 0.
 */
export function bid(prospect: Prospect, { fee, value, hourCost, service, form }: Terms): number {
  const { hazard, gain, otherExit, weeksLeft, keeps } = prospect;
  const hours = bestHours(worthOfAnHour(form, prospect, value, service.scale), hourCost, service);
  const job = hazard * (1 + gain * reach(hours, service.scale, service.foot));
  const ends = job + otherExit;
  const lasts = ends > 0 ? (1 - exp(-ends * weeksLeft)) / ends : weeksLeft;
  return Math.max(0, fee + value * keeps * job * lasts - hourCost * hours * lasts);
}
