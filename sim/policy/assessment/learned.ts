import { scored } from "../../world/severities.ts";
import { accumulatedSeverity } from "./accumulated-severity.ts";
import type { AssessmentTool } from "./assessment-tool.ts";

/**
 * Rates barriers as a full assessment does until outcomes are known; from then on it scores a person by the chance that
 * the claim lasts a year, as it did for people whom this tool assessed before and under whatever help they then had.
 */
export const learned: AssessmentTool = (view) => {
  const severities = accumulatedSeverity(view);
  const chance = view.learnt(severities);
  return chance === undefined ? severities : scored(chance);
};
