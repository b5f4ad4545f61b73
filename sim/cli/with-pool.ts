import { openPool, type Pool } from "./pool.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Works with a pool that is stopped at the end, whatever the end is; an interruption stops it at once, so that what waits for it rejects with `Stopped`. */
export async function withPool<T>(threads: number, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool(threads);
  const interrupt = (): void => void pool.stop();
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(pool);
  } finally {
    await pool.stop();
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}
