import { within } from "../../core/rates.ts";
import type { Nature } from "../../world/nature.ts";
import type { Levers } from "../lever.ts";
import { asks, strategy } from "../register.ts";
import type { AssessmentTool } from "./assessment-tool.ts";
import { assessmentTools } from "./tools.ts";

/** How people are assessed. */
export interface Assessing {
  readonly assess: AssessmentTool;
  /** Weeks between two times that the tool learns from outcomes; 0 if it learns nothing. */
  readonly relearns: number;
  /** Adviser hours of an assessment. */
  readonly assessmentHours: number;
  /** Chance that a barrier is not told in it, and that the time beyond the usual brings up what is not. */
  readonly missed: number;
  readonly foundByTime: number;
  /** Share of people whose data are shared. */
  readonly shared: number;
  /** Share of people whom its length puts off. */
  readonly putOff: number;
}

/** Compiles assessment. */
export function assessing(levers: Levers, { assessment }: Nature): Assessing {
  const hours = levers["assessment.hours"];
  const usual = assessment.usualHours;
  const longer = Math.max(0, hours - usual);
  return {
    assess: strategy(assessmentTools, "assessment tool", levers["assessment.tool"]),
    relearns: asks(assessmentTools, levers["assessment.tool"], "outcomes") ? levers["assessment.retrain"] : 0,
    assessmentHours: hours,
    missed: 1 - (1 - assessment.missed) * (usual > 0 ? Math.min(1, hours / usual) : 1),
    foundByTime: within(assessment.foundPerHour, longer),
    shared: levers["assessment.sharedData"] ? assessment.consent : 0,
    putOff: longer > 0 ? within(assessment.putOff, longer) : 0,
  };
}
