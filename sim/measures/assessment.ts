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

type Column = (person: Lives["record"]["person"]) => Float32Array;

/** Weeks in which people were assessed, from the first up to, not including, the second. */
type Span = readonly [from: number, to: number];
const EVER: Span = [0, Infinity];

/** Ranks the people of a benefit group, or of all, by a column. */
function ranking(lives: Lives, column: Column, benefit: number | undefined, [from, to]: Span): Ranking {
  const { weeks, person, spells } = lives.record;
  const value = column(person);
  const rows: number[] = [];
  for (let p = 0; p < person.entry.length; p++) {
    const first = lives.earliest[p];
    const entry = person.entry[p];
    if (first < 0 || entry <= 0 || entry > weeks - YEAR || (benefit !== undefined && person.benefit[p] !== benefit))
      continue;
    if (
      spells.status[first] !== CLAIMING ||
      spells.start[first] !== entry ||
      person.scoredAt[p] < entry ||
      person.scoredAt[p] >= spells.end[first]
    )
      continue;
    if (person.scoredAt[p] >= from && person.scoredAt[p] < to) rows.push(p);
  }
  rows.sort((a, b) => value[a] - value[b] || a - b);
  const long = Uint8Array.from(rows, (p) =>
    spells.end[lives.earliest[p]] - spells.start[lives.earliest[p]] >= YEAR ? 1 : 0,
  );
  return { long, score: Float64Array.from(rows, (p) => value[p]), positive: long.reduce((sum, each) => sum + each, 0) };
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

const score: Column = (person) => person.score;

/** How well an assessment tells who stays long. */
export const assessment = {
  "assessment-auc": {
    unit: "share",
    better: "higher",
    of: (lives) => byBenefit(lives, score, area),
  },
  "assessment-auc-first-year": {
    unit: "share",
    better: "higher",
    of: (lives) => byBenefit(lives, score, area, [0, YEAR]),
  },
  "assessment-auc-later": {
    unit: "share",
    better: "higher",
    of: (lives) => byBenefit(lives, score, area, [YEAR, Infinity]),
  },
  "assessment-caught": {
    unit: "share",
    better: "higher",
    of: (lives) => byBenefit(lives, score, (each) => flagged(each, 1)),
  },
  "assessment-false-alarms": {
    unit: "share",
    better: "lower",
    of: (lives) => byBenefit(lives, score, (each) => flagged(each, 0)),
  },
  "assessment-ceiling": {
    unit: "share",
    better: "neither",
    of: (lives) => byBenefit(lives, (person) => person.risk, area),
  },
} as const satisfies { [id: string]: Reckoned };
