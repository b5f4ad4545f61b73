import data from "../../scenarios/evidence/recommendations.json" with { type: "json" };
import type { Levers } from "../policy/levers.ts";

/** Something that is to be done, and the levers that it sets, counted from the baseline. */
interface Step {
  readonly title: string;
  /** What it asks for, in the project's own words. */
  readonly says: string;
  /**
   * What it sets; absent where it is inert. Recommendations that ask for one thing in several respects set the same
   * lever alike.
   */
  readonly levers?: Partial<Levers>;
  /** What others set and without which this cannot act. */
  readonly with?: Partial<Levers>;
}

/**
 * One recommendation of the proposal, under the number that it has there: the levers that it sets, or why it sets none.
 */
export interface Recommendation extends Step {
  readonly number: number;
  /** Why it sets no lever: there is nothing in a model for it to change. */
  readonly inert?: string;
}

/**
 * What the proposal does not recommend: `why` says what it leaves open or warns of, and that the rest is this
 * laboratory's.
 */
export interface Addition extends Step {
  readonly why: string;
  readonly levers: Partial<Levers>;
}

/** Where the recommendations come from. */
export const recommendationsSource: string = data.source;

/** The twenty recommendations of the proposal, by number. */
export const recommendations = data.recommendations as readonly Recommendation[];

/** What this laboratory adds to the twenty so that they make a whole regime. */
export const additions = data.added as readonly Addition[];

/** What the proposal warns of on the way there: nobody recommends it, and the proposal complete has none of it. */
export const warnings = data.warned as readonly Addition[];
