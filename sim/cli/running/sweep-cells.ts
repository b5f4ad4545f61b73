import { besideTwin, cellValues, type Cell, type CellResult, type Plan, type Summary } from "../../index.ts";
import type { Pool } from "./pool.ts";
import type { Progress } from "./progress.ts";
import { mean, ReplicationFailed } from "./replications.ts";
import { carryOut } from "../arguments/study.ts";

/** Who hears of the cells of a sweep. */
export interface CellListener {
  readonly finished: (cell: CellResult) => void;
  /** Share of the cells to be worked that is done, 0-1, and how many are finished. */
  readonly share: (share: number, finished: number) => void;
}

/**
 * Works the cells of a plan that are not in `done`, a few at once so that no worker waits for the last replication of a
 * cell; the results do not depend on how many.
 */
export async function workCells(
  planned: Plan,
  pool: Pool,
  { done, threads }: { readonly done: ReadonlyMap<string, CellResult>; readonly threads: number },
  listener: CellListener,
): Promise<ReadonlyMap<string, CellResult>> {
  const { study, cells } = planned;
  const results = new Map(done);
  const left = cells.filter(({ id }) => !results.has(id));
  const shares = left.map(() => 0);
  let next = 0;
  let finished = 0;
  const work = async (): Promise<void> => {
    for (let place = next++; place < left.length; place = next++) {
      const cell = left[place];
      const own = place;
      const told = (share: number): void => {
        shares[own] = share;
        listener.share(mean(shares), finished);
      };
      const result = await workCell(cell, { planned, pool, told });
      results.set(cell.id, result);
      listener.finished(result);
      finished++;
      told(1);
    }
  };
  await Promise.all(Array.from({ length: 1 + Math.ceil(threads / study.replications) }, work));
  return results;
}

async function workCell(
  { id, envelope, scenarios }: Cell,
  { planned, pool, told }: { readonly planned: Plan; readonly pool: Pool; readonly told: (share: number) => void },
): Promise<CellResult> {
  const { file, size, replications } = planned.study;
  const runs: (readonly Summary[])[] = [];
  const twin = Object.keys(file.keep).some((measure) => besideTwin.has(measure));
  try {
    const { comparison } = await carryOut(
      { verb: "compare", scenarios, size, first: 0, replications, envelope, twin },
      pool,
      inParts(told, envelope === "none" ? 0 : PILOT_PART),
      (summaries) => runs.push(summaries),
    );
    return {
      id,
      envelopes: Object.values(comparison.envelope),
      values: cellValues(file.keep, runs),
      hash: comparison.hash,
    };
  } catch (reason) {
    if (!(reason instanceof ReplicationFailed)) throw reason;
    const row = rowOf(planned, id);
    throw new Error(
      `cell ${id} (${row}), replication ${reason.replication} failed: ${reason.message}\nThe same ` +
        `command with --only ${row} repeats it.`,
    );
  }
}

/** The first setting or range that a cell belongs to. */
const rowOf = ({ rows, ranges }: Plan, id: string): string =>
  rows.find(({ cell }) => cell === id)?.point.name ?? ranges.find(({ cells }) => cells.includes(id))?.range.id ?? id;

/** Part of a cell's work that finding price scales takes, about. */
const PILOT_PART = 0.2;

/** Progress of the two parts of a cell as one share. */
function inParts(told: (share: number) => void, first: number): Progress {
  let parts = 0;
  return {
    begin: () => void parts++,
    show: (share) => told(first === 0 ? share : parts === 1 ? share * first : first + share * (1 - first)),
    end() {},
  };
}
