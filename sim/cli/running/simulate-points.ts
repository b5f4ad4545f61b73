import {
  estimate,
  experimentsFor,
  momentOf,
  setLevers,
  targets,
  valuesAt,
  type Free,
  type Moments,
  type Results,
  type RunSize,
  type Scenario,
  type Simulate,
  type Stage,
  type TargetId,
} from "../../index.ts";
import { carryOutExperiments } from "./experiments.ts";
import type { PointRecord } from "../files/point-record.ts";
import type { Pool } from "./pool.ts";
import { mean, ReplicationFailed } from "./replications.ts";

/** What is simulated at every point of a fit. */
export interface Fit {
  readonly scenario: Scenario;
  readonly free: readonly Free[];
  readonly aims: readonly TargetId[];
  readonly size: RunSize;
}

/**
 * Simulates points on a pool of workers, with the same luck at each, and keeps what is done; `share` hears how many
 * points are done, of how many.
 */
export function simulatePoints(
  { scenario, free, aims, size }: Fit,
  pool: Pool,
  record: PointRecord,
  share: (done: number, of: number) => void = () => {},
): Simulate {
  const experiments = experimentsFor(aims);
  return async (points, stage) => {
    const shares = points.map(() => 0);
    const told =
      (n: number) =>
      (done: number): void => {
        shares[n] = done;
        share(mean(shares) * points.length, points.length);
      };
    return Promise.all(
      points.map(async (point, n) => {
        const values = valuesAt(free, point);
        const key = JSON.stringify({ ...values, people: stage.people, replications: stage.replications });
        const known = record.get(key);
        if (known !== undefined) {
          told(n)(1);
          return known;
        }
        const found = await oneTo(values, stage, told(n));
        record.keep(key, found);
        return found;
      }),
    );
  };

  async function oneTo(
    values: Readonly<Record<string, number>>,
    { people, replications }: Stage,
    told: (done: number) => void,
  ): Promise<Moments> {
    try {
      const results = await carryOutExperiments(
        { scenario: setLevers(scenario, values), experiments, size: { ...size, people }, replications },
        pool,
        told,
      );
      return momentsOf(aims, results);
    } catch (reason) {
      if (!(reason instanceof ReplicationFailed)) throw reason;
      throw new Error(
        `replication ${reason.replication} failed at ${JSON.stringify(values)}: ${reason.message}\nThe ` +
          `same command with --resume repeats it.`,
      );
    }
  }
}

/** Figures of the aims and the variance of their means, NaN where no replication gives one. */
function momentsOf(aims: readonly TargetId[], results: Results): Moments {
  const found = aims.map((id) => {
    const values = (results.get(targets[id].experiment) ?? []).flatMap(
      (summaries) => momentOf(targets[id], summaries) ?? [],
    );
    if (values.length === 0) return { mean: NaN, variance: NaN };
    const { mean: middle, mcse } = estimate(values);
    return { mean: middle, variance: mcse === null ? 0 : mcse * mcse };
  });
  return { mean: found.map((each) => each.mean), variance: found.map(({ variance }) => variance) };
}
