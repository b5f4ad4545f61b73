import { area } from "./people.ts";
import { AREAS } from "./vocabulary.ts";

/** The labour market of each area. */
export interface Areas {
  readonly people: Float64Array; // share of all people who live there
  readonly shock: Float64Array; // log multiplier
  readonly multiplier: Float64Array; // K: job-entry multiplier of this week
  readonly bound: Float64Array; // no multiplier above this since people's bounds were set
  readonly efficiency: Float64Array; // sum of claimants' search efficiency, whole units of 2^-20
  readonly atStart: Float64Array; // the same when the comparison began, averaged over half a year; 0 during burn-in
  readonly sum: Float64Array; // running sum for that average
}

/** Areas before the first week, for people whose traits are given. */
export const emptyAreas = (traits: Uint16Array): Areas => ({
  people: shares(traits),
  shock: new Float64Array(AREAS.length),
  multiplier: new Float64Array(AREAS.length).fill(1),
  bound: new Float64Array(AREAS.length).fill(1),
  efficiency: new Float64Array(AREAS.length),
  atStart: new Float64Array(AREAS.length),
  sum: new Float64Array(AREAS.length),
});

function shares(traits: Uint16Array): Float64Array {
  const people = new Float64Array(AREAS.length);
  for (const each of traits) people[area(each)]++;
  return people.map((count) => (traits.length === 0 ? 0 : count / traits.length));
}

/** Search efficiency is kept in whole units so that sums do not depend on their order. */
export const EFFICIENCY_UNIT = 1048576;

/** Whether an area is among those of a set of bits. */
export const among = (areas: number, place: number): boolean => ((areas >>> place) & 1) !== 0;
