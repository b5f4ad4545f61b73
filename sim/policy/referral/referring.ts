import type { Nature } from "../../world/nature.ts";
import type { Levers } from "../lever.ts";
import { asks, strategy } from "../register.ts";
import { eligible, type Eligible } from "./eligible.ts";
import { priorities, type Priority } from "./priorities.ts";
import { shortWait, type ReferralRule } from "./referral-rule.ts";
import { referralRules } from "./rules.ts";

/** Who is referred to a provider, when, and who comes first. */
export interface Referring {
  /** Whether anybody is referred at all. */
  readonly refers: boolean;
  readonly referralWeek: ReferralRule;
  readonly eligible: Eligible;
  readonly priority: Priority;
  /** Weeks, 1 or more, after which a referral that came to nothing is tried again. */
  readonly retry: number;
  /** Whether people are referred again once their attachment has ended. */
  readonly refersAgain: boolean;
  /** Whether whoever claims again while an attachment runs passes first contact as everybody does. */
  readonly returnersMet: boolean;
  /** Share of referrals that are taken up. */
  readonly startShare: number;
}

/** Compiles referral. */
export const referring = (levers: Levers, nature: Nature): Referring => ({
  refers: refersAnybody(levers),
  referralWeek: strategy(referralRules, "referral rule", levers["referral.when"])(levers, nature),
  eligible: strategy(eligible, "group to be referred", levers["referral.who"]),
  priority: priorities["first-come"].strategy,
  retry: Math.max(1, shortWait(levers)),
  refersAgain: levers["referral.again"],
  returnersMet: levers["structure.returnersMet"],
  startShare:
    nature.assumptions[levers["referral.mandatory"] ? "referral.start.mandatory" : "referral.start.voluntary"],
});

/** Whether a regime refers anybody to a provider. */
export const refersAnybody = (levers: Pick<Levers, "referral.when">): boolean =>
  asks(referralRules, levers["referral.when"], "providers");
