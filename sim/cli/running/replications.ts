import { startOf, type RunSize, type Scenario, type Summary } from "../../index.ts";
import { OutputFailed } from "../files/output-failed.ts";
import { Stopped, type Pool } from "./pool.ts";

/** A replication that failed, with the engine's own words. */
export class ReplicationFailed extends Error {
  readonly replication: number;
  constructor(replication: number, reason: Error) {
    super(reason.message);
    this.replication = replication;
  }
}

/**
 * What to throw on for a replication that ended badly: being stopped, and having nowhere to write, are no failures of
 * its own.
 */
export const ofReplication = (replication: number, reason: unknown): unknown =>
  reason instanceof Stopped || reason instanceof OutputFailed || !(reason instanceof Error)
    ? reason
    : new ReplicationFailed(replication, reason);

/** Consecutive replications of the same scenarios. */
export interface Batch {
  readonly first: number;
  readonly count: number;
  readonly scenarios: readonly Scenario[];
  readonly size: RunSize;
  /** Whether each is set beside a run without a programme. */
  readonly twin?: boolean;
  readonly pool: Pool;
}

/** Who hears of a batch: of each replication as it arrives, in any order, and of the share of the batch done, 0-1. */
export interface Listener {
  readonly arrived: (replication: number, summaries: readonly Summary[]) => void;
  readonly share: (share: number) => void;
}

/** Asks for a whole batch at once and waits for all of it; rejects with `ReplicationFailed` or `Stopped`. */
export async function replications(
  { first, count, scenarios, size, twin = false, pool }: Batch,
  listener: Listener,
): Promise<void> {
  const shares = new Array<number>(count).fill(0);
  const groups = alike(scenarios);
  const told =
    (i: number) =>
    (share: number): void => {
      shares[i] = share;
      listener.share(mean(shares));
    };
  await Promise.all(
    shares.map(async (_, i) => {
      try {
        listener.arrived(
          first + i,
          inOrderOf(scenarios, await once(groups, { size, replication: first + i, twin, pool, share: told(i) })),
        );
      } catch (reason) {
        throw ofReplication(first + i, reason);
      }
      told(i)(1);
    }),
  );
}

interface Once {
  readonly size: RunSize;
  readonly replication: number;
  readonly twin: boolean;
  readonly pool: Pool;
  readonly share: (done: number) => void;
}

/** One replication of every scenario. */
async function once(
  groups: readonly (readonly Scenario[])[],
  { size, replication, twin, pool, share }: Once,
): Promise<Summary[]> {
  const shares = groups.map(() => 0);
  const found = await Promise.all(
    groups.map(async (scenarios, i) => {
      const answer = await pool.ask({ kind: "replicate", scenarios, size, replication, twin }, (done) => {
        shares[i] = done;
        share(mean(shares));
      });
      if (answer.kind !== "summaries") throw new Error(`a worker answered ${answer.kind}`);
      return answer.summaries;
    }),
  );
  return found.flat();
}

function inOrderOf(scenarios: readonly Scenario[], summaries: readonly Summary[]): Summary[] {
  const byName = new Map(summaries.map((summary) => [summary.scenario, summary]));
  return scenarios.map(({ name }) => byName.get(name)!);
}

/** Scenarios in groups that can share a burn-in. */
function alike(scenarios: readonly Scenario[]): Scenario[][] {
  const groups = new Map<string, Scenario[]>();
  for (const scenario of scenarios) groups.set(startOf(scenario), [...(groups.get(startOf(scenario)) ?? []), scenario]);
  return [...groups.values()];
}

export const mean = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0) / parts.length;

/** Hands on what arrives in any order in the order of replications. */
export function inOrder(
  first: number,
  receive: (summaries: readonly Summary[]) => void,
): (replication: number, summaries: readonly Summary[]) => void {
  const early = new Map<number, readonly Summary[]>();
  let next = first;
  return (replication, summaries) => {
    early.set(replication, summaries);
    for (let ready = early.get(next); ready !== undefined; ready = early.get(next)) {
      early.delete(next++);
      receive(ready);
    }
  };
}
