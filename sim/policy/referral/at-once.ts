import type { MakeReferralRule } from "./referral-rule.ts";

/** Everybody at first contact. */
export const atOnce: MakeReferralRule =
  () =>
  ({ week }) =>
    week;
