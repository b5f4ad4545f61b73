import data from "../../scenarios/evidence/parameters.json" with { type: "json" };

/**
 * How far a number has been checked: read in a source, worked out from published figures, fitted to them, or a
 * judgement.
 */
export type Status = "seen" | "derived" | "calibrated" | "assumed";

/**
 * A number about the world: central value, plausible range (for sensitivity, not a confidence interval), unit and
 * status. What it means and where it comes from is in its words.
 */
export interface Parameter {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly status: Status;
  /**
   * `input` enters the model; `calibrate` is a starting point for a fit; `compare` is set beside results and never read
   * by the kernel.
   */
  readonly role: "input" | "calibrate" | "compare";
  /** Least and most that mean anything at all: values beyond them are refused. */
  readonly least: number;
  readonly most: number;
  /**
   * The value at which the model is as it was before there was this number: fingerprints pass over a number that stands
   * there. Never moved once given; absent from numbers as old as the records, which always count.
   */
  readonly inert?: number;
  /** Ids that it had before, the oldest first: files that use them are read, and fingerprints go by the oldest. */
  readonly was?: readonly string[];
  /** True while nothing in the model reads the number: assuming another one changes nothing. */
  readonly unused?: true;
  /** The lever that decides instead, where the number is unused because a lever was made of it. */
  readonly lever?: string;
}

export type ParameterId = keyof typeof data;

/** Every number the model may use, by id. */
export const parameters = data as Readonly<Record<ParameterId, Parameter>>;

export const parameterIds = Object.keys(parameters) as ParameterId[];

/** The world a run believes in: one number for each parameter that the kernel may read. */
export type Assumptions = Readonly<Record<ParameterId, number>>;

/** True if a scenario may set the number: findings of other studies about whole reforms may not. */
export const isInput = (id: ParameterId): boolean => parameters[id].role !== "compare";

/** Central values of all inputs; comparators are absent, so that reading one gives `undefined` and fails a test. */
export function centralAssumptions(): Assumptions {
  return Object.fromEntries(parameterIds.filter(isInput).map((id) => [id, parameters[id].value])) as Assumptions;
}
