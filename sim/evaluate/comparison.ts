import type { GroupId, Measure } from "../measures/measure.ts";

/**
 * Mean over the replications in which every scenario compared has a value: levels of one row differ by exactly its
 * difference.
 */
export interface Level {
  readonly mean: number;
  /** Monte-Carlo standard error; `null` with one value or values without any spread, which cannot tell it. */
  readonly mcse: number | null;
  /**
   * Ends of the 95 % Monte-Carlo t interval, cut to what the measure can be; `null` where there is no standard error.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** Replications that it is the mean of. */
  readonly n: number;
}

/** Paired difference from the reference, over replications with the same luck. */
export interface Difference {
  readonly mean: number;
  /**
   * Ends of the 95 % Monte-Carlo t interval, cut to what a difference can be; `null` where there is no standard error.
   */
  readonly low: number | null;
  readonly high: number | null;
  /** `null` with one pair, or pairs whose differences have no spread, which cannot tell it. */
  readonly mcse: number | null;
  /** Pairs that have a value. */
  readonly n: number;
  /** Pairs in which the scenario's value is above the reference's. */
  readonly wins: number;
  /** Pairs in which the two are equal; in the rest the scenario's value is below. */
  readonly ties: number;
  /** Correlation of the two levels across replications; `null` where it is undefined. */
  readonly correlation: number | null;
  /** How many times larger the variance of the difference would be with independent luck; `null` where undefined. */
  readonly varianceReduction: number | null;
}

export interface GroupComparison {
  readonly levels: Readonly<Record<string, Level>>;
  readonly differences: Readonly<Record<string, Difference>>;
}

export interface MeasureComparison {
  readonly unit: Measure["unit"];
  readonly groups: Readonly<Record<GroupId, GroupComparison>>;
}

/**
 * Which spending is made equal before regimes are compared: A counts services, B does not, `none` leaves prices alone.
 */
export type EnvelopeName = "A" | "B" | "none";

/** How the price scale was found for one scenario. */
export interface EnvelopeResult {
  readonly envelope: EnvelopeName;
  /** The price scale used in the comparison. */
  readonly scale: number;
  /** Spending of the reference inside the envelope, pounds a person a year, in the pilot runs. */
  readonly target: number;
  /** Spending of this scenario at that scale, same unit. */
  readonly reached: number;
  /** False if no scale within the lever's range reaches the target; `note` says why. */
  readonly solved: boolean;
  readonly note: string;
}

/** The result of `compare`: what the command line prints, the dashboard draws and a report keeps. */
export interface Comparison {
  readonly signpost: string;
  readonly seed: string;
  readonly people: number;
  readonly weeks: number;
  readonly burnIn: number;
  readonly replications: number;
  /** Names; the first is the reference. */
  readonly scenarios: readonly string[];
  readonly envelope: Readonly<Record<string, EnvelopeResult>>;
  readonly measures: Readonly<Record<string, MeasureComparison>>;
  /**
   * Weekly means over replications: by series, `levels` by scenario and `differences` by scenario other than the
   * reference, each with `mean`, `low`, `high` arrays.
   */
  readonly series: Readonly<Record<string, SeriesComparison>>;
  /** Fingerprint of all runs in order. */
  readonly hash: string;
}

export interface Band {
  readonly mean: readonly number[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

export interface SeriesComparison {
  readonly levels: Readonly<Record<string, Band>>;
  readonly differences: Readonly<Record<string, Band>>;
}
