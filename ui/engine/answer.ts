import type { Comparison, Scenario } from "../../sim/index.ts";
import type { Question } from "./question.ts";

/** An answer on the page, and the question that it answers. */
export interface Answer {
  readonly question: Question;
  readonly scenarios: readonly Scenario[];
  readonly comparison: Comparison;
  /** False for a preview from a small population. */
  readonly full: boolean;
  /** False while the price scale is the one solved for the settings before. */
  readonly scaled: boolean;
}
