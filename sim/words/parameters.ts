import data from "../../scenarios/words/parameters.json" with { type: "json" };
import type { FactId } from "../evidence/facts.ts";
import type { ParameterId } from "../evidence/parameters.ts";

/** What people are told of a number about the world; the kernel reads none of it. */
export interface ParameterWords {
  /** What the number means in the world, in one sentence. */
  readonly meaning: string;
  /** Title, publisher and year of what it was taken from, or that it was assumed. */
  readonly source: string;
  /** Ids of facts in `scenarios/evidence/facts.json`; never of a hold-out. */
  readonly basis: readonly FactId[];
  readonly note?: string;
}

/** What people are told of every number, by id. */
export const parameterWords = data as unknown as Readonly<Record<ParameterId, ParameterWords>>;
