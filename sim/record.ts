export * from "./world/vocabulary.ts";

/**
 * What a run leaves behind: columns, in weeks counted from the start of the comparison (earlier weeks are negative).
 * Only rows of people with `entry >= 0` are in the comparison.
 */
export interface RunRecord {
  readonly scenario: string;
  readonly replication: number;
  readonly people: number;
  readonly weeks: number;
  readonly burnIn: number;
  /** Real people for whom one synthetic person stands. */
  readonly weight: number;
  readonly person: {
    /**
     * Week a person enters the comparison: 0 if they had claimed before it began, else the week of the first claim; −1
     * if they left before it or never claim within it.
     */
    readonly entry: Int16Array;
    /** Severities at entry, two bits each; the same in every regime. */
    readonly barriers: Uint32Array;
    /** Barriers with severity of 1 or more at entry, 0-15. */
    readonly barrierCount: Uint8Array;
    readonly benefit: Uint8Array; // code in BENEFIT_GROUPS
    readonly age: Uint8Array; // code in AGE_BANDS
    readonly area: Uint8Array; // code in AREAS
    readonly cohorts: Uint8Array; // bits in order of COHORTS, then one for women and one for ethnic minorities
    /** Totals from entry to the end of the comparison. */
    readonly bodiesMet: Uint16Array; // separate bodies a person dealt with, each counted when first met in a claim
    readonly assessments: Uint16Array; // assessments sat through, repeats included
    readonly handoffsLost: Uint16Array; // referrals between bodies that were never completed
    readonly refusals: Uint16Array; // referrals that a provider declined
    readonly unwanted: Uint16Array; // referrals for which no provider was willing
    readonly weeksWaiting: Uint16Array; // weeks in queues for a provider or a service
    readonly sanctions: Uint16Array; // sanctions imposed
    readonly barriersResolved: Uint16Array; // barriers that went to severity 0
    readonly reached: Uint8Array; // 1 once first contact was made
    readonly door: Uint8Array; // code in DOORS: where first contact was first made
    readonly weeksSanctioned: Uint16Array; // claimant weeks under sanction
    readonly weeksSanctionedInWork: Uint16Array; // weeks of work under sanction
    readonly referredForDecision: Uint16Array; // failures that were referred for a decision on a sanction
    readonly jobReviews: Uint16Array; // times at which a job was looked at, every four weeks in work
    readonly aboveThreshold: Uint16Array; // of which it paid the in-work threshold or more
    readonly belowPovertyLine: Uint16Array; // of which it paid less than the poverty line
    readonly paySeen: Uint32Array; // sum of weekly pay over them, pence
    /**
     * The first assessment in the comparison: what a price could go by (0-1; −1 if there was none), the chance that the
     * claim lasts a year as perfect knowledge of the barriers gives it, and the week.
     */
    readonly score: Float32Array;
    readonly risk: Float32Array;
    readonly scoredAt: Int16Array;
  };
  /**
   * What is asked of claimants, each week: failures to comply, applications made, those of them that were unsuitable,
   * and pence withheld in sanctions from people in work.
   */
  readonly conditions: {
    readonly failures: Float64Array;
    readonly applications: Float64Array;
    readonly unsuitable: Float64Array;
    readonly lostInWork: Float64Array;
  };
  /**
   * Coaching at claimants' reviews, each week: hours a week that those reviewed get, summed, and how many of them no
   * provider holds.
   */
  readonly coaching: { readonly hours: Float64Array; readonly seen: Float64Array };
  /** Every spell that ended in, or was open during, the comparison, in order of their end. */
  readonly spells: {
    readonly count: number;
    readonly person: Uint32Array;
    readonly status: Uint8Array; // code in STATUSES
    readonly start: Int16Array; // first week in the status; negative if it began before the comparison
    readonly end: Int16Array; // first week no longer in it; `weeks` if still open
    readonly cause: Uint8Array; // code in SPELL_ENDS
  };
  /** Every attachment of a person to a paid provider made in the comparison. */
  readonly attachments: {
    readonly count: number;
    readonly person: Uint32Array;
    readonly provider: Uint8Array; // slot
    readonly lead: Uint8Array; // slot of the lead provider that passed the person on, 0 if none did
    readonly week: Int16Array;
    readonly paymentGroup: Uint8Array; // 1-9
    readonly price: Float64Array; // pence: the most that one sustained outcome can earn
    readonly terms: Uint16Array; // row of `terms` under which it is paid
    readonly outcome: Int16Array; // week the job outcome was reached, −1 if it was not
    readonly paid: Uint8Array; // 1 if the outcome was validated and paid
    readonly claimed: Uint8Array; // 1 if a service's own purse paid for a job too that began in the attachment
    /** GBP: what an outcome would earn whoever serves the person, times its chance without support, at attachment. */
    readonly expected: Float64Array;
    readonly hours: Float64Array; // sum of adviser hours a week over four-weekly samples
    readonly samples: Uint16Array; // those samples
  };
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
  readonly stock: { readonly claiming: Int32Array; readonly inWork: Int32Array; readonly neither: Int32Array };
  /** Job entries from claims, claims begun and claims ended, each week. */
  readonly flow: {
    readonly jobEntries: Int32Array;
    readonly claimsBegun: Int32Array;
    readonly claimsEnded: Int32Array;
  };
  /** Whole pence by cause and week, at row `cause × weeks + week`, for the synthetic people. */
  readonly ledger: Float64Array;
  /** Balances of ACCOUNTS in pence at the end: they sum to zero. */
  readonly balances: Float64Array;
  /** Support of attached people by number of barriers at entry (0-5+), sampled every four weeks. */
  readonly effort: {
    readonly hours: Float64Array; // sum of adviser hours a week over samples, six rows
    readonly samples: Float64Array; // people × samples, six rows
    readonly parked: Float64Array; // samples at no more than the minimum service, six rows
  };
  /** Providers by slot. */
  readonly providers: readonly { readonly slot: number; readonly id: string; readonly kind: string }[];
  /**
   * Attached people, adviser hours offered, shadow price of an hour (GBP), people waiting, pence received, spent and
   * held, and 1 while in the market, by `slot × weeks + week`; providers that entered and that left, by week.
   */
  readonly market: {
    readonly caseload: Int32Array;
    readonly hours: Float64Array;
    readonly shadowPrice: Float64Array;
    readonly queue: Int32Array;
    readonly income: Float64Array;
    readonly costs: Float64Array;
    readonly cash: Float64Array;
    readonly open: Uint8Array;
    readonly entries: Int32Array;
    readonly exits: Int32Array;
  };
  /** What a pound and a week in work are worth, from the assumptions of the run. */
  readonly values: {
    readonly discountRate: number; // a year
    readonly workYear: number; // GBP: wellbeing of a year in work against a year unemployed
  };
  /**
   * What budgets leave each week: the share of its price at which people are attached, and of specialist places that
   * are filled.
   */
  readonly budget: { readonly price: Float64Array; readonly places: Float64Array };
  /** Job-entry multiplier of each area by `area × weeks + week`. */
  readonly tightness: Float64Array;
  readonly hash: string;
}
