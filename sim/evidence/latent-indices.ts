import data from "../../scenarios/evidence/latent-indices.json" with { type: "json" };
import type { Barrier } from "./barriers.ts";
import type { ParameterId, Status } from "./parameters.ts";

/** What a person is beside their barriers, drawn through an index over these. */
export type LatentIndexId = keyof typeof data;

/** An index over the latent values of the barriers that define a group: whoever is high on it is likely a member. */
export interface LatentIndex {
  /** Share of people who are members. */
  readonly share: ParameterId;
  /** Correlation of the index with the weighted sum of its barriers' latent values. */
  readonly loading: ParameterId;
  /** Weights of the barriers in that sum; only their proportions matter. */
  readonly weights: Readonly<Partial<Record<Barrier, number>>>;
  /** How far age and frailty enter it, in units of their parameters. */
  readonly age: number;
  readonly frailty: number;
  /** How far the weights have been checked, and what they rest on. */
  readonly status: Status;
  readonly source: string;
}

/** Every index, in the order in which chances are kept. */
export const latentIndices = data as Readonly<Record<LatentIndexId, LatentIndex>>;
