import type { OfProviders, OfServices, OfSupport } from "./decided-help.ts";
import type { Schedule } from "./terms.ts";
import type { Verdict } from "./verdict.ts";

/** What was decided of a person and what is needed to say it in words: written down where it is decided. */
export type Decided =
  | OfStatus
  | OfBenefit
  | OfBarriers
  | OfJobs
  | OfContact
  | OfReferral
  | OfSanctions
  | OfProviders
  | OfServices
  | OfSupport;

/** Claims, jobs and times in neither. */
type OfStatus =
  | { readonly kind: "arrives" }
  | Odds
  | {
      readonly kind: "job-begins";
      readonly verdict: Verdict;
      readonly claims: boolean;
      /** Earnings band, 0-3, and whether any job had to be taken. */
      readonly band: number;
      readonly pressed: boolean;
    }
  | { readonly kind: "claim-ends"; readonly verdict: Verdict; readonly forGood: boolean }
  | { readonly kind: "gives-up"; readonly forGood: boolean }
  /** `weeks` in the job; `follows` decides whether a claim does. */
  | { readonly kind: "job-ends"; readonly verdict: Verdict; readonly weeks: number; readonly follows: Verdict }
  | { readonly kind: "claims-again"; readonly verdict: Verdict }
  | { readonly kind: "leaves"; readonly verdict: Verdict }
  /** `weeks` so far in work or in neither. */
  | { readonly kind: "settles"; readonly status: number; readonly weeks: number }
  | ContactSought;

/** Claims that go on under another benefit. */
type OfBenefit =
  /** The illness, and `weeks` until the claim goes on for health, if the person is still ill then. */
  | {
      readonly kind: "to-claim-for-health";
      readonly verdict: Verdict;
      readonly barrier: number;
      readonly weeks: number;
    }
  | { readonly kind: "claims-for-health" }
  /** A work capability assessment, by which the claim goes on as a search claim or for health. */
  | { readonly kind: "capability"; readonly verdict: Verdict };

/** What the draw of a week is compared with, just before the week is decided, and what that follows from. */
export interface Odds {
  readonly kind: "odds";
  readonly status: number;
  readonly draw: number;
  /** Below `work` the draw brings a job, below `claim` a claim, at or above `away` the end of claim or job; parts of 1. */
  readonly work: number;
  readonly claim: number;
  readonly away: number;
  /** Adviser hours a week, and accumulated weeks out of work. */
  readonly hours: number;
  readonly weeksOut: number;
  readonly sanctioned: boolean;
  /** Multiplier of job entry by an integrated team, 1 without one. */
  readonly team: number;
}

/** When a claimant will first be met. */
export interface ContactSought {
  readonly kind: "contact-sought";
  readonly draw: number;
  /** Weekly chance of contact. */
  readonly chance: number;
  /** Week since the start of burn-in from which contact is sought, and the week of trying, from 1, in which it is made. */
  readonly from: number;
  readonly comes: number;
  /** Weeks that the claimant is ready to wait; undefined where waiting is not in question. */
  readonly patience: number | undefined;
}

/** A barrier that begins, worsens, eases or is resolved. */
type OfBarriers = {
  readonly kind: "barrier";
  readonly barrier: number;
  /** Severities, 0-3. */
  readonly from: number;
  readonly to: number;
  readonly cause: "in work" | "out of work" | "sanction" | "treatment" | "grant";
  readonly verdict: Verdict;
};

type OfJobs = { readonly kind: "pay-rises"; readonly verdict: Verdict; readonly band: number };

/** First contact, and what an assessment finds and sets. */
type OfContact =
  /** `claimed`: the week of the claim, from 1. */
  | { readonly kind: "met"; readonly claimed: number }
  /** A reform that sends a claimant to first contact again, from the queue of `provider` if it is above 0. */
  | { readonly kind: "to-meet-anew"; readonly provider: number }
  | {
      readonly kind: "assessed";
      readonly hours: number;
      /** True severities, and what is seen. */
      readonly barriers: number;
      readonly seen: number;
      readonly keptBack: readonly KeptBack[];
      /** Decides whether its length puts the person off; undefined where it can not. */
      readonly putOff: Verdict | undefined;
    }
  | {
      readonly kind: "priced";
      readonly group: number;
      /** Levels of severity seen. */
      readonly levels: number;
      readonly most: number;
      readonly schedule: Schedule;
    };

/** A barrier that an assessment does not bring up, and the draw by which it was not told. */
export interface KeptBack {
  readonly barrier: number;
  readonly verdict: Verdict;
}

/** Referrals to providers; `retry` is the weeks until it is tried again. */
type OfReferral =
  | {
      readonly kind: "referred";
      readonly provider: number;
      readonly named: Named;
      readonly start: Verdict;
      /** Decides whether the provider named passes the case on; undefined where it did not. */
      readonly passedOn: Verdict | undefined;
    }
  | { readonly kind: "not-taken-up"; readonly start: Verdict; readonly retry: number }
  | { readonly kind: "refused"; readonly provider: number; readonly retry: number };

/**
 * Whom a referral names, and who named it: nobody was open, the purchaser by default or because it leans toward its own,
 * an adviser, or the rule; with the draws that decided it, of a rule those that it may go by.
 */
export interface Named {
  readonly slot: number;
  readonly by: "nobody" | "default" | "lean" | "adviser" | "rule";
  readonly verdicts: readonly Verdict[];
}

/** Failures to comply, and what is decided on them. */
type OfSanctions =
  /** `weeks` until the decision. */
  | { readonly kind: "to-be-decided"; readonly verdict: Verdict; readonly weeks: number; readonly inWork: boolean }
  /** A claim begins under what is left of a sanction: so many `weeks`. */
  | { readonly kind: "sanction-runs-on"; readonly weeks: number }
  /** `weeks` of the sanction, 0 if there is none. */
  | { readonly kind: "decision"; readonly verdict: Verdict; readonly weeks: number };
