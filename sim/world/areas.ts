import { column, table, type Table } from "./table.ts";
import { area } from "./people.ts";
import { AREAS } from "./vocabulary.ts";

/** The labour market of each area, one row an area. */
export const AREA = {
  people: column("f64", "Share of all people who live there"),
  shock: column("f64", "Log multiplier of the demand for labour"),
  multiplier: column("f64", "Job-entry multiplier of this week", { initial: 1 }),
  bound: column("f64", "No multiplier above this since people's bounds were set", { initial: 1 }),
  efficiency: column("f64", "Search by claimants, summed, in whole units of 2^-20"),
  atStart: column("f64", "The same when the comparison began, averaged over half a year; 0 during burn-in"),
  sum: column("f64", "Running sum for that average"),
  turns: column("i32", "Referrals made in turn"),
} as const;

export type Areas = Table<typeof AREA>;

/** Areas before the first week, for people whose traits are given. */
export function emptyAreas(traits: Uint16Array | Uint32Array): Areas {
  const areas = table(AREA, AREAS.length);
  for (const each of traits) areas.people[area(each)]++;
  for (let a = 0; a < AREAS.length; a++) areas.people[a] = traits.length === 0 ? 0 : areas.people[a] / traits.length;
  return areas;
}

/** Search efficiency is kept in whole units so that sums do not depend on their order. */
export const EFFICIENCY_UNIT = 1048576;

/** A set of areas is a word of one bit each, which has room for so many. */
const MOST_AREAS = 31;
if (AREAS.length > MOST_AREAS)
  throw new Error(`areas.json: ${AREAS.length} areas, and a set of them holds ${MOST_AREAS}.`);

/** Whether an area is among those of a set of bits. */
export const among = (areas: number, place: number): boolean => ((areas >>> place) & 1) !== 0;
