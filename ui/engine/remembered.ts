import { besideAnother, type RunSize, type Scenario, type Summary } from "../../sim/index.ts";

/** Summaries of runs already made. */
export interface Remembered {
  readonly find: (scenario: Scenario, size: RunSize, replication: number) => Summary | undefined;
  readonly keep: (scenario: Scenario, size: RunSize, summary: Summary) => void;
}

const MOST = 64;

/**
 * Remembers the latest summaries by everything that decides them, so that moving a lever of one regime runs that regime
 * only.
 */
export function rememberSummaries(): Remembered {
  const kept = new Map<string, Summary>();
  const keyOf = ({ levers, assumptions, reforms, burnIn }: Scenario, size: RunSize, replication: number): string =>
    JSON.stringify([levers, assumptions, reforms, burnIn, size, replication]);
  return {
    find: (scenario, size, replication) => {
      const found = kept.get(keyOf(scenario, size, replication));
      return found === undefined ? undefined : { ...found, scenario: scenario.name };
    },
    keep: (scenario, size, summary) => {
      kept.set(keyOf(scenario, size, summary.replication), summary);
      for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
    },
  };
}

/** A summary without what sets its run beside another's: what is left is the same whichever regimes ran with it. */
export const byItself = (summary: Summary): Summary => ({
  ...summary,
  measures: Object.fromEntries(Object.entries(summary.measures).filter(([id]) => !besideAnother.has(id))),
});

/** True if scenarios start from the same burnt-in world, whichever of them it is prepared for. */
export const sameWorld = (scenarios: readonly Scenario[]): boolean =>
  new Set(scenarios.map(({ assumptions, burnIn }) => JSON.stringify([assumptions, burnIn]))).size <= 1;
