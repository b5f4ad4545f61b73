import type { DECISIONS } from "../core/decisions.ts";

/** A draw that decided something, and the bound it was compared with; both parts of 1. */
export interface Verdict {
  readonly by: keyof typeof DECISIONS;
  readonly draw: number;
  readonly bound: number;
}

/** What was decided of a person and what is needed to say it in words: written down where it is decided. */
export type Decided = OfStatus | OfBarriers | OfJobs | OfProviders;

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
  | ContactSought;

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

/** Places with providers, and what they are paid; money in pence. */
type OfProviders =
  | { readonly kind: "attached"; readonly provider: number; readonly waited: number; readonly fee: number }
  | { readonly kind: "leaves-queue"; readonly verdict: Verdict; readonly provider: number }
  | {
      readonly kind: "outcome";
      readonly verdict: Verdict;
      readonly provider: number;
      /** 0 for the job outcome, from 1 for sustainment payments, of which there are `payments`. */
      readonly nth: number;
      readonly payments: number;
      readonly amount: number;
      /** Weeks in work since attachment, and how many make an outcome. */
      readonly worked: number;
      readonly outcomeWeeks: number;
    };
