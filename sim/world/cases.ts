/**
 * Numbers that a tool that learns from outcomes knows of a person: 1, whether the benefit is a health benefit, the log
 * hazard that benefit, area and record suggest, weeks out of work, weeks until the claim has lasted a year, and the
 * assessed severity of each barrier.
 */
export const KNOWN = 20;

/**
 * People assessed while a tool that learns from outcomes is in use: what was known then, and when the claim ended. Rows
 * are only ever added.
 */
export interface Cases {
  count: number;
  known: Float64Array; // KNOWN numbers a row
  year: Int16Array; // week in which the claim has lasted a year
  ended: Int16Array; // first week no longer claiming, −1 while the claim runs
  /** Row of the claim that each person has open, −1 without one. */
  readonly open: Int32Array;
  /** What the tool goes by: a weight for each number; empty until outcomes are known. */
  weights: Float64Array;
}

/** No cases yet of so many people. */
export const emptyCases = (people: number): Cases => ({
  count: 0,
  known: new Float64Array(64 * KNOWN),
  year: new Int16Array(64),
  ended: new Int16Array(64),
  open: new Int32Array(people).fill(-1),
  weights: new Float64Array(0),
});

/** Adds a case of a person, whose claim has lasted a year in the week named; returns where its numbers go. */
export function openCase(cases: Cases, person: number, year: number): Float64Array {
  const row = cases.count++;
  if (row === cases.year.length) {
    cases.known = larger(cases.known, new Float64Array(2 * row * KNOWN));
    cases.year = larger(cases.year, new Int16Array(2 * row));
    cases.ended = larger(cases.ended, new Int16Array(2 * row));
  }
  cases.year[row] = year;
  cases.ended[row] = -1;
  cases.open[person] = row;
  return cases.known.subarray(row * KNOWN, (row + 1) * KNOWN);
}

/** Notes that a person's claim is over. */
export function closeCase(cases: Cases, person: number, week: number): void {
  const row = cases.open[person];
  if (row < 0) return;
  cases.ended[row] = week;
  cases.open[person] = -1;
}

function larger<T extends Float64Array | Int16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
