import type { Register } from "../register.ts";
import { accumulatedSeverity } from "./accumulated-severity.ts";
import type { AssessmentTool } from "./assessment-tool.ts";
import { benefitType } from "./benefit-type.ts";
import { learned } from "./learned.ts";
import { perfect } from "./perfect.ts";
import { predictive } from "./predictive.ts";
import { response } from "./response.ts";

/** Assessment tools by the name that scenarios use; one that learns needs the outcomes of those it assessed. */
export const assessmentTools: Register<AssessmentTool, "outcomes"> = {
  "benefit-type": { label: "Benefit and age only", strategy: benefitType },
  "accumulated-severity": { label: "Full assessment of every barrier", strategy: accumulatedSeverity },
  predictive: { label: "A score: the chance that the claim lasts a year", strategy: predictive },
  response: { label: "A score: what support would add", strategy: response },
  learned: {
    label: "A score that learns from the outcomes of those it assessed",
    strategy: learned,
    uses: ["assessment.retrain"],
    needs: ["outcomes"],
  },
  perfect: { label: "Perfect knowledge (a limit, not a policy)", strategy: perfect },
};
