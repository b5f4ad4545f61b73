import type { AssessmentTool } from "./assessment-tool.ts";

/** Sees the benefit a person is on and nothing of their barriers. */
export const benefitType: AssessmentTool = () => 0;
