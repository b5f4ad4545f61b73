import type { AssessmentTool } from "./assessment-tool.ts";

/** Sees everything: the limit that no tool can pass. */
export const perfect: AssessmentTool = ({ barriers }) => barriers;
