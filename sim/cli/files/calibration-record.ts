import type { Calibration, SimulationBased } from "../../index.ts";

/** What was asked of a fit. */
export interface About {
  readonly signpost: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly weeks: number;
  readonly burnIn: number;
}

/** The record of a fit: what was asked, how it went and what came of it; its file leaves the points kept to theirs. */
export interface CalibrationRecord extends Calibration, About {}

/** The record of a test of the fit. */
export interface TestRecord extends SimulationBased, About {}
