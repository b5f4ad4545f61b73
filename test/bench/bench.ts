import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { RunSize } from "../../sim/index.ts";
import { shown } from "./clock.ts";
import { BENCHED, cost } from "./cost.ts";
import { laterInstances } from "./instances.ts";
import { keptDraws } from "./keyed-draw.ts";
import { previewLatency } from "./preview.ts";
import { bytesPerPerson } from "./state.ts";
import { twoWorkersAgainstOne } from "./workers.ts";

const size = (people: number, weeks: number, burnIn = 52): RunSize => ({ seed: "bench", people, weeks, burnIn });

/**
 * `npm run bench`: what the shipped model costs, as ratios that survive a machine's moods. Prints a table, and the same
 * as JSON to `out/bench.json`.
 */
async function main(): Promise<void> {
  const say = (line: string): unknown => process.stdout.write(`${line}\n`);
  say(`Benched: ${BENCHED}, every step on; medians (lowest-highest) of interleaved repeats.\n`);

  const instances = laterInstances(size(20_000, 104), 7);
  const costs = [
    cost(size(10_000, 260), 9),
    cost(size(10_000, 104), 9),
    cost(size(100_000, 104), 7),
    cost(size(1_000_000, 104), 3),
  ];
  say("   people  weeks   draws a person-week   ns a person-week   events a person-year");
  for (const { people, weeks, draws, nanoseconds, eventsPerPersonYear } of costs)
    say(
      `${String(people).padStart(9)}  ${String(weeks).padStart(5)}   ${shown(draws, 1).padEnd(19)}   ` +
        `${shown(nanoseconds, 1).padEnd(16)}   ${eventsPerPersonYear.toFixed(2)}`,
    );
  say(
    `\nCost of a person-week at 1 000 000 people against 10 000, over the same 104 weeks: ` +
      `${(costs[3].draws.median / costs[1].draws.median).toFixed(2)}`,
  );

  const bytes = bytesPerPerson(size(20_000, 52));
  say(
    `Bytes a person: ${bytes.people.toFixed(0)} in the columns of people, ${bytes.rest.toFixed(0)} ` +
      `in the record and everything else`,
  );
  say(
    `Later instances in one process against the first: second ${shown(instances.second)}, third ${shown(instances.third)}`,
  );

  const workers = await twoWorkersAgainstOne(size(20_000, 260), 8, 5);
  say(`Two workers against one, eight replications: ${shown(workers)} times as fast on ${cpus().length} cores`);

  const preview = await previewLatency(15);
  say(
    `Preview in Chromium, from a lever's input to the drawn chart: ` +
      `${preview === undefined ? "not measured: no browser or no dist/ui" : `${shown(preview, 0)} ms`}`,
  );

  mkdirSync("out", { recursive: true });
  writeFileSync(
    "out/bench.json",
    `${JSON.stringify({ benched: BENCHED, node: process.version, costs, bytes, instances, workers, preview, keptDraws: keptDraws() }, null, 2)}\n`,
  );
  say("\nWritten to out/bench.json");
}

await main();
