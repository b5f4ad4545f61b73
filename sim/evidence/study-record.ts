/**
 * A mean over replications with its Monte-Carlo standard error, which is `null` where runs cannot tell it: with fewer
 * than two, or without any spread.
 */
export interface RecordedLevel {
  readonly mean: number;
  readonly mcse: number | null;
  /** Replications that it is the mean of; absent in records made before it was kept. */
  readonly n?: number;
}

/**
 * A paired difference from the reference under common luck, with its 95 % Monte-Carlo interval and the pairs in which
 * it is above 0.
 */
export interface RecordedDifference extends RecordedLevel {
  readonly low: number | null;
  readonly high: number | null;
  readonly wins: number;
  /** Pairs in which it is 0; absent in records made before it was kept. */
  readonly ties?: number;
}

/** How a regime's prices were scaled, and whether that made its spending the reference's. */
export interface RecordedScale {
  readonly scale: number;
  readonly met: boolean;
  /** Why not, in words; empty if so. */
  readonly note: string;
}

/** Numbers by regime, measure and group. */
export type ByRegime<T> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, T>>>>>>;

/** One setting of a study inside one envelope. */
export interface RecordedRow {
  /** Number of the setting, 0 for the central case. */
  readonly draw: number;
  readonly name: string;
  readonly label: string;
  readonly says: string;
  readonly envelope: string;
  /** Fingerprint of what was compared. */
  readonly cell: string;
  /** By regime other than the reference; empty where prices were left alone. */
  readonly scales: Readonly<Record<string, RecordedScale>>;
  readonly levels: ByRegime<RecordedLevel>;
  readonly differences: ByRegime<RecordedDifference>;
}

/**
 * A number moved through its range inside one envelope, and where the difference of one regime from the reference
 * changes sign.
 */
export interface RecordedRange {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly envelope: string;
  readonly regime: string;
  /** Its value in the central case. */
  readonly central: number;
  readonly values: readonly number[];
  readonly cells: readonly string[];
  /**
   * At each value: the difference in what decides, `null` where there is none; the price scale; and whether that made
   * spending the reference's.
   */
  readonly differences: readonly (RecordedDifference | null)[];
  readonly scales: readonly number[];
  readonly met: readonly boolean[];
  readonly found: RecordedSwitch;
}

/**
 * Where a ranking flips: at one value or more, each with its 95 % interval; nowhere in the range; or undecided, as the
 * sign cannot be told between `low` and `high`.
 */
export type RecordedSwitch =
  | {
      readonly kind: "switches";
      readonly crossings: readonly {
        readonly value: number;
        readonly low: number;
        readonly high: number;
        readonly rises: boolean;
      }[];
    }
  | { readonly kind: "none"; readonly sign: 1 | -1 }
  | { readonly kind: "undecided"; readonly low: number; readonly high: number };

/**
 * What a study found, with what it takes to know whether it still holds and to compute it again. Plain data:
 * `scenarios/evidence/` keeps that of the headline study.
 */
export interface StudyRecord {
  readonly recordVersion: number;
  readonly note: string;
  /** The command line that finds the same again. */
  readonly command: string;
  readonly study: string;
  readonly title: string;
  readonly signpost: string;
  /** Fingerprints of the study's file and of the central value of every number that the model reads. */
  readonly studyHash: string;
  readonly parametersHash: string;
  /** The regimes at their central settings, the reference first. */
  readonly scenarios: readonly { readonly name: string; readonly title: string; readonly hash: string }[];
  readonly seed: string;
  readonly people: number;
  readonly weeks: number;
  readonly burnIn: number;
  readonly replications: number;
  /** Lives compared in each cell: people times replications. */
  readonly personReplications: number;
  /** What regimes are ranked by. */
  readonly decides: { readonly measure: string; readonly group: string };
  readonly units: Readonly<Record<string, { readonly label: string; readonly unit: string }>>;
  readonly rows: readonly RecordedRow[];
  /** Switching values: for each number, envelope and regime that it can set apart from the reference. */
  readonly switching: readonly RecordedRange[];
  /** Fingerprint of all runs. */
  readonly hash: string;
}
