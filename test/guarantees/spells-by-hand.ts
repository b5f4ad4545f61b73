import type { RunRecord } from "../../sim/record.ts";
import { SPELL_ENDS, STATUSES } from "../../sim/world/vocabulary.ts";

/** Status after each cause; a person who left has none. */
const AFTER: { readonly [cause: string]: number } = {
  "job-entry": 1,
  "other-exit": 2,
  "gave-up": 2,
  "separation-to-claim": 0,
  "separation-to-neither": 2,
  "return-to-claim": 0,
  "return-to-work": 1,
};
const BEFORE: { readonly [cause: string]: number } = {
  "job-entry": 0,
  "other-exit": 0,
  "gave-up": 0,
  "separation-to-claim": 1,
  "separation-to-neither": 1,
  "return-to-claim": 2,
  "return-to-work": 2,
};

/** Each person's spells in the order in which they ended, as rows of the table. */
export function livesByHand({ people, spells }: RunRecord): number[][] {
  const lives: number[][] = Array.from({ length: people }, () => []);
  for (let row = 0; row < spells.count; row++) lives[spells.person[row]].push(row);
  return lives;
}

/**
 * Everything in which a spell table is not one status per person and week, from entry to the end of the comparison or
 * the week in which a person left; nothing if all is well.
 */
export function broken(record: RunRecord): string[] {
  const {
    weeks,
    person: { entry },
    spells: { status, start, end, cause },
  } = record;
  return livesByHand(record).flatMap((rows, p) => {
    const wrong: string[] = [];
    const must = (holds: boolean, what: string): void => void (holds || wrong.push(`person ${p}: ${what}`));
    must(rows.length > 0 === entry[p] >= 0, `entry ${entry[p]} and ${rows.length} spells`);
    rows.forEach((row, n) => {
      const why = SPELL_ENDS[cause[row]];
      const last = n === rows.length - 1;
      if (n === 0)
        must(
          entry[p] > 0 ? start[row] === entry[p] && status[row] === 0 : start[row] <= 0,
          `begins in week ${start[row]}, enters in week ${entry[p]}`,
        );
      else
        must(
          start[row] === end[rows[n - 1]] && status[row] === AFTER[SPELL_ENDS[cause[rows[n - 1]]]],
          `gap, overlap or wrong status at week ${start[row]}`,
        );
      must(
        last === (why === "open" || why === "left-population"),
        `${why} is ${last ? "the last" : "not the last"} spell`,
      );
      must(
        why === "open"
          ? end[row] === weeks && start[row] <= weeks
          : end[row] > start[row] && end[row] > 0 && end[row] <= weeks,
        `${why} from ${start[row]} to ${end[row]}`,
      );
      must(BEFORE[why] === undefined || BEFORE[why] === status[row], `${why} ends ${STATUSES[status[row]]}`);
    });
    return wrong;
  });
}

/**
 * People in each status at the end of each week, and what began and ended, from the spell table and the weeks of first
 * claims. A change decided in a week counts at its end; the spell that it begins starts with the next.
 */
export function weeksByHand(
  record: RunRecord,
  firstClaim: (person: number) => number,
): { stock: number[][]; jobEntries: number[]; claimsEnded: number[]; claimsBegun: number[]; gone: number[] } {
  const {
    weeks,
    person: { entry },
    spells: { status, start, end, cause },
  } = record;
  const zeros = (length = weeks): number[] => new Array<number>(length).fill(0);
  const found = {
    stock: [zeros(), zeros(), zeros()],
    jobEntries: zeros(),
    claimsEnded: zeros(),
    claimsBegun: zeros(),
    gone: zeros(),
  };
  for (const [p, rows] of livesByHand(record).entries())
    rows.forEach((row, n) => {
      const open = cause[row] === 0;
      const from = n === 0 ? entry[p] : start[row] - 1;
      const to = open ? weeks : end[row] - 1;
      for (let week = from; week < to; week++) found.stock[status[row]][week]++;
      if (status[row] === 0) {
        const begun = n === 0 ? firstClaim(p) : from;
        if (begun >= 0) found.claimsBegun[begun]++;
        if (!open) found.claimsEnded[to]++;
      }
      if (SPELL_ENDS[cause[row]] === "job-entry") found.jobEntries[to]++;
      if (SPELL_ENDS[cause[row]] === "left-population") found.gone[to]++;
    });
  return found;
}
