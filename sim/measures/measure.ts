/** What a measure is: shown by `list measures`, in the dashboard and in exports. */
export interface Measure {
  readonly label: string;
  /** Exactly what is counted, among whom, over which weeks. */
  readonly definition: string;
  readonly unit: "share" | "weeks" | "days" | "GBP" | "GBP a person" | "count" | "hours a week" | "index";
  /** Which direction a claimant or a purchaser would call better. */
  readonly better: "higher" | "lower" | "neither";
}

/** A group of people, fixed before the regimes part: `all`, `barriers:0` … `barriers:5+`, `benefit:search`, `age:18-24`, `area:tight-urban`, `barrier:mental-health`, `cohort:care-leaver`, … */
export type GroupId = string;

/** What one run reports: a number for each measure and group with anyone in it, and weekly series for the whole population. */
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

/** A weekly series: what it counts and its unit. */
export interface Series {
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
}
