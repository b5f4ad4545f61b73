import { YEAR } from "../../core/calendar.ts";
import { power } from "../../core/exp-log.ts";
import { within } from "../../core/rates.ts";
import { barriers } from "../../evidence/barriers.ts";
import { type Barrier, BARRIERS } from "../vocabulary.ts";
import type { FirstOf } from "./first-of.ts";

/** What is believed of courses of specialist help and of places in them, each by barrier. */
export interface Courses {
  readonly courseWeeks: Int32Array;
  /** Pence for one course in full. */
  readonly courseCost: Float64Array;
  /** Pence that one who begins it can be expected to cost. */
  readonly courseExpected: Float64Array;
  /** Pence for one place in use for a week. */
  readonly placeCost: Float64Array;
  /** Weekly chance that a course resolves its barrier, beyond natural remission. */
  readonly treatedRemission: Float64Array;
  /** Weekly chance that a course is left. */
  readonly courseDropOut: Float64Array;
  /** Chance that a course resolves its barrier, drop-outs included. */
  readonly courseResolves: Float64Array;
  /** Places for each person in need. */
  readonly placesPerNeed: Float64Array;
}

/** Compiles courses and places; `natural` is the weekly chance of natural remission by barrier. */
export function courses(first: FirstOf, natural: ArrayLike<number>): Courses {
  const own = (kind: string): Float64Array =>
    Float64Array.from(BARRIERS, (barrier: Barrier) => first(`${kind}.${barrier}`, `${kind}.other`));
  const courseWeeks = Int32Array.from(own("service.courseWeeks"), Math.round);
  const price = own("service.cost");
  const courseCost = price.map((pounds, k) =>
    Math.round(100 * pounds * (barriers[BARRIERS[k]].yearly ? courseWeeks[k] / YEAR : 1)),
  );
  const courseDropOut = own("service.dropOut");
  const assumed = own("barriers.treatedRemission");
  const treatedRemission = own("service.recovery").map((published, k) =>
    published > 0 ? beyond(natural[k], recovering(published, courseWeeks[k], courseDropOut[k])) : assumed[k],
  );
  const completing = (1 + first("referral.completion")) / 2;
  const ahead = first("service.paidAhead");
  const stay = (k: number, ending: number): number => completing * weeksUntil(ending, courseWeeks[k]);
  return {
    courseWeeks,
    courseCost,
    courseExpected: courseCost.map((pence, k) => {
      const left = (1 - courseDropOut[k]) * (1 - treatedRemission[k]) * (1 - natural[k]);
      return pence * (ahead + ((1 - ahead) * stay(k, 1 - left)) / courseWeeks[k]);
    }),
    placeCost: courseCost.map((pence, k) => pence / courseWeeks[k]),
    treatedRemission,
    courseDropOut,
    courseResolves: treatedRemission.map((chance, k) => within(chance, stay(k, courseDropOut[k]))),
    placesPerNeed: Float64Array.from(BARRIERS, (barrier) => first(`service.places.${barrier}`, "service.places")),
  };
}

/** Weeks until something that happens at one chance a week, or until so many are over, in expectation. */
const weeksUntil = (chance: number, weeks: number): number =>
  chance > 0 ? (1 - power(1 - chance, weeks)) / chance : weeks;

/** Share of those who begin a course that recover in it at `weekly`, where the others leave at `dropOut` a week. */
export const shareRecovering = (weekly: number, weeks: number, dropOut: number): number =>
  weekly * weeksUntil(1 - (1 - weekly) * (1 - dropOut), weeks);

/** The weekly chance, of its own accord or not, at which the published share of those who begin a course recovers. */
function recovering(published: number, weeks: number, dropOut: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (shareRecovering(middle, weeks, dropOut) < published) low = middle;
    else high = middle;
  }
  return high;
}

/** Halvings of an interval of 1 that reach the precision of a real. */
const HALVINGS = 52;

/** What treatment must do in a week where so much would happen by itself and so much happens in all. */
const beyond = (natural: number, all: number): number => (natural < all ? 1 - (1 - all) / (1 - natural) : 0);
