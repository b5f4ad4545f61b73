import type { GrowingTable, Table } from "./world/table.ts";
import type { COUNTED } from "./world/services.ts";
import type {
  ATTACHMENT,
  BUDGET,
  COACHING,
  CONDITIONS,
  EFFORT,
  EXPERIENCE,
  FLOW,
  MARKET,
  COACHED,
  PAST,
  SPELL,
  STOCK,
  TAKEN,
  TURNOVER,
} from "./world/tally.ts";

export { NEVER_ENDED } from "./world/tally.ts";
export * from "./world/vocabulary.ts";

/** What a week in work moves between participant, Exchequer and society; GBP a week, or parts of 1. */
export interface Social {
  readonly tax: number; // share of gross pay
  readonly housing: number; // support with rent and council tax that a claimant has and a worker does not
  readonly inWork: number; // tax credits and the like that a worker has and a claimant does not
  readonly travel: number;
  readonly health: number; // public services saved
  readonly crime: number; // public services saved, and as much again to victims
  readonly weight: number; // of a pound to participants, against one to the Exchequer
  readonly persists: number; // weeks for which what holds at the end is taken to go on
}

/**
 * What a run leaves behind: columns, in weeks counted from the start of the comparison (earlier weeks are negative).
 * What each column means stands where its table is declared. Only rows of people with `entry >= 0` are in the
 * comparison.
 */
export interface RunRecord {
  readonly scenario: string;
  readonly replication: number;
  readonly people: number;
  readonly weeks: number;
  readonly burnIn: number;
  /** Real people for whom one synthetic person stands. */
  readonly weight: number;
  readonly person: Table<typeof EXPERIENCE> & {
    /**
     * Week a person enters the comparison: 0 if they had claimed before it began, else the week of the first claim; −1
     * if they left before it or never claim within it.
     */
    readonly entry: Int16Array;
    /** Severities at entry, two bits each; the same in every regime. */
    readonly barriers: Uint32Array;
    /** Barriers with severity of 1 or more at entry. */
    readonly barrierCount: Uint8Array;
    readonly benefit: Uint8Array; // code in BENEFIT_GROUPS at entry
    readonly age: Uint8Array; // code in AGE_BANDS
    readonly area: Uint8Array; // code in AREAS
    readonly cohorts: Uint8Array; // bits in order of COHORTS, then one for women and one for ethnic minorities
  };
  readonly past: Table<typeof PAST> & {
    /** Week of the first claim; negative if it began before the comparison. */
    readonly firstClaim: Int16Array;
  };
  readonly taken: Readonly<GrowingTable<typeof TAKEN>>;
  readonly help: Table<typeof COACHED>;
  /** Specialist services, one row a barrier: what they did in the comparison, and who is in them at its end. */
  readonly services: Table<typeof COUNTED> & {
    readonly inUse: Int32Array;
    /** People who wait for a course. */
    readonly waiting: Int32Array;
  };
  readonly conditions: Table<typeof CONDITIONS>;
  readonly coaching: Table<typeof COACHING>;
  /** Every spell that ended in, or was open during, the comparison, in order of their end. */
  readonly spells: Readonly<GrowingTable<typeof SPELL>>;
  /** Every attachment of a person to a paid provider made in the comparison. */
  readonly attachments: Readonly<GrowingTable<typeof ATTACHMENT>>;
  /** How attachments are paid: every schedule that was ever in force, in whole pence. */
  readonly terms: readonly {
    readonly attachment: number;
    readonly outcome: number;
    readonly sustainment: number;
    readonly payments: number;
    readonly outcomeWeeks: number;
    readonly full: number;
  }[];
  /** People in each status at the end of each week. */
  readonly stock: Table<typeof STOCK>;
  /** Job entries from claims, claims begun and claims ended, each week. */
  readonly flow: Table<typeof FLOW>;
  /** Whole pence by cause and week, at row `cause × weeks + week`, for the synthetic people. */
  readonly ledger: Float64Array;
  /** Balances of ACCOUNTS in pence at the end: they sum to zero. */
  readonly balances: Float64Array;
  /** Support of attached people by number of barriers at entry (0-5+), sampled every four weeks. */
  readonly effort: Table<typeof EFFORT>;
  /** The same of those alone who claim for the first time in the comparison. */
  readonly newEffort: Table<typeof EFFORT>;
  /** Providers by slot. */
  readonly providers: readonly { readonly slot: number; readonly id: string; readonly kind: string }[];
  /** Providers by `slot × weeks + week`; those that entered and that left, by week. */
  readonly market: Table<typeof MARKET> & Table<typeof TURNOVER>;
  /** What a pound and a week in work are worth, from the assumptions of the run. */
  readonly values: {
    readonly discountRate: number; // a year
    readonly workYear: number; // GBP: wellbeing of a year in work against a year unemployed
  };
  /** What work moves beside the ledger, from the assumptions of the run: the department's cost-benefit framework. */
  readonly social: Social;
  /** What budgets leave each week. */
  readonly budget: Table<typeof BUDGET>;
  /** Job-entry multiplier of each area by `area × weeks + week`. */
  readonly tightness: Float64Array;
  readonly hash: string;
}
