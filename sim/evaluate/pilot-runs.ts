import { YEAR } from "../core/calendar.ts";
import { ENVELOPES, PAYMENTS, spent } from "../measures/money.ts";
import type { Cause, RunRecord } from "../record.ts";
import { acquaint } from "../run/acquaint.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import type { EnvelopeName } from "./comparison.ts";
import { burntIn } from "./burnt-in.ts";
import { pacedRuns, type Pause } from "./paced-run.ts";
import { MOST_TRIALS, type Spending } from "./scale.ts";

/** Which envelope, which regime's burn-in, and how large the comparison will be. */
export interface PilotTask {
  readonly envelope: Exclude<EnvelopeName, "none">;
  readonly reference: Scenario;
  /** Regimes whose price scales are searched for. */
  readonly regimes: readonly Scenario[];
  readonly size: RunSize;
}

/** Tells a scenario's spending in each of its pilot runs, in order: one after the other, or all at once. */
export type Pilots = (scenario: Scenario) => Promise<readonly Spending[]>;

/** People of a pilot run at most, and how many pilot runs share the luck of the comparison's first replications. */
export const PILOT_PEOPLE = 10_000;
export const PILOT_RUNS = 2;

/** Pilot runs of a search for one scale at most: of the reference, and of every scale that is tried. */
export const MOST_PILOTS = PILOT_RUNS * (1 + MOST_TRIALS);

/** Tells a scenario's spending inside the envelope in one small run from the burnt-in world of a replication. */
export async function pilotRun(
  { envelope, reference, regimes, size }: PilotTask,
  scenario: Scenario,
  replication: number,
  pause: Pause,
): Promise<Spending> {
  const pilot: RunSize = { ...size, people: Math.min(size.people, PILOT_PEOPLE) };
  await pause(0, 1);
  acquaint([reference, ...regimes]);
  const world = await burntIn(reference, pilot, replication, () => pause(0, 1));
  const record = await pacedRuns(pilot)(world, scenario, (share) => pause(share, 1));
  return { total: yearly(record, ENVELOPES[envelope]), payments: yearly(record, PAYMENTS) };
}

/** The pilot runs of a search made one after the other. */
export function pilotRuns(task: PilotTask, pause: Pause): Pilots {
  let done = 0;
  return async (scenario) => {
    const runs: Spending[] = [];
    for (let replication = 0; replication < PILOT_RUNS; replication++, done++)
      runs.push(await pilotRun(task, scenario, replication, (share) => pause(done + share, MOST_PILOTS)));
    return runs;
  };
}

/** Mean over pilot runs, added up in their order. */
export function meanOf(runs: readonly Spending[]): Spending {
  const sums = { total: 0, payments: 0 };
  for (const { total, payments } of runs) {
    sums.total += total / runs.length;
    sums.payments += payments / runs.length;
  }
  return sums;
}

/** Pounds a person of the comparison and year; 0 if there is nobody. */
function yearly(record: RunRecord, causes: readonly Cause[]): number {
  const people = record.person.entry.reduce((sum, entry) => sum + (entry >= 0 ? 1 : 0), 0);
  return people === 0 ? 0 : (spent(record, causes) / people) * (YEAR / record.weeks);
}
