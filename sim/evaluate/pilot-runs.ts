import { YEAR } from "../core/calendar.ts";
import { ENVELOPES, PAYMENTS, spent } from "../measures/money.ts";
import type { Cause, RunRecord } from "../record.ts";
import type { World } from "../run/world.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import type { EnvelopeName } from "./comparison.ts";
import { burntIn } from "./burnt-in.ts";
import { pacedRuns, type Pause } from "./paced-run.ts";
import { MOST_TRIALS, type Spending } from "./scale.ts";

/** Which envelope, which regime's burn-in, and how large the comparison will be. */
export interface PilotTask {
  readonly envelope: Exclude<EnvelopeName, "none">;
  readonly reference: Scenario;
  readonly size: RunSize;
}

/** People of a pilot run at most, and how many pilot runs share the luck of the comparison's first replications. */
export const PILOT_PEOPLE = 10_000;
const PILOT_RUNS = 2;

/**
 * Tells a scenario's spending inside the envelope, mean over small runs that all start from the same burnt-in worlds.
 */
export function pilotRuns(
  { envelope, reference, size }: PilotTask,
  pause: Pause,
): (scenario: Scenario) => Promise<Spending> {
  const pilot: RunSize = { ...size, people: Math.min(size.people, PILOT_PEOPLE) };
  const run = pacedRuns(pilot);
  const worlds: World[] = [];
  const most = PILOT_RUNS * (1 + MOST_TRIALS);
  let done = 0;
  return async (scenario) => {
    const sums = { total: 0, payments: 0 };
    for (let replication = 0; replication < PILOT_RUNS; replication++) {
      await pause(done, most);
      worlds[replication] ??= await burntIn(reference, pilot, replication, () => pause(done, most));
      const record = await run(worlds[replication], scenario, (share) => pause(done + share, most));
      done++;
      sums.total += yearly(record, ENVELOPES[envelope]) / PILOT_RUNS;
      sums.payments += yearly(record, PAYMENTS) / PILOT_RUNS;
    }
    return sums;
  };
}

/** Pounds a person of the comparison and year; 0 if there is nobody. */
function yearly(record: RunRecord, causes: readonly Cause[]): number {
  const people = record.person.entry.reduce((sum, entry) => sum + (entry >= 0 ? 1 : 0), 0);
  return people === 0 ? 0 : (spent(record, causes) / people) * (YEAR / record.weeks);
}
