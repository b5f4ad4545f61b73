import data from "../../scenarios/evidence/facts.json" with { type: "json" };

/** Where a figure was published; `url` is where it was read. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
  readonly url?: string;
}

/** A published figure: what was counted, among whom, when and by whom. */
export interface Fact {
  readonly quantity: string;
  /** A number where there is one; else the parts of a table, a range, or the finding in words. */
  readonly value: unknown;
  readonly unit: string;
  readonly population: string;
  readonly period: string;
  readonly source: Source;
  /** Read in a publication: nothing here was written down from memory. */
  readonly status: "seen";
  /**
   * `fit` is a calibration target; a `holdout` is reported against and nothing may rest on it; `context` is anything
   * else.
   */
  readonly role: "fit" | "holdout" | "context";
  /** True if it was read in another publication's report of the source. */
  readonly secondHand?: true;
  /** True if it was worked out from published figures. */
  readonly derived?: true;
}

export type FactId = keyof typeof data;

/** Every published figure that a number rests on or that the model is judged by, by id. */
export const facts = data as unknown as Readonly<Record<FactId, Fact>>;

export const factIds = Object.keys(facts) as FactId[];
