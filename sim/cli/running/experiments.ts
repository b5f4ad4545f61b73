import { arms, type ExperimentId, type Results, type RunSize, type Scenario, type Summary } from "../../index.ts";
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

/**
 * Lives through experiments on a pool of workers; `share` hears the share done, 0-1. The results do not depend on the
 * number of workers.
 */
export async function carryOutExperiments(
  { scenario, experiments, size, replications, asked = false }: Experiments,
  pool: Pool,
  share: (done: number) => void = () => {},
): Promise<Results> {
  const shares = experiments.map(() => new Array<number>(replications).fill(0));
  const found = await Promise.all(
    experiments.map(async (id, e) => {
      const scenarios = arms(id, scenario);
      const runs = await Promise.all(
        shares[e].map((_, replication) =>
          one(pool, { scenarios, size, replication, asked }, (done) => {
            shares[e][replication] = done;
            share(mean(shares.flat()));
          }),
        ),
      );
      return [id, runs] as const;
    }),
  );
  return new Map(found);
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
