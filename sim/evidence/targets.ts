import data from "../../scenarios/evidence/targets.json" with { type: "json" };
import type { FactId } from "./facts.ts";
import type { ParameterId } from "./parameters.ts";

/** A number with the reason why it is what it is. */
export interface Reasoned {
  readonly value: number;
  readonly why: string;
}

/** Settings of levers and assumptions that make one arm of an experiment. */
export type Settings = Readonly<Record<string, number | string | boolean>>;

/**
 * What is lived through on the same seeds: the regime that is judged, or two arms that differ from it, and from each
 * other, in a few settings.
 */
export interface Experiment {
  readonly meaning: string;
  /** What all arms assume of the world, where it is not what the regime assumes. */
  readonly assumptions?: Settings;
  /** Levers of the arm that others are set beside; absent where there is one arm only. */
  readonly control?: Settings;
  /** Levers of the arm whose results are read. */
  readonly treated: Settings;
}

/** Which number of which experiment is read. */
export interface Reading {
  readonly experiment: ExperimentId;
  readonly measure: string;
  readonly group: string;
  /**
   * `level`: the treated arm's value; `difference` and `ratio`: against the control arm, replication by replication.
   */
  readonly contrast: "level" | "difference" | "ratio";
  /** The same number of another group or measure, to be taken off. */
  readonly less?: { readonly measure?: string; readonly group?: string };
}

/** A published figure that results are judged by, and exactly which number of which experiment stands for it. */
export interface Target extends Reading {
  /** The figures it comes from; the first supplies the source. */
  readonly facts: readonly FactId[];
  /** The comparator it comes from instead, where `facts` is empty. */
  readonly parameter?: ParameterId;
  /**
   * `fit` may be aimed at by calibration; `reported` follows from those or is out of reach; a `holdout` is never aimed
   * at; `compare` is a finding about whole reforms.
   */
  readonly role: "fit" | "reported" | "holdout" | "compare";
  /** The published figure in the measure's unit; absent for findings of a sign or a size. */
  readonly published?: number;
  /** Standard error of the published figure. */
  readonly uncertainty?: Reasoned;
  /** Standard deviation of what the model's structure is allowed to miss; fixed before any fit. */
  readonly discrepancy?: Reasoned;
  /** The finding as bounds on the number, where it is one of a sign or a size. */
  readonly least?: number;
  readonly most?: number;
  /** What the number is, and where it departs from what the source counted. */
  readonly definition: string;
  /** Why it is missed, where that is understood. */
  readonly known?: string;
  /** Why nothing in the model stands for it; then there is no verdict. */
  readonly notSimulated?: string;
}

export type TargetId = keyof typeof data.targets;
export type ExperimentId = keyof typeof data.experiments;

/** Every figure that results are judged by, by id, in the order of reports. */
export const targets = data.targets as unknown as Readonly<Record<TargetId, Target>>;
export const targetIds = Object.keys(targets) as TargetId[];

/** Every experiment by id. */
export const experiments = data.experiments as unknown as Readonly<Record<ExperimentId, Experiment>>;
export const experimentIds = Object.keys(experiments) as ExperimentId[];
