import type { RunRecord } from "../record.ts";
import { type ClaimHistory, claimHistory } from "./claim-history.ts";
import { type Groups, groupIds, groupsOf, sumByGroup } from "./groups.ts";
import type { GroupId, Measure } from "./measure.ts";

/** A value for each group that has one. */
export type Values = { readonly [group: GroupId]: number };

/** A measure together with how it is reckoned from one run. */
export interface Reckoned extends Measure {
  readonly of: (lives: Lives) => Values;
}

/** Adviser hours a week and samples by fifth of the people attached, from the smallest expected payment. */
export interface Fifths {
  readonly hours: Float64Array;
  readonly samples: Float64Array;
}

/** A record made ready for counting, once for all measures. */
export interface Lives {
  readonly record: RunRecord;
  readonly groups: Groups;
  /** Each person's first spell on record, −1 if there is none. */
  readonly earliest: Int32Array;
  /** The same person's next spell, −1 after the last. */
  readonly next: Int32Array;
  /** Claims in the comparison, person after person. */
  readonly claims: ClaimHistory;
  /** Weeks for which everyone in the cohort is followed from entry. */
  readonly window: number;
  /** 1 for people whose whole window lies within the comparison. */
  readonly cohort: Int32Array;
  /** People of the comparison, and of the cohort, in each group. */
  readonly entered: Float64Array;
  readonly followed: Float64Array;
  /**
   * Rows of the people who were assessed, in rising order of what was said of them, and support by fifth of the people
   * attached, once they have been ranked.
   */
  readonly ranks: { score?: Int32Array; risk?: Int32Array; fifths?: Fifths };
  /** Scratch columns, one value a person: what is counted, and among how many. */
  readonly hits: Int32Array;
  readonly base: Int32Array;
}

/** The longest that a cohort is followed: two years. */
const LONGEST_WINDOW = 104;

/** Links the spells of each life and sorts people into groups and cohort. */
export function livesOf(record: RunRecord): Lives {
  const { people, weeks, person, spells } = record;
  const groups = groupsOf(record);
  const next = new Int32Array(spells.count);
  const earliest = new Int32Array(people).fill(-1);
  for (let i = spells.count - 1; i >= 0; i--) {
    const p = spells.person[i];
    next[i] = earliest[p];
    earliest[p] = i;
  }
  const window = Math.min(LONGEST_WINDOW, weeks);
  const cohort = new Int32Array(people);
  const members = new Int32Array(people);
  for (let p = 0; p < people; p++) {
    if (person.entry[p] < 0) continue;
    members[p] = 1;
    if (person.entry[p] <= weeks - window) cohort[p] = 1;
  }
  const hits = new Int32Array(people);
  return {
    record,
    groups,
    earliest,
    next,
    claims: claimHistory(record, earliest, next),
    window,
    cohort,
    ranks: {},
    hits,
    entered: sumByGroup(groups, members),
    followed: sumByGroup(groups, cohort),
    base: new Int32Array(people),
  };
}

/** Counts people into columns of zeros, one value a person. It is made once, so that what is compiled for it stays. */
export type Count = (lives: Lives, hits: Int32Array, base: Int32Array) => void;

/** Hits over base in each group, after `count` has filled both columns. */
export const ratio =
  (count: Count) =>
  (lives: Lives): Values => {
    const { groups, hits, base } = lives;
    count(lives, hits.fill(0), base.fill(0));
    return quotients(sumByGroup(groups, hits), sumByGroup(groups, base));
  };

/** Mean over the people in each group of the column of hits that `count` fills, among the comparison or the cohort. */
export const mean =
  (among: "entered" | "followed", count: Count) =>
  (lives: Lives): Values => {
    const { groups, hits, base, record } = lives;
    count(lives, hits.fill(0), base);
    const { entry } = record.person;
    for (let p = 0; p < entry.length; p++) if (entry[p] < 0) hits[p] = 0;
    return quotients(sumByGroup(groups, hits), lives[among]);
  };

/** One sum divided by another in each group; a group with nobody in it is left out. */
export function quotients(above: Float64Array, below: Float64Array): Values {
  const values: { [group: GroupId]: number } = {};
  for (let g = 0; g < groupIds.length; g++) if (below[g] !== 0) values[groupIds[g]] = above[g] / below[g];
  return values;
}

/** A value for everyone together; nothing if it is undefined. */
export const overall = (above: number, below = 1): Values => (below === 0 ? {} : { all: above / below });
