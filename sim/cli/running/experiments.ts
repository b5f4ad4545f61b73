import {
  arms,
  canonicalJson,
  type ExperimentId,
  type Results,
  type RunSize,
  type Scenario,
  type Summary,
} from "../../index.ts";
import type { Pool } from "./pool.ts";
import { mean, ofReplication } from "./replications.ts";

/** Experiments on a regime, each in so many replications with the same luck. */
export interface Experiments {
  readonly scenario: Scenario;
  readonly experiments: readonly ExperimentId[];
  readonly size: RunSize;
  readonly replications: number;
  /** Whether they are measured by what questions ask for too. */
  readonly asked?: boolean;
}

/** Experiments that assume the same of the world, with the arms of each in order: they share one burnt-in past. */
interface SamePast {
  readonly arms: readonly (readonly [ExperimentId, readonly Scenario[]])[];
}

/** Sorts experiments by what they assume of the world. */
function byPast(experiments: readonly ExperimentId[], scenario: Scenario): SamePast[] {
  const pasts = new Map<string, [ExperimentId, readonly Scenario[]][]>();
  for (const id of experiments) {
    const own = arms(id, scenario);
    const key = canonicalJson([own[0].assumptions, own[0].burnIn]);
    pasts.set(key, [...(pasts.get(key) ?? []), [id, own]]);
  }
  return [...pasts.values()].map((each) => ({ arms: each }));
}

/**
 * Lives through experiments on a pool of workers, those that share a past from one burnt-in world; `share` hears the
 * share done, 0-1. The results do not depend on the number of workers.
 */
export async function carryOutExperiments(
  { scenario, experiments, size, replications, asked = false }: Experiments,
  pool: Pool,
  share: (done: number) => void = () => {},
): Promise<Results> {
  const pasts = byPast(experiments, scenario);
  const shares = pasts.map(() => new Array<number>(replications).fill(0));
  const found = await Promise.all(
    pasts.map(async ({ arms: own }, past) => {
      const scenarios = own.flatMap(([, each]) => each);
      const runs = await Promise.all(
        shares[past].map((_, replication) =>
          one(pool, { scenarios, size, replication, asked }, (done) => {
            shares[past][replication] = done;
            share(mean(shares.flat()));
          }),
        ),
      );
      let from = 0;
      return own.map(([id, { length }]) => {
        const first = from;
        from += length;
        return [id, runs.map((summaries) => summaries.slice(first, first + length))] as const;
      });
    }),
  );
  const all = new Map(found.flat());
  return new Map(experiments.map((id) => [id, all.get(id) ?? []]));
}

async function one(
  pool: Pool,
  {
    scenarios,
    size,
    replication,
    asked,
  }: {
    readonly scenarios: readonly Scenario[];
    readonly size: RunSize;
    readonly replication: number;
    readonly asked: boolean;
  },
  share: (done: number) => void,
): Promise<readonly Summary[]> {
  try {
    const answer = await pool.ask({ kind: "replicate", scenarios, size, replication, asked }, share);
    if (answer.kind !== "summaries") throw new Error(`a worker answered ${answer.kind}`);
    share(1);
    return answer.summaries;
  } catch (reason) {
    throw ofReplication(replication, reason);
  }
}
