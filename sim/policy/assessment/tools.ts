import type { Register } from "../register.ts";
import { accumulatedSeverity } from "./accumulated-severity.ts";
import type { AssessmentTool } from "./assessment-tool.ts";
import { benefitType } from "./benefit-type.ts";
import { perfect } from "./perfect.ts";

/** Assessment tools by the name that scenarios use. */
export const assessmentTools: Register<AssessmentTool> = {
  "benefit-type": { label: "Benefit and age only", strategy: benefitType },
  "accumulated-severity": { label: "Full assessment of every barrier", strategy: accumulatedSeverity },
  perfect: { label: "Perfect knowledge (a limit, not a policy)", strategy: perfect },
};
