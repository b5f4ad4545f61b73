import type * as z from "zod/mini";
import type { Assumptions } from "../evidence/parameters.ts";
import type { Levers } from "../policy/levers.ts";
import type { reformSchema, scenarioSchema } from "./schema.ts";

export { SCHEMA_VERSION } from "./schema.ts";

/** Levers that change at a date: `week` counts from the start of the comparison (0 = its first week). */
export type Reform = z.infer<typeof reformSchema>;

/** A scenario as written in a file: what it is, the one baseline it extends, and only what differs. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** Finds the file of a scenario by its name. */
export type Find = (name: string) => ScenarioFile | undefined;

/** The whole input of a run: every lever and every assumption has a value. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly levers: Levers;
  readonly assumptions: Assumptions;
  readonly reforms: readonly Reform[];
  /**
   * The regime before the comparison starts: the levers of the baseline at the end of the chain of `extends`, shared by
   * all that extend it and left alone when a lever is moved.
   */
  readonly burnIn: Levers;
  /** Ids of levers that differ from the baseline and of assumptions that differ from their central value. */
  readonly changed: readonly string[];
}

/** How large, how long and with which luck. */
export interface RunSize {
  /** A string people can say aloud. */
  readonly seed: string;
  /**
   * Synthetic people whose lives are simulated: the starting stock and everyone who claims for the first time later. 0
   * or more.
   */
  readonly people: number;
  /** Weeks compared, after burn-in. 1 or more. */
  readonly weeks: number;
  /** Weeks of the baseline regime before the comparison. 0 or more. */
  readonly burnIn: number;
}

export const DEFAULT_SIZE: RunSize = { seed: "signpost", people: 20000, weeks: 260, burnIn: 104 };
