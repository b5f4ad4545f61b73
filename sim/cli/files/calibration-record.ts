import type { Calibration } from "../../index.ts";

/** The record of a fit: what was asked, how it went and what came of it. */
export interface CalibrationRecord extends Calibration {
  readonly signpost: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly weeks: number;
  readonly burnIn: number;
}
