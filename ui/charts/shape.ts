import { atTheEnd, byYear, type Stretch, type YearOfDifference } from "../../sim/index.ts";
import { difference } from "./figures.ts";
import type { WeekRow } from "./rows.ts";

/** Years that follow one another on one side of the reference. */
interface Phase {
  readonly sign: -1 | 1;
  readonly first: number;
  readonly last: number;
  /** The year furthest from the reference. */
  readonly peak: YearOfDifference;
}

/** Phases named in a title at most. */
const MOST_NAMED = 3;

/**
 * How a weekly difference of one regime runs over its years, in words that follow a colon; undefined for less than two
 * years.
 */
export function shape(rows: readonly WeekRow[], unit: string): string | undefined {
  const band = {
    mean: rows.map(({ mean }) => mean),
    low: rows.map(({ low }) => low),
    high: rows.map(({ high }) => high),
  };
  const years = byYear(band);
  if (years.length < 2 || years.every(({ half }) => half === null)) return undefined;
  const phases = phasesOf(years);
  const end = atTheEnd(band);
  if (phases.length === 0)
    return end.sign === 0
      ? "no clear difference in any year"
      : `${side(end.sign)} in the last quarter (${by(end, unit)}), no clear difference in any year`;
  const [only] = phases;
  if (only.last - only.first + 1 === years.length && end.sign === only.sign)
    return `${side(only.sign)} in every year, ${by(only.peak, unit)} in year ${only.peak.year}`;
  const furthest = [...phases].sort((a, b) => Math.abs(b.peak.mean) - Math.abs(a.peak.mean)).slice(0, MOST_NAMED);
  const named = phases
    .filter((phase) => furthest.includes(phase))
    .map((phase) => `${side(phase.sign)} in ${when(phase, years.length)} (${by(phase.peak, unit)})`);
  return [...named, ...ending(phases[phases.length - 1], years.length, end, unit)].join(", ");
}

/** What is to be said of the end beyond the last phase. */
function ending({ sign, last }: Phase, years: number, end: Stretch, unit: string): string[] {
  if (end.sign !== 0 && (end.sign !== sign || last < years))
    return [`${side(end.sign)} in the last quarter (${by(end, unit)})`];
  return last < years ? ["no clear difference in the last year"] : [];
}

function phasesOf(years: readonly YearOfDifference[]): Phase[] {
  const phases: Phase[] = [];
  for (const year of years) {
    if (year.sign === 0) continue;
    const before = phases[phases.length - 1];
    if (before !== undefined && before.sign === year.sign && before.last === year.year - 1) {
      const peak = Math.abs(year.mean) > Math.abs(before.peak.mean) ? year : before.peak;
      phases[phases.length - 1] = { ...before, last: year.year, peak };
    } else phases.push({ sign: year.sign, first: year.year, last: year.year, peak: year });
  }
  return phases;
}

const side = (sign: -1 | 1): string => (sign > 0 ? "higher" : "lower");

const by = ({ mean, half }: Stretch, unit: string): string =>
  difference(mean, half === null ? null : half / NORMAL, unit);

/** Half of a 95 % interval in standard errors, near enough to choose digits by. */
const NORMAL = 1.96;

/** The years of a phase: `year 2`, `years 1 to 3`, `the last year`. */
function when({ first, last }: Phase, years: number): string {
  if (first !== last) return `years ${first} to ${last}`;
  return last === years ? "the last year" : `year ${first}`;
}
