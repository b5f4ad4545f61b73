import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { InputError } from "../index.ts";
import type { Reply, Request } from "../port.ts";

/** One piece of work for a worker: a request that has not been given an id and a lane. */
export type Work = Without<Extract<Request, { kind: "replicate" }>> | Without<Extract<Request, { kind: "envelope" }>> | Without<Extract<Request, { kind: "journey" }>>;
type Without<R> = Omit<R, "id" | "lane">;
export type Answer = Extract<Reply, { kind: "summaries" | "envelope" | "journey" }>;

/** Workers that answer one request each at a time; the order of answers is not the order of questions. */
export interface Pool {
  /** Queues work; `progress` hears the share done, 0-1. Rejects with the engine's own message, with the problems of the question (an `InputError`), or with `Stopped`. */
  readonly ask: (work: Work, progress?: (share: number) => void) => Promise<Answer>;
  /** Ends every worker at once; what was asked and not answered is rejected with `Stopped`. */
  readonly stop: () => Promise<void>;
}

/** The pool was stopped before the work was done. */
export class Stopped extends Error {}

interface Job {
  readonly work: Work;
  readonly progress: (share: number) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Starts workers as work arrives, `threads` at most. */
export function openPool(threads: number, program = join(dirname(fileURLToPath(import.meta.url)), "worker.js")): Pool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let stopped = false;
  let asked = 0;

  function hire(): Worker {
    const worker = new Worker(program);
    worker.on("message", (reply: Reply) => hear(worker, reply));
    worker.on("error", (error) => lose(worker, error));
    worker.on("exit", (code) => lose(worker, new Error(`a worker ended with code ${code}`)));
    return worker;
  }
  function next(): void {
    while (waiting.length > 0) {
      const worker = idle.pop() ?? (busy.size < threads ? hire() : undefined);
      if (worker === undefined) return;
      const job = waiting.shift()!;
      busy.set(worker, job);
      worker.postMessage({ ...job.work, id: ++asked, lane: "command line" } satisfies Request);
    }
  }
  function hear(worker: Worker, reply: Reply): void {
    const job = busy.get(worker);
    if (job === undefined) return;
    if (reply.kind === "progress") return job.progress(reply.done / reply.of);
    busy.delete(worker);
    idle.push(worker);
    if (reply.kind === "failed") job.reject(reply.problems === undefined ? new Error(reply.message) : new InputError(reply.problems));
    else if (reply.kind === "cancelled") job.reject(new Stopped());
    else job.resolve(reply);
    next();
  }
  /** A worker that died takes its job with it, and nobody else's. */
  function lose(worker: Worker, error: Error): void {
    const job = busy.get(worker);
    busy.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    job?.reject(error);
    if (!stopped) next();
  }
  return {
    ask: (work, progress = () => {}) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(new Stopped());
        waiting.push({ work, progress, resolve, reject });
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
