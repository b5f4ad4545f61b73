/** Status codes of a person, in the order of STATUSES; the last two are not reported. */
export const CLAIMING = 0;
export const IN_WORK = 1;
export const NEITHER = 2;
export const NOT_ARRIVED = 3;
export const GONE = 4;

/** Where a claim stands with the purchaser. */
export const UNMET = 0; // no first contact yet
export const WAITING = 1; // met and assessed, not yet referred
export const QUEUED = 2; // referred, waiting for a place
export const ATTACHED = 3; // a provider holds the case
export const UNSUPPORTED = 4; // put off by the assessment: benefit only
export const GIVING_UP = 5; // will stop claiming before anyone is met

/** A week that never comes. */
export const NEVER = 0xffff;

/** Hired after a long spell out of work: for as long as the job lasts. */
export const HIRED_LATE = 1;
/** Sanctioned: until the next job ends. */
export const SANCTIONED = 2;
/** Referrals of a person that failed or were repeated, 0-63. */
export const failures = (people: People, i: number): number => people.marks[i] >>> 2;

/** Counts one more of them. */
export function noteFailure(people: People, i: number): void {
  if (people.marks[i] < 252) people.marks[i] += 4;
}

/** Log hazard in one unit of `held`. */
export const HELD_UNIT = 1 / 4096;

/**
 * One row a person, in order of arrival. The first block is read for everyone every week; the rest only when something
 * happens.
 */
export interface People {
  readonly count: number;
  readonly key: Int32Array; // hashed identity, the same whatever the row
  readonly status: Uint8Array;
  readonly boundLow: Uint32Array; // a draw at or above this, and at or below boundHigh, changes no status
  readonly boundHigh: Uint32Array;
  readonly due: Uint16Array; // week of the next thing the purchaser does, NEVER if none
  readonly change: Uint16Array; // next week in which a barrier may change of its own accord

  readonly barriers: Uint32Array; // true severities, two bits each
  readonly assessed: Uint32Array; // what the purchaser sees: severities, or a score (see `scored`)
  readonly disclosed: Uint16Array; // one bit a barrier that somebody who could help knows of
  readonly queuedFor: Uint16Array; // one bit a barrier with a service pending
  readonly treatedFor: Uint16Array; // one bit a barrier in treatment
  readonly pace: Float32Array; // weekly job-entry hazard before duration, area and support
  readonly strain: Float32Array; // multiplier of the separation hazard
  readonly held: Uint16Array; // log hazard, in HELD_UNITs, that a resolved barrier will give back once support follows
  readonly spellStart: Int16Array; // week the present status began
  readonly outAtStart: Uint8Array; // accumulated weeks out of work when it began, 0-60
  readonly marks: Uint8Array; // HIRED_LATE, SANCTIONED and, above them, referrals that failed or were repeated, 0-63
  readonly sanctionedUntil: Uint16Array; // first week no longer sanctioned, 0 if not
  readonly stage: Uint8Array;
  readonly provider: Uint8Array; // slot; 0 is the Jobcentre itself
  readonly attachedAt: Uint16Array; // week of attachment
  readonly worked: Uint8Array; // weeks in work since attachment in jobs that ended, 0-255
  readonly payments: Uint8Array; // outcome and sustainment payments reached
  /**
   * Row of the tariff at the price set for the person; once attached, row of the terms that they were attached under.
   */
  readonly tier: Uint16Array;
  readonly worth: Int16Array; // what an hour of support is worth to the provider against its cost, on a log grid
  readonly efficiency: Int32Array; // contribution to the area's search efficiency
  /**
   * Area, age, benefit group, payment group, support group; above them the job of someone in work, or a claimant's
   * class of coach time.
   */
  readonly traits: Uint16Array;
  readonly distance: Uint8Array; // km to the nearest office, to the nearest km
}

export const AREA_BITS = 7;
export const area = (traits: number): number => traits & AREA_BITS;
export const age = (traits: number): number => (traits >>> 3) & 3;
export const benefit = (traits: number): number => (traits >>> 5) & 1;
export const paymentGroup = (traits: number): number => (traits >>> 6) & 15;
export const inSupportGroup = (traits: number): number => (traits >>> 10) & 1;
/** Earnings band, 0-3, of the job that someone in work has. */
export const bandOfJob = (traits: number): number => (traits >>> 13) & 3;
/** 1 if the job was taken because any job had to be. */
export const underPressure = (traits: number): number => traits >>> 15;

/**
 * A claimant's class of coach time, 0-7: one bit each for being easily moved, for being a specialist's, and for waiting
 * for a coach.
 */
export const coachClass = (traits: number): number => traits >>> 13;
export const EASY = 1;
export const SPECIALIST = 2;
export const COACHLESS = 4;

/** Writes down a claimant's class of coach time. */
export function noteClass(people: People, i: number, to: number): void {
  people.traits[i] = (people.traits[i] & 0x1fff) | (to << 13);
}

/** Writes down what job a person has. */
export function noteJob(people: People, i: number, band: number, pressed: boolean): void {
  people.traits[i] = (people.traits[i] & 0x1fff) | (band << 13) | (pressed ? 0x8000 : 0);
}

export const bandOfBenefit = (traits: number): number =>
  benefit(traits) === 0 ? (age(traits) === 0 ? 0 : 1) : inSupportGroup(traits) ? 3 : 2;

/** Severity 0-3 of barrier k in a word of severities. */
export const severity = (word: number, k: number): number => (word >>> (2 * k)) & 3;

/** The word with barrier k at a new severity. */
export const withSeverity = (word: number, k: number, level: number): number =>
  ((word & ~(3 << (2 * k))) | (level << (2 * k))) >>> 0;

/** Most severity levels that a person can have: three for each of fifteen barriers. */
export const MOST_LEVELS = 45;

/**
 * A chance between 0 and 1 as an assessed word: bit 31 tells it from severities, which need thirty bits, and the chance
 * stands in the lowest sixteen.
 */
export const scored = (chance: number): number =>
  (SCORE | Math.floor(Math.max(0, Math.min(1, chance)) * 65535 + 0.5)) >>> 0;
const SCORE = 1 << 31;

/** True if an assessed word holds a score and no severities. */
export const isScore = (word: number): boolean => word >>> 31 === 1;

/** The chance that a scored word holds, 0-1; undefined for severities. */
export const scoreOf = (word: number): number | undefined => (isScore(word) ? (word & 0xffff) / 65535 : undefined);

/**
 * How many levels of disadvantage a word holds, 0-45: the sum of its severities, or its score as a share of the most
 * there can be.
 */
export function levelsOf(word: number): number {
  if (isScore(word)) return Math.floor(((word & 0xffff) / 65535) * MOST_LEVELS + 0.5);
  let sum = 0;
  for (let rest = word; rest !== 0; rest >>>= 2) sum += rest & 3;
  return sum;
}

/** One bit for each barrier with a severity of 1 or more; none for a score. */
export function presentBits(word: number): number {
  if (word >>> 31 === 1) return 0;
  let x = (word | (word >>> 1)) & 0x15555555;
  x = (x | (x >>> 1)) & 0x33333333;
  x = (x | (x >>> 2)) & 0x0f0f0f0f;
  x = (x | (x >>> 4)) & 0x00ff00ff;
  return (x | (x >>> 8)) & 0x7fff;
}

/** Number of barriers with a severity of 1 or more. */
export function countBarriers(word: number): number {
  let bits = presentBits(word);
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count++;
  }
  return count;
}

/** Columns for so many people, all zero. */
export function emptyPeople(count: number): People {
  return {
    count,
    key: new Int32Array(count),
    status: new Uint8Array(count).fill(NOT_ARRIVED),
    boundLow: new Uint32Array(count),
    boundHigh: new Uint32Array(count).fill(0xffffffff),
    due: new Uint16Array(count).fill(NEVER),
    change: new Uint16Array(count).fill(NEVER),
    barriers: new Uint32Array(count),
    assessed: new Uint32Array(count),
    disclosed: new Uint16Array(count),
    queuedFor: new Uint16Array(count),
    treatedFor: new Uint16Array(count),
    pace: new Float32Array(count),
    strain: new Float32Array(count),
    held: new Uint16Array(count),
    spellStart: new Int16Array(count),
    outAtStart: new Uint8Array(count),
    marks: new Uint8Array(count),
    sanctionedUntil: new Uint16Array(count),
    stage: new Uint8Array(count),
    provider: new Uint8Array(count),
    attachedAt: new Uint16Array(count),
    worked: new Uint8Array(count),
    payments: new Uint8Array(count),
    tier: new Uint16Array(count),
    worth: new Int16Array(count),
    efficiency: new Int32Array(count),
    traits: new Uint16Array(count),
    distance: new Uint8Array(count),
  };
}
