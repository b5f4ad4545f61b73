import type { Verdict } from "./verdict.ts";

/** Places with providers, and what they are paid; money in pence. */
export type OfProviders =
  | { readonly kind: "attached"; readonly provider: number; readonly waited: number; readonly fee: number }
  | { readonly kind: "leaves-queue"; readonly verdict: Verdict; readonly provider: number }
  /** Time with a provider runs out after so many weeks. */
  | { readonly kind: "attachment-ends"; readonly provider: number; readonly weeks: number }
  | {
      readonly kind: "stood-down";
      readonly provider: number;
      /** The provider that had passed the case on; 0 if none had. */
      readonly lead: number;
      readonly attached: boolean;
      readonly because: "reform" | "closed" | "lead closed" | "contract lost";
      /** Decides whether the case stays where the provider might have kept it. */
      readonly keeps: Verdict | undefined;
    }
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

/** Hand-offs to services, and courses; money in pence. */
export type OfServices =
  | {
      readonly kind: "hand-off";
      readonly barrier: number;
      readonly verdict: Verdict;
      readonly warm: boolean;
      /** Whether the next body assesses again. */
      readonly again: boolean;
      /** Whether it is an integrated team. */
      readonly team: boolean;
    }
  | { readonly kind: "leaves-service-queue"; readonly barrier: number; readonly verdict: Verdict }
  | {
      readonly kind: "course-starts";
      readonly barrier: number;
      readonly weeks: number;
      readonly cost: number;
      /** Decides whether it is completed. */
      readonly verdict: Verdict;
    }
  /** Taken on by an integrated team for so many weeks, at so much faster job entry. */
  | { readonly kind: "joins-team"; readonly barrier: number; readonly weeks: number; readonly ratio: number }
  | { readonly kind: "leaves-team"; readonly barrier: number }
  | { readonly kind: "leaves-course"; readonly barrier: number; readonly verdict: Verdict }
  /** A course in vain; `chance` of remission in a week of it. */
  | { readonly kind: "course-ends"; readonly barrier: number; readonly chance: number };

/** Support in a week, once hours are divided; money in pence. */
export type OfSupport =
  | {
      readonly kind: "supported";
      readonly provider: number;
      readonly hours: number;
      /** Whether that is no more than the minimum service. */
      readonly minimum: boolean;
      /** What the first hour a week is worth to the provider, what it costs, and what is asked beyond while hours are scarce. */
      readonly worth: number;
      readonly cost: number;
      readonly scarce: number;
    }
  /** `sharing`: claimants among whom coaches' hours are divided. */
  | { readonly kind: "coached"; readonly hours: number; readonly sharing: number }
  | { readonly kind: "unsupported" }
  | { readonly kind: "confides"; readonly barrier: number; readonly verdict: Verdict };
