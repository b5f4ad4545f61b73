import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import {
  checkChanges,
  isInput,
  leverIds,
  levers,
  parameterIds,
  parameters,
  scenario,
  scenarioNames,
  type Changes,
  type LeverId,
  type LeverValue,
  type Scenario,
} from "../../sim/index.ts";
import type { Reply } from "../../sim/port.ts";
import { isInputId } from "../../sim/scenario/wrong-value.ts";
import { PROGRAM } from "./program.ts";

const size = { seed: "accepted", people: 40, weeks: 30, burnIn: 8 };
/** Some thousand times what a run of this size takes: whoever has not answered by then never will. */
const NEVER = 60_000;

const ends: readonly (readonly [string, number, number])[] = [
  ...leverIds.flatMap((id) => {
    const lever = levers[id];
    return lever.kind === "number" ? [[id, lever.least, lever.most] as const] : [];
  }),
  ...parameterIds
    .filter((id) => isInputId(id) && isInput(id))
    .map((id) => [id, parameters[id].least, parameters[id].most] as const),
];

/** What has to be set beside a lever so that it can act in a regime. */
function awake(regime: Scenario, id: string): Changes {
  const needs = Object.hasOwn(levers, id) ? Object.entries(levers[id as LeverId].needs ?? {}) : [];
  return Object.fromEntries(
    needs.flatMap(([on, wanted]): [string, LeverValue][] => {
      const now = regime.levers[on as LeverId];
      if ("above" in wanted) return Number(now) > wanted.above ? [] : [[on, wanted.above + 1]];
      return wanted.includes(now) ? [] : [[on, wanted[0]]];
    }),
  );
}

interface Case {
  readonly from: string;
  readonly changes: Changes;
}

let engine: Worker | undefined;
afterAll(async () => void (await engine?.terminate()));

/** What the built engine says of a setting: nothing if the run ended, with finite numbers and balanced books. */
function fault(regime: Scenario): Promise<string | undefined> {
  const worker = (engine ??= new Worker(join(dirname(PROGRAM), "worker.js")));
  return new Promise((told) => {
    const settle = (words: string | undefined): void => {
      clearTimeout(guard);
      worker.off("message", hear);
      told(words);
    };
    const guard = setTimeout(() => {
      engine = undefined;
      settle("it never ended");
      void worker.terminate();
    }, NEVER);
    const hear = (reply: Reply): void => {
      if (reply.kind === "summaries") settle(undefined);
      else if (reply.kind === "failed") settle(reply.message);
    };
    worker.on("message", hear);
    worker.postMessage({ id: 1, lane: "test", kind: "replicate", scenarios: [regime], size, replication: 0 });
  });
}

/** Faults of all settings that are accepted, and how many are. */
async function tried(cases: readonly Case[]): Promise<{ faults: string[]; accepted: number }> {
  const faults: string[] = [];
  let accepted = 0;
  for (const { from, changes } of cases) {
    const { scenario: regime } = checkChanges(scenario(from), changes);
    if (regime === undefined) continue;
    accepted++;
    const words = await fault(regime);
    if (words !== undefined) faults.push(`${from} ${JSON.stringify(changes)}: ${words}`);
  }
  return { faults, accepted };
}

describe("any accepted setting ends, with finite numbers and balanced books:", () => {
  it.each([
    ["least", 1],
    ["most", 2],
  ] as const)("every number alone at the %s that means anything, where it can act", async (_, end) => {
    const cases = ends.map((one): Case => ({
      from: "citizen-support",
      changes: { ...awake(scenario("citizen-support"), one[0]), [one[0]]: one[end] },
    }));
    const { faults, accepted } = await tried(cases);
    expect(faults).toEqual([]);
    expect(accepted).toBeGreaterThan(0.98 * cases.length);
  });

  it("many numbers at once at either end, in any shipped regime", async () => {
    const several = fc.uniqueArray(fc.tuple(fc.constantFrom(...ends), fc.boolean()), {
      selector: ([[id]]) => id,
      minLength: 2,
      maxLength: 12,
    });
    const any = fc.tuple(fc.constantFrom(...scenarioNames()), several).map(([from, set]): Case => ({
      from,
      changes: Object.assign(
        {},
        ...set.map(([[id]]) => awake(scenario(from), id)),
        ...set.map(([[id, least, most], high]) => ({ [id]: high ? most : least })),
      ) as Changes,
    }));
    const { faults, accepted } = await tried(fc.sample(any, { seed: 8, numRuns: 240 }));
    expect(faults).toEqual([]);
    expect(accepted).toBeGreaterThan(200);
  });
});
