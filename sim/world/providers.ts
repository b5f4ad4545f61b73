import { exp } from "../core/exp-log.ts";
import { AREAS } from "./vocabulary.ts";

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
export const SEGMENT_KINDS = 2 * SEGMENTS;

/** Quarters of results kept. */
export const QUARTERS = 40;

export type ProviderKind = "jobcentre" | "mutual" | "private" | "third-sector" | "local";
export const kindOfSlot = (slot: number): ProviderKind =>
  slot === JOBCENTRE
    ? "jobcentre"
    : slot === MUTUAL
      ? "mutual"
      : slot >= FIRST_ENTRANT || slot < FIRST_SPECIALIST
        ? "private"
        : slot < FIRST_LOCAL
          ? "third-sector"
          : "local";

/** One column a property, one row a slot. */
export interface Providers {
  readonly quality: Float64Array; // multiplies the effect of support; 1 on average
  readonly effective: Float64Array; // quality with what experience has added
  readonly specialism: Uint16Array; // bits of barriers in which a specialist is better
  readonly altruism: Float64Array; // weight on client benefit
  readonly hours: Float64Array; // adviser hours a week, in synthetic people's terms
  readonly experience: Float64Array; // real people served, forgetting included
  readonly reference: Float64Array; // the same at the end of burn-in; 0 before
  readonly caseload: Int32Array; // attached and claiming
  readonly queue: Int32Array;
  readonly intake: Float64Array; // smoothed referrals a week
  readonly wait: Float64Array; // weeks that people in the queue wait, as of the end of last week
  /** Log of what an hour must be worth to be spent against its cost: 1 plus the shadow price over it. */
  readonly shadow: Float64Array;
  readonly floor: Float64Array; // hours everyone attached gets at least
  readonly floorReach: Float64Array; // share of the effect of support that these bring
  readonly shadowFactor: Float64Array; // e to the power of it; infinite where only the floor is given
  readonly cash: Float64Array; // pence
  readonly income: Float64Array; // pence received this week
  readonly costs: Float64Array; // pence spent this week
  readonly surplus: Float64Array; // pence a week left after what varies with the caseload, smoothed over a year
  readonly closed: Uint8Array; // 1 while it is out of the market: not yet entered, or gone
  readonly began: Int32Array; // week in which it came into the market
  readonly opensAt: Int32Array; // week in which an entrant opens, −1 if it has not decided to
  readonly replaces: Int32Array; // whose contract an entrant has won, −1 if nobody's
  /** Published outcomes against what the same people achieve on average, one standard error given. */
  readonly results: Float64Array;
  readonly poor: Uint8Array; // quarters running in which they were below the floor
  readonly worthCount: Int32Array; // attached by slot × step of worth
  readonly attached: Float64Array; // results: attachments by slot × class × quarter
  readonly succeeded: Float64Array; // of which in work within half a year
  readonly expected: Float64Array; // results published: advantage by slot × class
  readonly rating: Float64Array; // published advantage over all classes, in standard deviations between providers
  readonly recorded: Uint8Array; // 1 if any results are published
  readonly load: Float64Array; // people attached or waiting for each adviser hour, at the start of the week
  readonly share: Float64Array; // contracted part of referrals by area × slot, in proportion to the others'
  readonly bids: Float64Array; // pounds bid for a person by (area × segment) × slot
  readonly turns: Int32Array; // referrals made in turn, by area
  /** Whole pence expected of the people taken on in about the past year, by slot × published segment. */
  readonly bookSurplus: Float64Array;
  readonly shutUntil: Int32Array; // first week in which a provider takes people of a published segment again
}

export const emptyProviders = (): Providers => ({
  quality: new Float64Array(SLOTS).fill(1),
  effective: new Float64Array(SLOTS).fill(1),
  specialism: new Uint16Array(SLOTS),
  altruism: new Float64Array(SLOTS),
  hours: new Float64Array(SLOTS),
  experience: new Float64Array(SLOTS),
  reference: new Float64Array(SLOTS),
  caseload: new Int32Array(SLOTS),
  queue: new Int32Array(SLOTS),
  intake: new Float64Array(SLOTS),
  wait: new Float64Array(SLOTS),
  shadow: new Float64Array(SLOTS),
  floor: new Float64Array(SLOTS),
  floorReach: new Float64Array(SLOTS),
  shadowFactor: new Float64Array(SLOTS).fill(Infinity),
  cash: new Float64Array(SLOTS),
  income: new Float64Array(SLOTS),
  costs: new Float64Array(SLOTS),
  surplus: new Float64Array(SLOTS),
  closed: Uint8Array.from({ length: SLOTS }, (_, slot) => (slot < FIRST_ENTRANT ? 0 : 1)),
  began: new Int32Array(SLOTS),
  opensAt: new Int32Array(SLOTS).fill(-1),
  replaces: new Int32Array(SLOTS).fill(-1),
  results: new Float64Array(SLOTS).fill(1),
  poor: new Uint8Array(SLOTS),
  worthCount: new Int32Array(SLOTS * WORTH_BINS),
  attached: new Float64Array(SLOTS * CLASSES * QUARTERS),
  succeeded: new Float64Array(SLOTS * CLASSES * QUARTERS),
  expected: new Float64Array(SLOTS * CLASSES),
  rating: new Float64Array(SLOTS),
  recorded: new Uint8Array(SLOTS),
  load: new Float64Array(SLOTS),
  share: new Float64Array(AREAS.length * SLOTS).fill(1),
  bids: new Float64Array(AREAS.length * SEGMENTS * SLOTS),
  turns: new Int32Array(AREAS.length),
  bookSurplus: new Float64Array(SLOTS * SEGMENT_KINDS),
  shutUntil: new Int32Array(SLOTS * SEGMENT_KINDS),
});

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
