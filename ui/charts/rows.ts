import type { Comparison } from "../../sim/index.ts";

/** What a chart shows of each regime: its difference from the reference on the same luck, or its level. */
export type Display = "differences" | "levels";

/**
 * An estimate with the ends of its Monte-Carlo interval, which one replication alone, or runs without any spread, do
 * not have.
 */
export interface Estimate {
  readonly regime: string;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Standard error, null where runs cannot tell it. */
  readonly mcse: number | null;
  /** Runs, or pairs, that have a value. */
  readonly n: number;
  /** Pairs in which a difference is above zero, and those in which it is zero. */
  readonly wins?: number;
  readonly ties?: number;
}
export interface WeekRow extends Omit<Estimate, "mcse" | "n" | "wins" | "ties"> {
  readonly week: number;
}
export interface GroupRow extends Estimate {
  readonly group: string;
}
export interface MeasureRow extends Estimate {
  readonly measure: string;
}

/** Weekly rows of one series, in order of regime and week. */
export function seriesRows({ series, scenarios }: Comparison, id: string, display: Display): WeekRow[] {
  const bands = series[id]?.[display] ?? {};
  return scenarios.flatMap((regime) => {
    const band = bands[regime];
    return band === undefined
      ? []
      : Array.from(band.mean, (mean, week) => ({
          regime,
          week,
          mean,
          low: band.low[week] ?? null,
          high: band.high[week] ?? null,
        }));
  });
}

/** Rows of one measure by group, in the order given; groups without people are left out. */
export function groupRows(
  comparison: Comparison,
  measure: string,
  groups: readonly string[],
  display: Display,
): GroupRow[] {
  return groups.flatMap((group) => estimates(comparison, measure, group, display).map((row) => ({ ...row, group })));
}

/** Rows of several measures for everyone, in the order given; measures that were not reported are left out. */
export function measureRows(comparison: Comparison, measures: readonly string[], display: Display): MeasureRow[] {
  return measures.flatMap((measure) =>
    estimates(comparison, measure, "all", display).map((row) => ({ ...row, measure })),
  );
}

function estimates({ measures, scenarios }: Comparison, measure: string, group: string, display: Display): Estimate[] {
  const found = measures[measure]?.groups[group];
  if (found === undefined) return [];
  return scenarios.flatMap((regime) => {
    if (display === "differences") {
      const difference = found.differences[regime];
      return difference === undefined ? [] : [{ regime, ...difference }];
    }
    const level = found.levels[regime];
    if (level === undefined) return [];
    return [{ regime, ...level }];
  });
}
