import { SLOTS } from "./providers.ts";
import { column, growingTable, type GrowingTable, table, type Table } from "./table.ts";
import { AREAS } from "./vocabulary.ts";

/** A spell in one status that ended in, or was open during, the comparison; in order of their end. */
export const SPELL = {
  person: column("u32", "Row of the person"),
  status: column("u8", "Code in STATUSES"),
  start: column("i16", "First week in the status; negative if it began before the comparison"),
  end: column("i16", "First week no longer in it; all weeks if still open"),
  cause: column("u8", "Code in SPELL_ENDS"),
} as const;

/** An attachment of a person to a paid provider made in the comparison. */
export const ATTACHMENT = {
  person: column("u32", "Row of the person"),
  provider: column("u8", "Slot"),
  lead: column("u8", "Slot of the lead provider that passed the person on, 0 if none did"),
  week: column("i16", "Week of the attachment"),
  paymentGroup: column("u8", "Payment group, from 1"),
  price: column("f64", "Pence: the most that one sustained outcome can earn"),
  terms: column("u16", "Row of the terms under which it is paid"),
  outcome: column("i16", "Week the job outcome was reached, -1 if it was not", { initial: -1 }),
  paid: column("u8", "1 if the outcome was validated and paid"),
  claimed: column("u8", "1 if a service's own purse paid for a job too that began in the attachment"),
  expected: column("f64", "Pounds: what an outcome would earn whoever serves, times its chance without support, then"),
  hours: column("f64", "Sum of adviser hours a week over four-weekly samples"),
  samples: column("u16", "Those samples"),
} as const;

/** What is true of a person when they are attached; a row for each attachment. */
export const TAKEN = {
  chance: column("f64", "Chance then of an outcome without support, as it truly is"),
  levels: column("u8", "Sum of true severities then"),
  claimWeeks: column("i16", "Weeks of the claim when the person was referred to the provider"),
  coachHours: column("f64", "Sum of a coach's hours a week over four-weekly reviews of the comparison until then"),
} as const;

/** Coaching that people get in the comparison. */
export const COACHED = {
  coachedAt: column("i16", "Week in which a coach's time first told on the search; -1 without", { initial: -1 }),
  coachHours: column("f64", "Sum of a coach's hours a week over four-weekly reviews"),
} as const;

/** What a person goes through from entry to the end of the comparison. */
export const EXPERIENCE = {
  bodiesMet: column("u16", "Separate bodies dealt with, each counted when first met in a claim"),
  assessments: column("u16", "Assessments sat through, repeats included"),
  handoffsLost: column("u16", "Referrals between bodies that were never completed"),
  refusals: column("u16", "Referrals that a provider declined"),
  unwanted: column("u16", "Referrals for which no provider was willing"),
  weeksWaiting: column("u16", "Weeks in queues for a provider or a service"),
  sanctions: column("u16", "Sanctions imposed"),
  barriersResolved: column("u16", "Barriers that went to severity 0"),
  reached: column("u8", "1 once first contact was made"),
  door: column("u8", "Code in DOORS: where first contact was first made"),
  weeksSanctioned: column("u16", "Claimant weeks under sanction"),
  weeksSanctionedInWork: column("u16", "Weeks of work under sanction"),
  referredForDecision: column("u16", "Failures that were referred for a decision on a sanction"),
  jobReviews: column("u16", "Times at which a job was looked at, every four weeks in work"),
  aboveThreshold: column("u16", "Of which it paid the in-work threshold or more"),
  belowPovertyLine: column("u16", "Of which it paid less than the poverty line"),
  paySeen: column("u32", "Sum of weekly pay over them, pence"),
  score: column("f32", "What a price could go by at the first assessment in the comparison, 0-1; -1 without one", {
    initial: -1,
  }),
  risk: column("f32", "Chance then that the claim lasts a year, as perfect knowledge of the barriers gives it"),
  scoredAt: column("i16", "Week of that assessment, -1 without one", { initial: -1 }),
} as const;

/** Stands for a claim that never ended. */
export const NEVER_ENDED = -32768;

/** What people had behind them when the comparison began. */
export const PAST = {
  claimEnded: column(
    "i16",
    "First week after the latest claim that was over by then, 0 or earlier; -32768 without one",
    {
      initial: NEVER_ENDED,
    },
  ),
} as const;

/** People in each status at the end of each week. */
export const STOCK = {
  claiming: column("i32", "People claiming"),
  inWork: column("i32", "People in work"),
  neither: column("i32", "People in neither"),
} as const;

/** What begins and ends in each week. */
export const FLOW = {
  jobEntries: column("i32", "Job entries from claims"),
  claimsBegun: column("i32", "Claims begun"),
  claimsEnded: column("i32", "Claims ended"),
} as const;

/** What is asked of claimants, each week. */
export const CONDITIONS = {
  failures: column("f64", "Failures to comply"),
  applications: column("f64", "Applications made"),
  unsuitable: column("f64", "Of them, those that were unsuitable"),
  lostInWork: column("f64", "Pence withheld in sanctions from people in work"),
} as const;

/** Coaching at claimants' reviews, each week. */
export const COACHING = {
  hours: column("f64", "Hours a week that those reviewed get, summed"),
  seen: column("f64", "How many of them no provider holds"),
} as const;

/** Barriers at entry by which support of attached people is sampled: 0 to 4, and 5 or more. */
export const COUNTED_BARRIERS = 6;

/** Support of attached people by number of barriers at entry, sampled every four weeks. */
export const EFFORT = {
  hours: column("f64", "Sum of adviser hours a week over samples"),
  samples: column("f64", "People times samples"),
  parked: column("f64", "Samples at no more than the minimum service"),
} as const;

/** Providers by slot and week, at `slot * weeks + week`. */
export const MARKET = {
  caseload: column("i32", "Attached people"),
  hours: column("f64", "Adviser hours offered"),
  shadowPrice: column("f64", "Shadow price of an hour, GBP"),
  queue: column("i32", "People waiting"),
  income: column("f64", "Pence received"),
  costs: column("f64", "Pence spent"),
  cash: column("f64", "Pence held"),
  open: column("u8", "1 while in the market"),
} as const;

/** Providers that come and go, each week. */
export const TURNOVER = {
  entries: column("i32", "Providers that entered"),
  exits: column("i32", "Providers that left"),
} as const;

/** What budgets leave each week. */
export const BUDGET = {
  price: column("f64", "Share of its price at which people are attached"),
  places: column("f64", "Share of specialist places that are filled"),
} as const;

/** Everything a run leaves behind, written when it happens. Weeks count from the start of the comparison. */
export interface Tally {
  readonly spells: GrowingTable<typeof SPELL>;
  readonly attachments: GrowingTable<typeof ATTACHMENT> & {
    /** Each person's latest row, -1 if they were attached before the comparison or not at all. */
    readonly current: Int32Array;
  };
  readonly stock: Table<typeof STOCK>;
  readonly flow: Table<typeof FLOW>;
  readonly person: Table<typeof EXPERIENCE>;
  readonly past: Table<typeof PAST>;
  readonly taken: GrowingTable<typeof TAKEN>;
  readonly help: Table<typeof COACHED>;
  readonly conditions: Table<typeof CONDITIONS>;
  readonly coaching: Table<typeof COACHING>;
  readonly effort: Table<typeof EFFORT>;
  /** The same of those alone who claim for the first time in the comparison. */
  readonly newEffort: Table<typeof EFFORT>;
  readonly market: Table<typeof MARKET> & Table<typeof TURNOVER>;
  readonly budget: Table<typeof BUDGET>;
  /** Job-entry multiplier of each area by `area * weeks + week`. */
  readonly tightness: Float64Array;
}

/** Room for `people` and `weeks`; spells and attachments double when full. */
export const emptyTally = (people: number, weeks: number): Tally => ({
  spells: growingTable(SPELL, Math.max(64, 4 * people)),
  attachments: { ...growingTable(ATTACHMENT, Math.max(64, people)), current: new Int32Array(people).fill(-1) },
  stock: table(STOCK, weeks),
  flow: table(FLOW, weeks),
  person: table(EXPERIENCE, people),
  past: table(PAST, people),
  taken: growingTable(TAKEN, Math.max(64, people)),
  help: table(COACHED, people),
  conditions: table(CONDITIONS, weeks),
  coaching: table(COACHING, weeks),
  effort: table(EFFORT, COUNTED_BARRIERS),
  newEffort: table(EFFORT, COUNTED_BARRIERS),
  market: { ...table(MARKET, SLOTS * weeks), ...table(TURNOVER, weeks) },
  budget: table(BUDGET, weeks),
  tightness: new Float64Array(AREAS.length * weeks),
});
