import {
  MOST_PILOTS,
  PILOT_RUNS,
  solveEnvelope,
  type EnvelopeResult,
  type PilotTask,
  type Scenario,
  type Spending,
} from "../../index.ts";
import type { Pool } from "./pool.ts";

/**
 * Solves for the price scales of the regimes of a task, with the pilot runs of each step spread over a pool of workers; `share`
 * hears the share done of each search, 0-1. All searches share the reference's pilot runs. What is found does not depend
 * on the number of workers.
 */
export function priceScales(
  task: PilotTask,
  pool: Pool,
  share: (place: number, done: number) => void = () => {},
): Promise<EnvelopeResult[]> {
  const known = new Map<Scenario, Promise<readonly Spending[]>>();
  return Promise.all(
    task.regimes.map((scenario, place) => {
      const parts: number[] = [];
      return solveEnvelope({ ...task, scenario }, undefined, (one) => {
        const found = known.get(one);
        if (found !== undefined) return found;
        const from = parts.push(...new Array<number>(PILOT_RUNS).fill(0)) - PILOT_RUNS;
        const runs = pilots({ ...task, scenario: one }, pool, (replication, done) => {
          parts[from + replication] = done;
          share(place, parts.reduce((sum, part) => sum + part, 0) / MOST_PILOTS);
        });
        if (one === task.reference) known.set(one, runs);
        return runs;
      });
    }),
  );
}

/** The pilot runs of one scenario, in order, all asked for at once. */
const pilots = (
  task: PilotTask & { readonly scenario: Scenario },
  pool: Pool,
  share: (replication: number, done: number) => void,
): Promise<Spending[]> =>
  Promise.all(
    Array.from({ length: PILOT_RUNS }, async (_, replication) => {
      const answer = await pool.ask({ kind: "pilot", ...task, replication }, (done) => share(replication, done));
      if (answer.kind !== "spending") throw new Error(`a worker answered ${answer.kind}`);
      return answer.spending;
    }),
  );
