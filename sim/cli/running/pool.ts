import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { InputError } from "../../index.ts";
import type { Reply, Request } from "../../port.ts";

/** One piece of work for a worker: a request that has not been given an id and a lane. */
export type Work =
  | Without<Extract<Request, { kind: "replicate" }>>
  | Without<Extract<Request, { kind: "pilot" }>>
  | Without<Extract<Request, { kind: "journey" }>>;
type Without<R> = Omit<R, "id" | "lane">;
export type Answer = Extract<Reply, { kind: "summaries" | "envelope" | "spending" | "journey" }>;

/** Workers that answer one request each at a time; the order of answers is not the order of questions. */
export interface Pool {
  /**
   * Queues work; `progress` hears the share done, 0-1. Rejects with the engine's own message, with the problems of the
   * question (an `InputError`), or with `Stopped`.
   */
  readonly ask: (work: Work, progress?: (share: number) => void) => Promise<Answer>;
  /** Ends every worker at once; what was asked and not answered is rejected with `Stopped`. */
  readonly stop: () => Promise<void>;
}

/** The pool was stopped before the work was done; the message, if there is one, says what became of what was done. */
export class Stopped extends Error {}

interface Job {
  /** Workers that died over it. */
  deaths: number;
  readonly work: Work;
  readonly progress: (share: number) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Who makes the workers of a pool, and who hears that one had to be replaced. */
export interface PoolEdge {
  /** Path of the program of a worker. */
  readonly program?: string;
  readonly told?: (words: string) => void;
}

/**
 * Starts workers as work arrives, `threads` at most; the work of one that dies is given to a fresh one, a few times.
 */
export function openPool(
  threads: number,
  { program = join(dirname(fileURLToPath(import.meta.url)), "worker.js"), told = () => {} }: PoolEdge = {},
): Pool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  const last = new WeakMap<Worker, number | undefined>();
  let stopped = false;
  let asked = 0;

  function hire(): Worker {
    const worker = new Worker(program);
    worker.on("message", (reply: Reply) => hear(worker, reply));
    worker.on("error", (error: NodeJS.ErrnoException) =>
      lose(worker, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "it ran out of memory" : error.message),
    );
    worker.on("messageerror", () => {
      lose(worker, "what it said could not be read");
      void worker.terminate();
    });
    worker.on("exit", (code) => lose(worker, `it ended with code ${code}`));
    return worker;
  }
  function next(): void {
    while (waiting.length > 0) {
      if (idle.length === 0 && busy.size >= threads) return;
      const job = waiting.shift()!;
      try {
        const worker = free(job.work) ?? hire();
        last.set(worker, replicationOf(job.work));
        busy.set(worker, job);
        worker.postMessage({ ...job.work, id: ++asked, lane: "command line" } satisfies Request);
      } catch (reason) {
        for (const [worker, its] of busy) if (its === job) retire(worker);
        job.reject(reason instanceof Error ? reason : new Error(String(reason)));
      }
    }
  }
  /** An idle worker, the one that last worked on the same replication first: it may have kept the burnt-in world. */
  function free(work: Work): Worker | undefined {
    const familiar = idle.findIndex((worker) => last.get(worker) === replicationOf(work));
    return idle.splice(familiar, 1)[0]; // the latest where nobody is
  }
  function hear(worker: Worker, reply: Reply): void {
    const job = busy.get(worker);
    if (job === undefined) return;
    if (reply.kind === "progress") return job.progress(reply.done / reply.of);
    busy.delete(worker);
    idle.push(worker);
    if (reply.kind === "failed")
      job.reject(reply.problems === undefined ? new Error(reply.message) : new InputError(reply.problems));
    else if (reply.kind === "cancelled") job.reject(new Stopped());
    else job.resolve(reply);
    next();
  }
  /**
   * A worker that died is replaced by a fresh one, which is given its job before any other; a job over which several
   * died fails.
   */
  function lose(worker: Worker, how: string): void {
    const job = busy.get(worker);
    busy.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    if (job !== undefined) {
      job.deaths++;
      if (job.deaths >= MOST_DEATHS)
        job.reject(new Error(`${job.deaths} workers died over it, the last because ${how}`));
      else {
        told(`a worker died (${how}); ${inWords(job.work)} is given to a fresh one, and the result stays the same`);
        waiting.unshift(job);
      }
    }
    if (!stopped) next();
  }
  function retire(worker: Worker): void {
    busy.delete(worker);
    void worker.terminate();
  }
  return {
    ask: (work, progress = () => {}) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new Stopped());
        waiting.push({ deaths: 0, work, progress, resolve, reject });
        next();
      }),
    async stop() {
      stopped = true;
      const workers = [...idle, ...busy.keys()];
      for (const { reject } of [...waiting.splice(0), ...busy.values()]) reject(new Stopped());
      busy.clear();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Workers that may die over one job before it fails. */
const MOST_DEATHS = 3;

const replicationOf = (work: Work): number | undefined => ("replication" in work ? work.replication : undefined);

function inWords(work: Work): string {
  if (work.kind === "replicate") return `replication ${work.replication}`;
  return work.kind === "pilot" ? `a pilot run of ${work.scenario.name}` : "the journey";
}
