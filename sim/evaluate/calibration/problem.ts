import { type TargetId, targetIds, targets } from "../../evidence/targets.ts";
import type { Free } from "./free.ts";

/** A point of the unit cube: one coordinate for each free parameter, 0 at its low end and 1 at its high. */
export type Point = readonly number[];

/**
 * What calibration aims at: a published figure and the variance that separates it from the truth of the model,
 * simulation apart.
 */
export interface Aim {
  readonly id: string;
  readonly published: number;
  readonly variance: number;
}

/**
 * Simulated figures at one point: one for each aim, and the variance of each that comes of few replications. NaN where
 * the runs give none.
 */
export interface Moments {
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** How large the runs of a stage are. */
export interface Stage {
  readonly people: number;
  readonly replications: number;
}

/** Simulates points with the same luck at each of them; moments come in the order of points. */
export type Simulate = (points: readonly Point[], stage: Stage) => Promise<readonly Moments[]>;

/** What is free, and what it is to meet. */
export interface Problem {
  readonly free: readonly Free[];
  readonly aims: readonly Aim[];
}

/** Aims of the shipped targets with role `fit`, or of some of them by id. */
export const aimsOf = (ids: readonly TargetId[] = targetIds.filter((id) => targets[id].role === "fit")): Aim[] =>
  ids.map((id) => {
    const { published, uncertainty, discrepancy } = targets[id];
    if (published === undefined) throw new RangeError(`nothing to aim at: ${id}`);
    return { id, published, variance: (uncertainty?.value ?? 0) ** 2 + (discrepancy?.value ?? 0) ** 2 };
  });

/**
 * Standardised distances of simulated from published figures; `noise` is the variance of simulation, each figure's own
 * unless it is given.
 */
export const distances = (
  aims: readonly Aim[],
  { mean, variance }: Moments,
  noise: readonly number[] = variance,
): number[] => aims.map((aim, i) => (mean[i] - aim.published) / Math.sqrt(aim.variance + noise[i]));

/** Sum of squared distances; infinite where a figure has no value. */
export function loss(z: readonly number[]): number {
  const sum = z.reduce((total, each) => total + each * each, 0);
  return Number.isNaN(sum) ? Infinity : sum;
}

/** Mean of each figure's variance over points: steadier than that of one point with few replications. */
export function pooledNoise(moments: readonly Moments[], aims: readonly Aim[]): number[] {
  return aims.map((_, i) => {
    const known = moments.map(({ variance }) => variance[i]).filter((value) => !Number.isNaN(value));
    return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}
