import type { EnvelopeResult } from "../evaluate/comparison.ts";
import type { Summary } from "../measures/measure.ts";
import type { StudyFile } from "./study-file.ts";

/**
 * Numbers by measure and group: a list for each scenario in order, of a value for each replication, `null` where a run
 * has none.
 */
export type CellValues = Readonly<Record<string, Readonly<Record<string, readonly (readonly (number | null)[])[]>>>>;

/** What is kept of a finished cell. */
export interface CellResult {
  readonly id: string;
  /** How prices were scaled, for each scenario after the reference in order; empty where they were left alone. */
  readonly envelopes: readonly EnvelopeResult[];
  readonly values: CellValues;
  /** Fingerprint of all its runs in order. */
  readonly hash: string;
}

/** Keeps what a study wants of replications in their order; each is a summary for each scenario. */
export function cellValues(keep: StudyFile["keep"], runs: readonly (readonly Summary[])[]): CellValues {
  const places = (runs[0] ?? []).map((_, place) => place);
  return Object.fromEntries(
    Object.entries(keep).map(([measure, groups]) => [
      measure,
      Object.fromEntries(
        groups.map((group) => [
          group,
          places.map((place) => runs.map((summaries) => summaries[place].measures[measure]?.[group] ?? null)),
        ]),
      ),
    ]),
  );
}
