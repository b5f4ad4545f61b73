import { presentBits, severity, withSeverity } from "../../world/severities.ts";
import type { AssessmentTool } from "./assessment-tool.ts";

/** Rates every disclosed barrier from 1 to 3, with error; what was not disclosed is not seen. */
export const accumulatedSeverity: AssessmentTool = ({ barriers, disclosed, error }) => {
  let assessed = 0;
  const seen = presentBits(barriers) & disclosed;
  for (let k = 0; seen >>> k !== 0; k++) {
    if ((seen & (1 << k)) === 0) continue;
    const level = severity(barriers, k);
    assessed = withSeverity(assessed, k, Math.max(1, Math.min(3, Math.floor(level + error(k) + 0.5))));
  }
  return assessed;
};
