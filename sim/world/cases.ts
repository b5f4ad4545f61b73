import { addRow, column, growingTable, type GrowingTable } from "./table.ts";
import { BARRIERS } from "./vocabulary.ts";

/**
 * Numbers that a tool that learns from outcomes knows of a person: 1, whether the benefit is a health benefit, the log
 * hazard that benefit, area and record suggest, weeks out of work, weeks until the claim has lasted a year, and the
 * assessed severity of each barrier.
 */
export const KNOWN = 5 + BARRIERS.length;

/** A claim that a learning assessment remembers. */
export const CASE = {
  known: column("f64", "What was known at assessment: benefit, area and record, time out of work, severities", {
    values: KNOWN,
  }),
  year: column("i16", "Week in which the claim has lasted a year"),
  ended: column("i16", "First week no longer claiming, -1 while the claim runs", { initial: -1 }),
} as const;

/**
 * People assessed while a tool that learns from outcomes is in use: what was known then, and when the claim ended. Rows
 * are only ever added.
 */
export type Cases = GrowingTable<typeof CASE> & {
  /** Row of the claim that each person has open, -1 without one. */
  readonly open: Int32Array;
  /** What the tool goes by: a weight for each number; empty until outcomes are known. */
  weights: Float64Array;
};

/** No cases yet of so many people. */
export const emptyCases = (people: number): Cases => ({
  ...growingTable(CASE, 64),
  open: new Int32Array(people).fill(-1),
  weights: new Float64Array(0),
});

/** Adds a case of a person, whose claim has lasted a year in the week named; returns where its numbers go. */
export function openCase(cases: Cases, person: number, year: number): Float64Array {
  const row = addRow(CASE, cases);
  cases.year[row] = year;
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
