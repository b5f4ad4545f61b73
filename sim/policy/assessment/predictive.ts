import { exp, power } from "../../core/exp-log.ts";
import { scored } from "../../world/severities.ts";
import { accumulatedSeverity } from "./accumulated-severity.ts";
import type { AssessmentTool, Outlook } from "./assessment-tool.ts";

/** Scores a person by the chance that the claim lasts a year or more, as past claims of people like them tell. */
export const predictive: AssessmentTool = (view) => scored(staysAYear(view.outlook(accumulatedSeverity(view))));

/**
 * The chance that a claim still open lasts a year or more: nobody leaves for work, where people of one kind differ as a
 * gamma, nor otherwise.
 */
export function staysAYear({ hazard, variance, past, ahead, weeksToAYear, otherExit }: Outlook): number {
  const soFar = hazard * past;
  const byThen = soFar + hazard * ahead(weeksToAYear);
  const noJob =
    variance > 0 ? power((1 + variance * soFar) / (1 + variance * byThen), 1 / variance) : exp(soFar - byThen);
  return noJob * exp(-otherExit * weeksToAYear);
}
