import { paymentGroups } from "../../evidence/payment-groups.ts";
import { NEVER } from "../../world/people.ts";
import { PAYMENT_GROUPS } from "../../world/vocabulary.ts";
import type { MakeReferralRule } from "./referral-rule.ts";

/** After so many weeks of claim, by payment group; some groups not at all. */
export const duration: MakeReferralRule = (_levers, { assumptions }) => {
  const weeks = PAYMENT_GROUPS.map((id) => paymentGroups[id].referral).map(
    (referral) => referral && Math.round(assumptions[referral]),
  );
  return ({ week, since, paymentGroup }) => {
    const after = weeks[paymentGroup - 1];
    return after === null ? NEVER : Math.max(week, since + after);
  };
};
