import type { EnvelopeName } from "../evaluate/comparison.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import type { StudyFile } from "./study-file.ts";

/** One setting of a study with its scenarios in full, the reference first, before any price is scaled. */
export interface Point {
  /** Place in the design, from 0: the central case. */
  readonly draw: number;
  readonly name: string;
  readonly label: string;
  readonly says: string;
  readonly scenarios: readonly Scenario[];
}

/** A number that is moved through its range, with the scenarios in full at each of its values. */
export interface Range {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Rising. */
  readonly values: readonly number[];
  /** Scenarios in which it moves. */
  readonly moves: readonly string[];
  readonly scenarios: readonly (readonly Scenario[])[];
}

/** A study ready to be planned: what its file says, and every scenario at every setting. */
export interface Study {
  readonly file: StudyFile;
  readonly envelopes: readonly EnvelopeName[];
  readonly size: RunSize;
  readonly replications: number;
  /** Settings in the order of the design, the central case first. */
  readonly points: readonly Point[];
  readonly ranges: readonly Range[];
}
