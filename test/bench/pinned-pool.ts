import { readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { scenario } from "../../sim/index.ts";
import { openPool } from "../../sim/cli/running/pool.ts";
import { BENCHED } from "./cost.ts";

/** A program of its own, so that it can be held to some cores: `pinned-pool.js THREADS PEOPLE WEEKS REPLICATIONS ROUNDS`. */
const [threads, people, weeks, replications, rounds] = process.argv.slice(2).map(Number);
const size = { seed: "bench", people, weeks, burnIn: 52 };
const scenarios = [scenario(BENCHED)];

/** Nanoseconds that each thread of this process has run. */
const threadTimes = (): Map<string, number> =>
  new Map(
    readdirSync("/proc/self/task").map((id) => [
      id,
      Number(readFileSync(`/proc/self/task/${id}/schedstat`, "utf8").split(" ")[0]),
    ]),
  );

const alone = new Set(threadTimes().keys());
const pool = openPool(threads, { program: join(import.meta.dirname, "worker.js") });
const round = (): Promise<unknown> =>
  Promise.all(
    Array.from({ length: replications }, (_, replication) =>
      pool.ask({ kind: "replicate", scenarios, size, replication }),
    ),
  );
await round();
for (let n = 0; n < rounds; n++) {
  const before = threadTimes();
  const began = performance.now();
  await round();
  const seconds = (performance.now() - began) / 1000;
  const spent = [...threadTimes()].map(([id, time]) => ({ id, time: (time - (before.get(id) ?? 0)) / 1e9 }));
  const workers = spent.filter(({ id }) => !alone.has(id)).sort((a, b) => b.time - a.time);
  const inWorkers = workers.slice(0, threads).reduce((sum, { time }) => sum + time, 0);
  const all = spent.reduce((sum, { time }) => sum + time, 0);
  writeSync(1, `${JSON.stringify({ seconds, workers: inWorkers, helpers: all - inWorkers })}\n`);
}
await pool.stop();
