import { exp } from "../core/exp-log.ts";
import { column, table, type Table } from "./table.ts";
import { AREAS, BENEFIT_GROUPS } from "./vocabulary.ts";

/**
 * Slots: the Jobcentre, the mutual, incumbents, third-sector specialists, local bodies, then those who may enter.
 * Fixed, so that an unused slot changes nothing.
 */
export const JOBCENTRE = 0;
export const MUTUAL = 1;
export const FIRST_INCUMBENT = 2;
export const INCUMBENTS = 4;
export const FIRST_SPECIALIST = FIRST_INCUMBENT + INCUMBENTS;
export const SPECIALISTS = 2;
export const FIRST_LOCAL = FIRST_SPECIALIST + SPECIALISTS;
export const LOCALS = 2;
export const FIRST_ENTRANT = FIRST_LOCAL + LOCALS;
export const ENTRANTS = 6;
export const SLOTS = FIRST_ENTRANT + ENTRANTS;

/** Steps of the log grid on which the worth of an hour is kept, per unit of log, and its ends. */
export const WORTH_STEPS = 64;
export const WORTH_LOW = -12 * WORTH_STEPS;
export const WORTH_HIGH = 12 * WORTH_STEPS;
export const WORTH_BINS = WORTH_HIGH - WORTH_LOW + 1;

/** One over the worth at each step of the grid, from the lowest. */
export const INVERSE_WORTH = Float64Array.from({ length: WORTH_BINS }, (_, k) => exp(-(WORTH_LOW + k) / WORTH_STEPS));

/** Similar people: classes of assessed severity, 0-15 levels and more. */
export const CLASSES = 16;
/** Segments in which people are auctioned: four classes of similar people each. */
export const SEGMENTS = 4;
/** Segments that the purchaser publishes: these classes for each benefit group. */
export const SEGMENT_KINDS = BENEFIT_GROUPS.length * SEGMENTS;

/** Quarters of results kept. */
export const QUARTERS = 40;

export type ProviderKind = "jobcentre" | "mutual" | "private" | "third-sector" | "local";

/** Kinds of providers by slot. */
const KINDS: readonly ProviderKind[] = Array.from({ length: SLOTS }, (_, slot) => {
  if (slot === JOBCENTRE) return "jobcentre";
  if (slot === MUTUAL) return "mutual";
  if (slot >= FIRST_SPECIALIST && slot < FIRST_LOCAL) return "third-sector";
  return slot >= FIRST_LOCAL && slot < FIRST_ENTRANT ? "local" : "private";
});

export const kindOfSlot = (slot: number): ProviderKind => KINDS[slot];

/** One row a slot. */
export const PROVIDER = {
  quality: column("f64", "Multiplier of the effect of support", { initial: 1 }),
  effective: column("f64", "Quality with what experience has added", { initial: 1 }),
  specialism: column("u16", "Barriers that it knows best"),
  altruism: column("f64", "Weight on what a client gains, against money"),
  hours: column("f64", "Adviser hours a week, in synthetic people's terms"),
  experience: column("f64", "Real people served, less what is forgotten"),
  reference: column("f64", "The same when the comparison began, 0 before"),
  caseload: column("i32", "People attached and claiming"),
  queue: column("i32", "People waiting for a place"),
  intake: column("f64", "Smoothed referrals a week"),
  wait: column("f64", "Weeks that people in the queue wait"),
  shadow: column("f64", "Log of what an hour must be worth to be spent, against its cost"),
  floor: column("f64", "Hours that everyone attached gets at least"),
  floorReach: column("f64", "Share of the effect of coaching that these bring, by benefit group", {
    values: BENEFIT_GROUPS.length,
  }),
  inWorkReach: column("f64", "The same for people in work, on whom administration takes nothing", {
    values: BENEFIT_GROUPS.length,
  }),
  shadowFactor: column("f64", "e to the power of that; infinite where only the floor is given", { initial: Infinity }),
  cash: column("f64", "Balance in pence"),
  income: column("f64", "Pence received this week"),
  costs: column("f64", "Pence spent this week"),
  surplus: column("f64", "Pence a week left after what varies with the caseload, smoothed over a year"),
  closed: column("u8", "Whether it is out of the market: not yet entered, or gone"),
  began: column("i32", "Week in which it came into the market"),
  opensAt: column("i32", "Week in which it will open, -1 until it has decided to enter", { initial: -1 }),
  replaces: column("i32", "Whose contract it has won, -1 if nobody's", { initial: -1 }),
  results: column("f64", "Published outcomes against what the same people achieve on average", { initial: 1 }),
  poor: column("u8", "Quarters running below the floor under results"),
  worthCount: column("i32", "People attached by benefit group and worth of an hour", {
    values: BENEFIT_GROUPS.length * WORTH_BINS,
  }),
  worthTop: column("i32", "A step of worth, from the lowest, above which nobody stands who is attached"),
  attached: column("f64", "Attachments by class of similar people and quarter", { values: CLASSES * QUARTERS }),
  succeeded: column("f64", "Of these, in work within half a year", { values: CLASSES * QUARTERS }),
  expected: column("f64", "Published advantage by class of similar people", { values: CLASSES }),
  rating: column("f64", "Published advantage over all classes, in standard deviations between providers"),
  recorded: column("u8", "Whether any results are published"),
  load: column("f64", "People for each adviser hour at the start of the week"),
  share: column("f64", "Contracted part of referrals by area", { initial: 1, values: AREAS.length }),
  bids: column("f64", "Pounds bid for a person by area and segment", { values: AREAS.length * SEGMENTS }),
  bookSurplus: column(
    "f64",
    "Whole pence expected of the people taken on in about the past year, by published segment",
    { values: SEGMENT_KINDS },
  ),
  shutUntil: column("i32", "Until when nobody of a published segment is taken", { values: SEGMENT_KINDS }),
} as const;

/** Everyone who could support people, by slot. */
export type Providers = Table<typeof PROVIDER>;

/** Providers before the first week; those who may enter later are closed. */
export function emptyProviders(): Providers {
  const providers = table(PROVIDER, SLOTS);
  providers.closed.fill(1, FIRST_ENTRANT);
  return providers;
}

/** Books whole pence that a provider receives. */
export function earn(providers: Providers, slot: number, pence: number): void {
  providers.cash[slot] += pence;
  providers.income[slot] += pence;
}

/** Books whole pence that a provider spends. */
export function spend(providers: Providers, slot: number, pence: number): void {
  providers.cash[slot] -= pence;
  providers.costs[slot] += pence;
}
