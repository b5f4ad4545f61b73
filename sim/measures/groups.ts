import {
  AGE_BANDS,
  AREAS,
  BARRIERS,
  BENEFIT_GROUPS,
  COHORTS,
  ETHNIC_GROUPS,
  PAYMENT_GROUPS,
  SEXES,
  type RunRecord,
} from "../record.ts";
import type { GroupId } from "./measure.ts";

/**
 * Fifths of the people attached by what an outcome of theirs can be expected to earn, from the least; the people in
 * them differ between regimes.
 */
export const PAYMENT_FIFTHS: readonly GroupId[] = ["1", "2", "3", "4", "5"].map((fifth) => `payment:${fifth}`);

/** Groups by number of barriers, in order of rows of tables of six. */
export const BY_BARRIERS: readonly GroupId[] = ["0", "1", "2", "3", "4", "5+"].map((count) => `barriers:${count}`);
const BY_BENEFIT: readonly GroupId[] = BENEFIT_GROUPS.map((id) => `benefit:${id}`);

/** Those who claim for the first time in the comparison, and those who had claimed when it began. */
export const SINCE = ["new", "stock"] as const;

/** Every group that a measure is reported for, in the order of reports; a person is in several. */
export const groupIds: readonly GroupId[] = [
  "all",
  ...BY_BARRIERS,
  ...BY_BENEFIT,
  ...AGE_BANDS.map((id) => `age:${id}`),
  ...BENEFIT_GROUPS.flatMap((benefit) => AGE_BANDS.map((age) => `${benefit}-age:${age}`)),
  ...SINCE.flatMap((since) => ["all", ...BY_BARRIERS, ...BY_BENEFIT].map((id) => `${since}:${id}`)),
  ...AREAS.map((id) => `area:${id}`),
  ...BARRIERS.map((id) => `barrier:${id}`),
  ...COHORTS.map((id) => `cohort:${id}`),
  ...SEXES.map((id) => `sex:${id}`),
  ...ETHNIC_GROUPS.map((id) => `ethnic:${id}`),
  ...PAYMENT_FIFTHS,
  ...PAYMENT_GROUPS.map((id) => `payment-group:${id}`), // of an attachment, not of a person: reported by measures of attachments
];

/** Row of the barrier-count group in tables of six: 0 to 4, and 5 for five or more. */
export const MOST_BARRIERS = 5;

/**
 * Which groups everyone is in: a place for whether they are new, the number of barriers, benefit, age and area together,
 * and one flag for each barrier and cohort, for women and for ethnic minorities. Adding up by these first makes a column
 * of any length cost a few additions a person.
 */
export interface Groups {
  readonly places: Uint16Array;
  readonly flags: Uint32Array;
}

/**
 * Sorts the people of a record into groups by what was true of them at entry, which is the same in every regime. People
 * who had claimed before the comparison, but did not when it began, are sorted by what was true of them then: their
 * claims count, while nobody else follows them. Whoever never claims in it is in none.
 */
export function groupsOf({ people, person, past: { firstClaim } }: RunRecord): Groups {
  const { entry, barriers, barrierCount, benefit, age, area, cohorts } = person;
  const groups = { places: new Uint16Array(people), flags: new Uint32Array(people) };
  for (let p = 0; p < people; p++) {
    if (entry[p] < 0 && firstClaim[p] >= 0) {
      groups.places[p] = PLACES - 1;
      continue;
    }
    let bits = cohorts[p] << BARRIERS.length;
    for (let word = barriers[p], k = 0; word !== 0; word >>>= 2, k++) if ((word & 3) !== 0) bits |= 1 << k;
    groups.flags[p] = bits;
    groups.places[p] = placeOf(
      firstClaim[p] < 0 ? 1 : 0,
      Math.min(barrierCount[p], MOST_BARRIERS),
      benefit[p],
      age[p],
      area[p],
    );
  }
  return groups;
}

/** Places, and one more for whoever is nowhere. */
const PLACES = SINCE.length * (MOST_BARRIERS + 1) * BENEFIT_GROUPS.length * AGE_BANDS.length * AREAS.length + 1;

const placeOf = (since: number, count: number, benefit: number, age: number, area: number): number =>
  (((since * (MOST_BARRIERS + 1) + count) * BENEFIT_GROUPS.length + benefit) * AGE_BANDS.length + age) * AREAS.length +
  area;

/** Groups of each place, so many apiece. */
const APIECE = 9;
const GROUPS_OF_PLACE: Uint16Array = (() => {
  const places = new Uint16Array(PLACES * APIECE);
  const id = (group: GroupId): number => groupIds.indexOf(group);
  SINCE.forEach((since, n) =>
    BY_BARRIERS.forEach((barriers, count) =>
      BENEFIT_GROUPS.forEach((benefit, b) =>
        AGE_BANDS.forEach((age, a) =>
          AREAS.forEach((area, r) => {
            const own = ["all", barriers, `benefit:${benefit}`, `age:${age}`, `${benefit}-age:${age}`, `area:${area}`];
            const sinceThen = ["all", barriers, `benefit:${benefit}`].map((group) => `${since}:${group}`);
            places.set([...own, ...sinceThen].map(id), placeOf(n, count, b, a, r) * APIECE);
          }),
        ),
      ),
    ),
  );
  return places;
})();
/** Groups of the bits of a word, and pairs of groups of which everyone is in one. */
const GROUP_OF_BIT = [
  ...BARRIERS.map((id) => `barrier:${id}`),
  ...COHORTS.map((id) => `cohort:${id}`),
  `sex:${SEXES[0]}`,
  `ethnic:${ETHNIC_GROUPS[0]}`,
].map((id) => groupIds.indexOf(id));
const HALVES = [SEXES, ETHNIC_GROUPS].map(
  ([some, others]) =>
    [
      groupIds.findIndex((id) => id.endsWith(`:${some}`)),
      groupIds.findIndex((id) => id.endsWith(`:${others}`)),
    ] as const,
);

/** A run of flags, and where the cells of its settings begin. */
interface Run {
  readonly at: number;
  readonly from: number;
  readonly bits: number;
}

/** Sums are kept in cells: one for each place, then one for each setting of every run of flags. */
const RUNS: readonly Run[] = (() => {
  const runs: Run[] = [];
  let at = PLACES;
  for (let from = 0; from < GROUP_OF_BIT.length;) {
    const bits = Math.min(GROUP_OF_BIT.length - from, [7, 6][runs.length] ?? 8);
    runs.push({ at, from, bits });
    at += 1 << bits;
    from += bits;
  }
  return runs;
})();
const CELLS = RUNS.reduce((cells, { bits }) => cells + (1 << bits), PLACES);

/** Room for the sums of one column. */
const cells = new Float64Array(CELLS);

/** Adds up a column over the people of each group, in the order of `groupIds`. */
export function sumByGroup({ places, flags }: Groups, column: Int32Array | Float64Array): Float64Array {
  cells.fill(0);
  for (let p = 0; p < places.length; p++) {
    const value = column[p];
    if (value === 0) continue;
    const word = flags[p];
    cells[places[p]] += value;
    for (let r = 0; r < RUNS.length; r++) {
      const { at, from, bits } = RUNS[r];
      cells[at + ((word >>> from) & ((1 << bits) - 1))] += value;
    }
  }
  return spread();
}

/** Hands the sums of cells on to the groups that share them. */
function spread(): Float64Array {
  const sums = new Float64Array(groupIds.length);
  for (let place = 0; place < PLACES - 1; place++) {
    const value = cells[place];
    if (value === 0) continue;
    for (let at = place * APIECE; at < (place + 1) * APIECE; at++) sums[GROUPS_OF_PLACE[at]] += value;
  }
  for (const { at, from, bits } of RUNS)
    for (let set = 1; set < 1 << bits; set++) {
      const value = cells[at + set];
      if (value !== 0)
        for (let rest = set, k = from; rest !== 0; rest >>>= 1, k++)
          if ((rest & 1) !== 0) sums[GROUP_OF_BIT[k]] += value;
    }
  for (const [some, others] of HALVES) sums[others] = sums[0] - sums[some];
  return sums;
}
