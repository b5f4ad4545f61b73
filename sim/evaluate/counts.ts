import type { Measure } from "../measures/measure.ts";
import { counted } from "./digits.ts";

/** Pairs that have a value, those in which a scenario is above the reference, and those in which the two are equal. */
export interface Counts {
  readonly n: number;
  readonly wins: number;
  readonly ties: number;
}

/**
 * In how many pairs one is ahead, behind and equal, of how many that have a value: `ahead in 7, behind in 2, equal in
 * 31 of 40 paired runs`.
 */
export function countsWords({ n, wins, ties }: Counts, runs: number, better: Measure["better"] = "neither"): string {
  const [above, below] = better === "higher" ? ["ahead", "behind"] : ["higher", "lower"];
  return (
    `${above} in ${wins}, ${below} in ${n - wins - ties}, equal in ${ties} of ` +
    `${n === runs ? counted(n, "paired run") : `${n} (of ${runs}) paired runs that have a value`}`
  );
}

/** The same for a table, whose heading names the three: `7, 2, 31 of 40`, marked where not every run has a value. */
export const countsCell = ({ n, wins, ties }: Counts, runs: number): string =>
  `${wins}, ${n - wins - ties}, ${ties} of ${runsCell(n, runs)}`;

/** What a table's counts are of. */
export const COUNTS_HEAD = "higher, lower, equal in";

/** How many runs have a value, marked where they are not all. */
export const runsCell = (n: number, runs: number): string => `${n}${n === runs ? "" : FEWER}`;

/** The mark of a number that rests on fewer runs than there are, and what it means. */
export const FEWER = "†";
export const fewerWords = (runs: number): string =>
  `${FEWER} Of ${runs}: only runs in which every regime has a value count, so that levels differ by their difference.`;

/** Why runs that all agree have no interval. */
export const NO_SPREAD = "no spread in these runs, so no sampling error can be told";

/** Stands for an interval that runs cannot give. */
export const noInterval = (n: number): string => (n < 2 ? "one run" : "no spread");

/** Stands for an interval that holds everything a difference could be. */
export const TOO_FEW = "too few runs";
