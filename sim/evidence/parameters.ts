import data from "../../scenarios/evidence/parameters.json" with { type: "json" };

/** How far a number has been checked. `recalled` means nobody has: the product says so wherever it is shown. */
export type Status = "seen" | "derived" | "calibrated" | "assumed" | "recalled";

/** A sourced number: central value, plausible range (for sensitivity, not a confidence interval), unit, status and the facts it rests on. */
export interface Parameter {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly status: Status;
  /** `input` enters the model; `calibrate` is a starting point for a fit; `compare` is set beside results and never read by the kernel. */
  readonly role: "input" | "calibrate" | "compare";
  /** Ids of facts in `scenarios/evidence/facts.json`. */
  readonly basis: readonly string[];
  readonly note?: string;
}

export type ParameterId = keyof typeof data;

/** Every number the model may use, by id. */
export const parameters = data as unknown as Readonly<Record<ParameterId, Parameter>>;

export const parameterIds = Object.keys(parameters) as ParameterId[];

/** The world a run believes in: one number for each parameter that the kernel may read. */
export type Assumptions = Readonly<Record<ParameterId, number>>;

/** True if a scenario may set the number: findings of other studies about whole reforms may not. */
export const isInput = (id: ParameterId): boolean => parameters[id].role !== "compare";

/** Central values of all inputs; comparators are absent, so that reading one gives `undefined` and fails a test. */
export function centralAssumptions(): Assumptions {
  return Object.fromEntries(parameterIds.filter(isInput).map((id) => [id, parameters[id].value])) as Assumptions;
}
