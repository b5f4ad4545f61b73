import { openPool, type Pool } from "./pool.ts";
import { CLEAR } from "./progress.ts";
import { tell } from "../text/tell.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Works with a pool that is stopped at the end, whatever the end is; an interruption stops it at once, so that what
 * waits for it rejects with `Stopped`.
 */
export async function withPool<T>(
  { threads, quiet }: { readonly threads: number; readonly quiet: boolean },
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const told = (words: string): void => {
    if (!quiet) tell(`${process.stderr.isTTY ? CLEAR : ""}warning: ${words}.\n`);
  };
  const pool = openPool(threads, { told });
  const interrupt = (): void => void pool.stop();
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(pool);
  } finally {
    await pool.stop();
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}
