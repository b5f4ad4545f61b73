import { shortWait, type MakeReferralRule } from "./referral-rule.ts";

/** At first contact if the price is at the threshold or above, after a short wait otherwise. */
export const priceThreshold: MakeReferralRule = (levers) => {
  const threshold = levers["referral.threshold"];
  const wait = shortWait(levers);
  return ({ week, price }) => (price >= threshold ? week : week + wait);
};
