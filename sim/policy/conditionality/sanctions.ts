import { monthlyToWeekly, within } from "../../core/rates.ts";
import { parameters, type Assumptions } from "../../evidence/parameters.ts";
import type { Levers } from "../lever.ts";
import { REVIEW_WEEKS } from "../clock.ts";

/** What is asked of claimants, and what follows if they do not do it. */
export interface Conditionality {
  /** Chance that a claimant is sanctioned between two reviews, by benefit group. */
  readonly sanctioned: readonly [number, number];
  /** Proportional change of job entry while sanctioned. */
  readonly sanctionOnJobs: number;
}

export function conditionality(levers: Levers, assumptions: Assumptions): Conditionality {
  const strictness = levers["conditionality.strictness"];
  const perReview = (monthly: number): number => within(Math.min(1, strictness * monthlyToWeekly(monthly)), REVIEW_WEEKS);
  return {
    sanctioned: [perReview(assumptions["conditionality.sanctionRate.search2014"]), perReview(assumptions["conditionality.sanctionRate.health"])],
    sanctionOnJobs: sanctionEffect(levers["structure.sanctionEffect"], assumptions),
  };
}

function sanctionEffect(setting: string, assumptions: Assumptions): number {
  const range = parameters["conditionality.jobEntryEffect"];
  return setting === "low" ? range.low : setting === "high" ? range.high : assumptions["conditionality.jobEntryEffect"];
}
