import { rateRow } from "./benefit-groups.ts";
import { packed } from "./packed.ts";
import type { Seen } from "./seen.ts";
import { column, mostIn, type Table, table } from "./table.ts";
import { AGE_BANDS, AREAS, BENEFIT_GROUPS, PAYMENT_GROUPS } from "./vocabulary.ts";

/** Status codes of a person, in the order of STATUSES; the last two are not reported. */
export const CLAIMING = 0;

export const IN_WORK = 1;

export const NEITHER = 2;

export const NOT_ARRIVED = 3;

export const GONE = 4;

/** Where a claim stands with the purchaser. */
export const UNMET = 0;

// no first contact yet
export const WAITING = 1;

// met and assessed, not yet referred
export const QUEUED = 2;

// referred, waiting for a place
export const ATTACHED = 3;

// a provider holds the case
export const UNSUPPORTED = 4;

// put off by the assessment: benefit only
export const GIVING_UP = 5;

// will stop claiming before anyone is met

/** Weeks are kept in columns this wide. */
const WEEK = "u16";

/** A week that never comes; the last of any week's number. */
export const NEVER = mostIn(WEEK);

/** Not due for anything, and not to come back: someone in neither who never returns. */
export const QUIET = NEVER - 1;

/** The latest week that something can be due in. */
export const LATEST_WEEK = NEVER - 2;

/** Hired after a long spell out of work: for as long as the job lasts. */
export const HIRED_LATE = 1;

/** Sanctioned: until the next job ends. */
export const SANCTIONED = 2;
/** Most failed referrals that are counted. */
export const MOST_FAILURES = 63;

/** Referrals of a person that failed or were repeated, 0-63. */
export const failures = (people: Seen<Pick<People, "marks">>, i: number): number => people.marks[i] >>> 2;

/** Counts one more of them. */
export function noteFailure(people: Pick<People, "marks">, i: number): void {
  if (people.marks[i] < 252) people.marks[i] += 4;
}

/** Log hazard in one unit of `held`. */
export const HELD_UNIT = 1 / 4096;

/** What traits are packed from: values that each can take, from the lowest bits up. */
const TRAITS = packed({
  area: AREAS.length,
  age: AGE_BANDS.length,
  benefit: BENEFIT_GROUPS.length,
  paymentGroup: PAYMENT_GROUPS.length + 1,
  supportGroup: 2,
  standing: 8, // the job of someone in work, or a claimant's class of coach time
});

/**
 * One row a person, in order of arrival. The first seven columns are read for everyone every week; the rest only when
 * something happens.
 */
export const PERSON = {
  key: column("i32", "Hashed identity, by which luck is looked up: the same whatever the row"),
  status: column("u8", "Claiming, in work, neither, not yet arrived, or gone", { initial: NOT_ARRIVED }),
  boundLow: column("u32", "A draw below this may bring a job or a return"),
  boundHigh: column("u32", "A draw above this may bring another exit or the end of a job", { initial: mostIn("u32") }),
  due: column(WEEK, "Week of the next thing the purchaser does", { initial: NEVER }),
  change: column(WEEK, "Next week in which a barrier may change by itself", { initial: NEVER }),
  barriers: column("u32", "True severity, 0 to 3, of each barrier, two bits each"),
  assessed: column("f64", "Severities as the purchaser sees them, or, below 0, a score"),
  disclosed: column("u16", "Which barriers somebody who could help knows of"),
  queuedFor: column("u16", "Barriers with a service pending"),
  treatedFor: column("u16", "Barriers in treatment"),
  team: column("u8", "Barrier and severity for which an integrated team took the person on, 0 while none has them"),
  pace: column("f32", "Weekly job-entry hazard before duration, area and support"),
  strain: column("f32", "Multiplier of the hazard that a job ends"),
  held: column("u16", "Log hazard, in units of 2^-12, that resolved barriers will give back once support follows"),
  spellStart: column("i16", "Week in which the present status began"),
  outAtStart: column("u8", "Weeks out of work accumulated by then, 0 to the cap"),
  marks: column("u8", "Hired late, sanctioned since the last job, referrals that failed"),
  sanctionedUntil: column("u16", "First week no longer under sanction, 0 if there was none"),
  stage: column("u8", "Where the claim stands: not met, waiting, queued, attached, without support, giving up"),
  provider: column("u8", "Slot of who supports the person; 0 is the Jobcentre itself"),
  attachedAt: column("u16", "Week of attachment"),
  worked: column("u8", "Weeks in work since attachment in jobs that ended, 0-255"),
  payments: column("u8", "Outcome and sustainment payments reached"),
  tier: column("u16", "Row of the tariff at the price set; once attached, row of the terms that hold"),
  worth: column("i16", "What an hour of support is worth to the provider against its cost, on a log grid"),
  efficiency: column("i32", "Contribution to the search in the area"),
  traits: column(
    TRAITS.width,
    "Area, age band, benefit group, payment group, support group, and the kind of job or of coach",
  ),
  distance: column("u8", "Kilometres to the nearest office"),
} as const;

/** Everyone: `count` rows. */
export type People = Table<typeof PERSON> & { readonly count: number };

/** Rows for so many people who have not arrived. */
export const emptyPeople = (count: number): People => ({ count, ...table(PERSON, count) });

const {
  area: AREA,
  age: AGE,
  benefit: BENEFIT,
  paymentGroup: PAYMENT,
  supportGroup: SUPPORT,
  standing: STANDING,
} = TRAITS.fields;

const [AREA_MASK, AGE_MASK, BENEFIT_MASK, PAYMENT_MASK] = [AREA.mask, AGE.mask, BENEFIT.mask, PAYMENT.mask];

const [AGE_AT, BENEFIT_AT, PAYMENT_AT, SUPPORT_AT] = [AGE.shift, BENEFIT.shift, PAYMENT.shift, SUPPORT.shift];

const STANDING_AT = STANDING.shift;

/** Traits below the standing, which alone changes during a life. */
const LASTING = (1 << STANDING_AT) - 1;

/** Traits of a person under one benefit, as codes. */
export const traitsOf = (
  area: number,
  age: number,
  benefit: number,
  paymentGroup: number,
  supported: boolean,
): number =>
  area | (age << AGE_AT) | (benefit << BENEFIT_AT) | (paymentGroup << PAYMENT_AT) | ((supported ? 1 : 0) << SUPPORT_AT);

/** Code in AREAS. */
export const area = (traits: number): number => traits & AREA_MASK;

/** Code in AGE_BANDS. */
export const age = (traits: number): number => (traits >>> AGE_AT) & AGE_MASK;

/** Code in BENEFIT_GROUPS. */
export const benefit = (traits: number): number => (traits >>> BENEFIT_AT) & BENEFIT_MASK;

/** Payment group, from 1. */
export const paymentGroup = (traits: number): number => (traits >>> PAYMENT_AT) & PAYMENT_MASK;

/** 1 if in the support group, from which nothing is asked. */
export const inSupportGroup = (traits: number): number => (traits >>> SUPPORT_AT) & 1;

/** Earnings band, 0-3, of the job that someone in work has. */
export const bandOfJob = (traits: number): number => (traits >>> STANDING_AT) & 3;

/** 1 if the job was taken because any job had to be. */
export const underPressure = (traits: number): number => traits >>> (STANDING_AT + 2);

/**
 * A claimant's class of coach time, 0-7: one bit each for being easily moved, for being a specialist's, and for waiting
 * for a coach.
 */
export const coachClass = (traits: number): number => traits >>> STANDING_AT;

export const EASY = 1;
export const SPECIALIST = 2;
export const COACHLESS = 4;

/** Writes down a claimant's class of coach time. */
export function noteClass(people: Pick<People, "traits">, i: number, to: number): void {
  people.traits[i] = (people.traits[i] & LASTING) | (to << STANDING_AT);
}

/** Writes down who a person is under another benefit; the standing stays. */
export function noteBenefit(people: Pick<People, "traits">, i: number, under: number): void {
  people.traits[i] = under | (people.traits[i] & ~LASTING);
}

/** Writes down what job a person has. */
export function noteJob(people: Pick<People, "traits">, i: number, band: number, pressed: boolean): void {
  people.traits[i] = (people.traits[i] & LASTING) | ((band | (pressed ? 4 : 0)) << STANDING_AT);
}

/** Rate of benefit that a claimant gets: a row of `benefitRates`. */
export const bandOfBenefit = (traits: number): number => rateRow(benefit(traits), age(traits), inSupportGroup(traits));
