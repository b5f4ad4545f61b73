import data from "../../scenarios/evidence/recommendations.json" with { type: "json" };
import type { Levers } from "../policy/levers.ts";

/** One recommendation of the proposal: the levers that it sets, counted from the baseline, or why it sets none. */
export interface Recommendation {
  readonly number: number;
  readonly title: string;
  /** What it asks for, in the project's own words. */
  readonly says: string;
  /** `seen` was read in the report's summary; `recalled` has been checked by nobody. */
  readonly status: "seen" | "recalled";
  /** What it sets; absent where it is inert. */
  readonly levers?: Partial<Levers>;
  /** What other recommendations set and without which this one cannot act. */
  readonly with?: Partial<Levers>;
  /** Why it sets no lever: there is nothing in a model for it to change. */
  readonly inert?: string;
  /** Why the proposal complete no longer has what it sets. */
  readonly passing?: string;
}

/** Where the recommendations come from and how far they have been checked. */
export const recommendationsSource: string = data.source;

/** The twenty recommendations of the proposal, by number. */
export const recommendations = data.recommendations as readonly Recommendation[];
