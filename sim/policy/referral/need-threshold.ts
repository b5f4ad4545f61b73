import { countBarriers } from "../../world/severities.ts";
import { shortWait, type MakeReferralRule } from "./referral-rule.ts";

/** At first contact if enough barriers are found, after a short wait otherwise. */
export const needThreshold: MakeReferralRule = (levers) => {
  const enough = levers["referral.needThreshold"];
  const wait = shortWait(levers);
  return ({ week, assessed }) => (countBarriers(assessed) >= enough ? week : week + wait);
};
