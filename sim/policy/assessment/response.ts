import { exp } from "../../core/exp-log.ts";
import { scored } from "../../world/severities.ts";
import { accumulatedSeverity } from "./accumulated-severity.ts";
import type { AssessmentTool, Outlook } from "./assessment-tool.ts";

/**
 * Scores a person by what full support would add to their chance of a job that lasts, not by how hard they are to
 * place.
 */
export const response: AssessmentTool = (view) => scored(added(view.outlook(accumulatedSeverity(view))));

/**
 * The chance of a job of half a year that full support adds while it lasts, for people who have been out of work as
 * long.
 */
export function added({ hazard, variance, past, ahead, otherExit, gain, supportWeeks, keeps }: Outlook): number {
  const now = (hazard * ahead(1)) / (1 + variance * hazard * past);
  return keeps * (enters(now * (1 + gain), otherExit, supportWeeks) - enters(now, otherExit, supportWeeks));
}

/** Chance of a job within so many weeks at competing weekly hazards. */
const enters = (job: number, other: number, weeks: number): number =>
  job + other > 0 ? (job / (job + other)) * (1 - exp(-(job + other) * weeks)) : 0;
