import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { RunSize } from "../../sim/index.ts";
import { beside } from "./beside.ts";
import { median, shown } from "./clock.ts";
import { compilations } from "./compilations.ts";
import { BENCHED, cost } from "./cost.ts";
import { firstAndWarm } from "./first-and-warm.ts";
import { laterInstances } from "./instances.ts";
import { keptDraws } from "./keyed-draw.ts";
import { previewLatency } from "./preview.ts";
import { stages } from "./stages.ts";
import { bytesPerPerson } from "./state.ts";
import { twoWorkersAgainstOne } from "./workers.ts";

const size = (people: number, weeks: number, burnIn = 52): RunSize => ({ seed: "bench", people, weeks, burnIn });
const say = (line: string): unknown => process.stdout.write(`${line}\n`);

/** Parts of the bench by name, each of which prints what it finds and returns it. */
const PARTS = {
  instances() {
    const found = laterInstances(size(20_000, 104), 7);
    say(`Later instances in one process: second ${shown(found.second)}, third ${shown(found.third)} of the first`);
    return found;
  },
  firstAndWarm() {
    const found = firstAndWarm(10_000, 260);
    say(`A person-week, 10 000 × 260, in a process's first run: ${shown(found.first, 0)} ns`);
    say(`In warm runs: ${shown(found.warm, 0)} ns; first against warm: ${shown(found.ratio)}`);
    return found;
  },
  compilations() {
    const found = compilations(10_000, 260, 14);
    say(`Functions compiled in each of 14 replications of two regimes: ${found.compiled.join(" ")}`);
    say(`Thrown away again: ${found.thrownAway.join(" ")}`);
    say(`In a warm replication, median of the last seven: ${median(found.compiled.slice(-7))} compiled`);
    return found;
  },
  counts() {
    execFileSync("npx", ["vite", "build", "--mode", "counted", "--logLevel", "warn"], { stdio: "inherit" });
    const found = JSON.parse(execFileSync(process.execPath, ["dist/counted/counted.js"]).toString()) as {
      readonly [name: string]: number;
    };
    say("In a thousand person-weeks, 10 000 × 260:");
    for (const [name, count] of Object.entries(found)) say(`  ${name.padEnd(20)} ${count.toFixed(1).padStart(8)}`);
    return found;
  },
  costs() {
    const found = [
      cost(size(2_000, 260), 15),
      cost(size(10_000, 260), 9),
      cost(size(10_000, 104), 9),
      cost(size(100_000, 104), 7),
      cost(size(1_000_000, 104), 3),
    ];
    say("   people  weeks   draws a person-week   ns a person-week   events a person-year");
    for (const { people, weeks, draws, nanoseconds, eventsPerPersonYear } of found)
      say(
        `${String(people).padStart(9)}  ${String(weeks).padStart(5)}   ${shown(draws, 1).padEnd(19)}   ` +
          `${shown(nanoseconds, 1).padEnd(16)}   ${eventsPerPersonYear.toFixed(2)}`,
      );
    const growth = found[4].draws.median / found[2].draws.median;
    say(`A person-week at 1 000 000 people against one at 10 000, over 104 weeks: ${growth.toFixed(2)}`);
    return found;
  },
  bytes() {
    const found = bytesPerPerson(size(20_000, 52));
    say(`Bytes a person: ${found.people.toFixed(0)} in the columns of people, ${found.rest.toFixed(0)} in all else`);
    return found;
  },
  async stages() {
    const found = await stages(size(20_000, 260, 104), 4);
    const all = Object.values(found).reduce((sum, each) => sum + each, 0);
    say("A comparison of two regimes, 20 000 × 260, four replications in one thread, processor time by stage:");
    for (const [stage, each] of Object.entries(found))
      say(`  ${stage.padEnd(12)} ${each.toFixed(0).padStart(7)} ms  ${((100 * each) / all).toFixed(0).padStart(3)} %`);
    return found;
  },
  workers() {
    const found = twoWorkersAgainstOne(10_000, 260, 6);
    if (typeof found === "string") say(`Two workers against one: not measured: ${found}`);
    else {
      say(`Two workers on two cores against one on one, six warm replications: ${shown(found.ratio)} times as fast`);
      for (const [name, { seconds, workers, helpers }] of [["one", found.one] as const, ["two", found.two] as const])
        say(`  ${name}: ${shown(seconds)} s; in workers ${shown(workers)} s, in helpers ${shown(helpers)} s`);
    }
    return found;
  },
  async preview() {
    const found = await previewLatency(15);
    const said = typeof found === "string" ? `not measured: ${found}` : `${shown(found, 0)} ms`;
    say(`Preview in Chromium, from a lever's input to the drawn chart: ${said}`);
    return found;
  },
};

/**
 * `npm run bench`: what the shipped model costs, as ratios and counts that survive a machine's moods. Prints a table,
 * and the same as JSON to `out/bench.json`. `-- --only counts,bytes` measures some parts; `-- --beside PATH` sets this
 * checkout beside another that is built, and measures nothing else unless it is named.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" }, beside: { type: "string" } } });
  const named = values.only?.split(",") ?? (values.beside === undefined ? Object.keys(PARTS) : []);
  const unknown = named.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    throw new Error(`--only: there is no part ${unknown}. Name some of ${Object.keys(PARTS).join(", ")}.`);
  say(`Benched: ${BENCHED}, every step on; medians (lowest-highest) of interleaved repeats, processor time.\n`);
  const found: { [name: string]: unknown } = {};
  for (const name of named as (keyof typeof PARTS)[]) found[name] = await PARTS[name]();
  if (values.beside !== undefined) {
    const set = beside(values.beside, { people: 20_000, replications: 20 });
    say(`Beside ${set.other}, interleaved, own over other:`);
    say(`  a person-week, 10 000 × 260: first run ${shown(set.first)}, warm ${shown(set.warm)}`);
    say(`  compare of two regimes, 20 000 × 20: ${shown(set.compare)}`);
    say(`  seconds of processor time: ${shown(set.seconds.own, 1)} against ${shown(set.seconds.other, 1)}`);
    found["beside"] = set;
  }
  mkdirSync("out", { recursive: true });
  const kept = { benched: BENCHED, node: process.version, ...found, keptDraws: keptDraws() };
  writeFileSync("out/bench.json", `${JSON.stringify(kept, null, 2)}\n`);
  say("\nWritten to out/bench.json");
}

await main();
