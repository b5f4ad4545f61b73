import { join } from "node:path";
import { scenario, type RunSize } from "../../sim/index.ts";
import { openPool } from "../../sim/cli/running/pool.ts";
import { spread, type Spread } from "./clock.ts";
import { BENCHED } from "./cost.ts";

/** How many times faster replications finish on two threads than on one, over interleaved rounds. */
export async function twoWorkersAgainstOne(size: RunSize, replications: number, repeats: number): Promise<Spread> {
  const program = join(import.meta.dirname, "worker.js");
  const pools = [openPool(1, { program }), openPool(2, { program })] as const;
  const scenarios = [scenario(BENCHED)];
  const run = async (pool: (typeof pools)[number]): Promise<number> => {
    const start = performance.now();
    await Promise.all(
      Array.from({ length: replications }, (_, replication) =>
        pool.ask({ kind: "replicate", scenarios, size, replication }),
      ),
    );
    return performance.now() - start;
  };
  try {
    for (const pool of pools) await run(pool);
    const ratios: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat++) {
      const one = await run(pools[0]);
      ratios.push(one / (await run(pools[1])));
    }
    return spread(ratios);
  } finally {
    await Promise.all(pools.map((pool) => pool.stop()));
  }
}
