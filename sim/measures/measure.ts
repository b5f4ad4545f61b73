/** What a measure comes in. What it is called, and what exactly is counted, is in its words. */
export interface Measure {
  readonly unit:
    "share" | "weeks" | "days" | "GBP" | "GBP a person" | "count" | "hours a week" | "hours" | "index" | "% a year";
  /** Which direction a claimant or a purchaser would call better. */
  readonly better: "higher" | "lower" | "neither";
}

/**
 * A group of people, fixed before the regimes part: `all`, `barriers:0` … `barriers:5+`, `benefit:search`, `age:18-24`,
 * `search-age:18-24`, `new:all` and `stock:all` (and both by barriers and benefit), `area:tight-urban`, `barrier:mental-health`, `cohort:care-leaver`, …
 */
export type GroupId = string;

/**
 * What one run reports: a number for each measure and group with anyone in it, and weekly series for the whole
 * population.
 */
export interface Summary {
  readonly scenario: string;
  /** Replication number, from 0. */
  readonly replication: number;
  readonly measures: Readonly<Record<string, Readonly<Record<GroupId, number>>>>;
  /** Series by id, one value a week of the comparison. */
  readonly series: Readonly<Record<string, readonly number[]>>;
  /** Fingerprint of the final state and the record: equal on every engine for equal inputs. */
  readonly hash: string;
}

/** A weekly series. */
export interface Series {
  readonly unit: string;
}
