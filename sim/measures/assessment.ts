import { YEAR } from "../core/calendar.ts";
import { CLAIMING } from "./claim-history.ts";
import type { Lives, Reckoned, Values } from "./lives.ts";
import { BENEFIT_GROUPS } from "../record.ts";

/** Share flagged where the published score was judged. */
const FLAGGED = 0.3;

/**
 * People of one group by what was said of them: whether each claim was long, in rising order of the score, and where
 * people of equal score end.
 */
interface Ranking {
  readonly long: Uint8Array;
  readonly score: Float64Array;
  readonly positive: number;
}

/** What people are ranked by: what an assessment said of them, or the risk that knows all their barriers. */
type Column = "score" | "risk";

/** Weeks in which people were assessed, from the first up to, not including, the second. */
type Span = readonly [from: number, to: number];
const EVER: Span = [0, Infinity];

/**
 * Rows of people assessed in a first claim that began in the comparison and could last a year of it, in rising order of
 * a column (those who tie by row): found once for a record.
 */
function ranked({ record: { weeks, person, spells }, earliest, ranks }: Lives, column: Column): Int32Array {
  const known = ranks[column];
  if (known !== undefined) return known;
  const { entry, scoredAt } = person;
  const bits = new Int32Array(new Float32Array(person[column]).buffer); // of numbers that are not negative, in their order
  const keys = new Float64Array(entry.length);
  let count = 0;
  for (let p = 0; p < entry.length; p++) {
    const first = earliest[p];
    if (first < 0 || entry[p] <= 0 || entry[p] > weeks - YEAR) continue;
    if (spells.status[first] !== CLAIMING || spells.start[first] !== entry[p]) continue;
    if (scoredAt[p] >= entry[p] && scoredAt[p] < spells.end[first]) keys[count++] = bits[p] * ROWS + p;
  }
  keys.subarray(0, count).sort();
  const rows = new Int32Array(count);
  for (let n = 0; n < count; n++) rows[n] = keys[n] % ROWS;
  return (ranks[column] = rows);
}

/** More rows than there can be people. */
const ROWS = 4194304;

/** The part of a ranking that is of one benefit group, or of all, and assessed in some weeks. */
function ranking(lives: Lives, column: Column, benefit: number | undefined, [from, to]: Span): Ranking {
  const { person, spells } = lives.record;
  const rows = ranked(lives, column);
  const long = new Uint8Array(rows.length);
  const score = new Float64Array(rows.length);
  let count = 0;
  let positive = 0;
  for (let n = 0; n < rows.length; n++) {
    const p = rows[n];
    if (benefit !== undefined && person.benefit[p] !== benefit) continue;
    if (person.scoredAt[p] < from || person.scoredAt[p] >= to) continue;
    const first = lives.earliest[p];
    const lasted = spells.end[first] - spells.start[first] >= YEAR ? 1 : 0;
    score[count] = person[column][p];
    long[count++] = lasted;
    positive += lasted;
  }
  return { long: long.subarray(0, count), score: score.subarray(0, count), positive };
}

/** Chance that a long claim has the larger score of a pair, one half where they are equal. */
function area({ long, score, positive }: Ranking): number | undefined {
  const n = long.length;
  if (positive === 0 || positive === n) return undefined;
  let ranks = 0;
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && score[to] === score[from]) to++;
    for (let k = from; k < to; k++) if (long[k] === 1) ranks += (from + to + 1) / 2;
    from = to;
  }
  return (ranks - (positive * (positive + 1)) / 2) / (positive * (n - positive));
}

/**
 * Share of the long claims, or of the others, among the flagged share with the largest scores; people who tie at the
 * edge are flagged in part.
 */
function flagged({ long, score, positive }: Ranking, which: 0 | 1): number | undefined {
  const n = long.length;
  const among = which === 1 ? positive : n - positive;
  if (among === 0) return undefined;
  const places = FLAGGED * n;
  let hits = 0;
  for (let to = n; to > 0 && n - to < places;) {
    let from = to - 1;
    let tied = long[from] === which ? 1 : 0;
    while (from > 0 && score[from - 1] === score[to - 1]) if (long[--from] === which) tied++;
    hits += tied * Math.min(1, (places - (n - to)) / (to - from));
    to = from;
  }
  return hits / among;
}

const caught = (ranking: Ranking): number | undefined => flagged(ranking, 1);
const falseAlarms = (ranking: Ranking): number | undefined => flagged(ranking, 0);

/** A value for everyone together and for each benefit group that has one. */
function byBenefit(lives: Lives, column: Column, of: (ranking: Ranking) => number | undefined, span = EVER): Values {
  const groups = [["all", undefined], ...BENEFIT_GROUPS.map((id, code) => [`benefit:${id}`, code] as const)] as const;
  return Object.fromEntries(
    groups.flatMap(([group, code]) => {
      const value = of(ranking(lives, column, code, span));
      return value === undefined ? [] : [[group, value]];
    }),
  );
}

/** How well an assessment tells who stays long. */
export const assessment = {
  "assessment-auc": {
    unit: "share",
    better: "higher",
    of: (lives) => byBenefit(lives, "score", area),
  },
  "assessment-auc-first-year": {
    unit: "share",
    better: "higher",
    of: (lives) => byBenefit(lives, "score", area, [0, YEAR]),
  },
  "assessment-auc-later": {
    unit: "share",
    better: "higher",
    of: (lives) => byBenefit(lives, "score", area, [YEAR, Infinity]),
  },
  "assessment-caught": {
    unit: "share",
    better: "higher",
    of: (lives) => byBenefit(lives, "score", caught),
  },
  "assessment-false-alarms": {
    unit: "share",
    better: "lower",
    of: (lives) => byBenefit(lives, "score", falseAlarms),
  },
  "assessment-ceiling": {
    unit: "share",
    better: "neither",
    of: (lives) => byBenefit(lives, "risk", area),
  },
} as const satisfies { [id: string]: Reckoned };
