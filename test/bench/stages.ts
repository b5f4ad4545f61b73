import { startComparison, summarise, type Summary, solveEnvelope } from "../../sim/index.ts";
import { prepare, scenario, type RunSize } from "../../sim/index.ts";
import { nanoseconds } from "./clock.ts";
import { BENCHED, finish } from "./cost.ts";

/** Milliseconds of processor time of each stage of a comparison. */
export interface Stages {
  readonly priceSearch: number;
  readonly burnIn: number;
  readonly runs: number;
  readonly summaries: number;
  readonly messages: number;
  readonly result: number;
}

/** Compares the benched regime with the baseline, stage by stage in one thread. */
export async function stages(size: RunSize, replications: number): Promise<Stages> {
  const [reference, regime] = [scenario("jobcentre-2014"), scenario(BENCHED)];
  const before = process.cpuUsage();
  const found = await solveEnvelope({ envelope: "A", reference, scenario: regime, size });
  const { user, system } = process.cpuUsage(before);
  const comparison = startComparison({ ...size, scenarios: [reference, regime], envelope: [found] });
  const spent = { burnIn: 0, runs: 0, summaries: 0, messages: 0, result: 0 };
  for (let replication = 0; replication < replications; replication++) {
    let world: ReturnType<typeof prepare>;
    spent.burnIn += nanoseconds(() => (world = prepare(reference, size, replication)));
    const said: Summary[] = [];
    for (const each of [reference, regime]) {
      let record: ReturnType<typeof finish>;
      spent.runs += nanoseconds(() => (record = finish(world, each, size)));
      spent.summaries += nanoseconds(() => said.push(summarise(record)));
    }
    spent.messages += nanoseconds(() => comparison.add(structuredClone(said)));
  }
  spent.result = nanoseconds(() => comparison.result());
  const milliseconds = Object.fromEntries(Object.entries(spent).map(([stage, time]) => [stage, time / 1e6]));
  return { priceSearch: (user + system) / 1000, ...milliseconds } as unknown as Stages;
}
