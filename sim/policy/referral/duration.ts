import { paymentGroups } from "../../evidence/payment-groups.ts";
import { NEVER } from "../../world/people.ts";
import type { MakeReferralRule } from "./referral-rule.ts";

/** After so many weeks of claim, by payment group; some groups not at all. */
export const duration: MakeReferralRule = (_levers, { assumptions }) => {
  const weeks = new Map(
    paymentGroups.map(({ group, referral }) => [group, referral && Math.round(assumptions[referral])]),
  );
  return ({ week, since, paymentGroup }) => {
    const after = weeks.get(paymentGroup) ?? null;
    return after === null ? NEVER : Math.max(week, since + after);
  };
};
