import type { Register } from "../register.ts";
import { atOnce } from "./at-once.ts";
import { duration } from "./duration.ts";
import { needThreshold } from "./need-threshold.ts";
import { never } from "./never.ts";
import { priceThreshold } from "./price-threshold.ts";
import type { MakeReferralRule } from "./referral-rule.ts";

/** When people are referred, by the name that scenarios use; a rule that refers anybody needs providers. */
export const referralRules: Register<MakeReferralRule, "providers"> = {
  never: { label: "Nobody is referred", strategy: never },
  "at-once": { label: "At first contact", strategy: atOnce, needs: ["providers"] },
  duration: {
    label: "After so many weeks of claim, by payment group",
    strategy: duration,
    needs: ["providers"],
  },
  "price-threshold": {
    label: "At first contact if the price is above a threshold, after a short wait otherwise",
    strategy: priceThreshold,
    uses: ["referral.threshold"],
    needs: ["providers"],
  },
  "need-threshold": {
    label: "At first contact if enough barriers are found, after a short wait otherwise",
    strategy: needThreshold,
    uses: ["referral.needThreshold"],
    needs: ["providers"],
  },
};
