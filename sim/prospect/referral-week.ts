import type { Setting } from "../policy/setting.ts";
import { benefit, countBarriers, NEVER, paymentGroup } from "../world/people.ts";
import type { State } from "../world/state.ts";

/** The week in which a person just assessed is to be referred; NEVER if the rule does not refer them. */
export function referralWeek(state: State, setting: Setting, i: number): number {
  const { people, week } = state;
  const { levers } = setting.policy;
  if (levers["referral.who"] === "health-group" && benefit(people.traits[i]) === 0) return NEVER;
  const { assumptions } = setting.nature;
  const later = week + Math.round(levers["referral.shortWait"]);
  if (levers["referral.when"] === "at-once") return week;
  if (levers["referral.when"] === "need-threshold")
    return countBarriers(people.assessed[i]) >= levers["referral.needThreshold"] ? week : later;
  if (levers["referral.when"] === "price-threshold")
    return setting.policy.tariff.price[people.tier[i]] >= levers["referral.threshold"] ? week : later;
  if (levers["referral.when"] !== "duration") return NEVER;
  const group = paymentGroup(people.traits[i]);
  if (group === 5 || group === 8) return NEVER;
  const after =
    group === 9
      ? assumptions["referral.week.PG9"]
      : group >= 6
        ? assumptions["referral.week.PG6-7"]
        : group >= 3
          ? assumptions["referral.week.PG3-4"]
          : group === 2
            ? assumptions["referral.week.PG2"]
            : assumptions["referral.week.PG1"];
  return Math.max(week, people.spellStart[i] + Math.round(after));
}
