import type { Reply, Request } from "../sim/port.ts";

/** Anything that takes requests and gives replies: a worker, or a double of one. */
export interface Port {
  readonly post: (request: Request) => void;
  /** Registers who hears replies, and who hears that nothing will come any more. */
  readonly listen: (hear: (reply: Reply) => void, broken: (message: string) => void) => void;
}

type WithoutAddress<T> = T extends Request ? Omit<T, "id" | "lane"> : never;
/** Work for the engine, without the address that the engine gives it. */
export type Work = WithoutAddress<Exclude<Request, { kind: "cancel" }>>;
export type Answered = Extract<Reply, { kind: "summaries" | "envelope" | "journey" }>;

export interface Asked {
  /** Aborted work is dropped if it waits and cancelled if it runs. */
  readonly signal: AbortSignal;
  /** Share of the work that is done, 0-1. */
  readonly onProgress?: (share: number) => void;
  /** True for small work that somebody is looking for: it goes before all that waits. */
  readonly first?: boolean;
}

/** Hands work to whichever port is free, first come first served; rejects with the signal's reason when aborted and with an Error when the work failed. */
export interface Engine {
  readonly ask: (work: Work, asked: Asked) => Promise<Answered>;
  /** How many pieces of work run at once. */
  readonly width: number;
}

interface Job {
  readonly work: Work;
  readonly asked: Asked;
  readonly settle: { readonly resolve: (reply: Answered) => void; readonly reject: (reason: unknown) => void };
}

/** Joins ports into one engine. */
export function startEngine(ports: readonly Port[]): Engine {
  const waiting: Job[] = [];
  const running = new Map<Port, { id: number; job: Job }>();
  const broken = new Map<Port, string>();
  const heeded = new WeakSet<AbortSignal>();
  let lastId = 0;

  for (const port of ports)
    port.listen(
      (reply) => {
        const current = running.get(port);
        if (current === undefined || current.id !== reply.id) return;
        if (reply.kind === "progress") {
          current.job.asked.onProgress?.(reply.of === 0 ? 1 : reply.done / reply.of);
          return;
        }
        running.delete(port);
        if (reply.kind === "summaries" || reply.kind === "envelope" || reply.kind === "journey") current.job.settle.resolve(reply);
        else current.job.settle.reject(reply.kind === "failed" ? new Error(reply.message) : current.job.asked.signal.reason);
        start();
      },
      (message) => {
        broken.set(port, message);
        running.get(port)?.job.settle.reject(new Error(message));
        running.delete(port);
        start();
      },
    );

  function start(): void {
    if (broken.size === ports.length) for (const job of waiting.splice(0)) job.settle.reject(new Error([...broken.values()][0]));
    for (const port of ports) {
      if (running.has(port) || broken.has(port)) continue;
      const job = waiting.shift();
      if (job === undefined) return;
      const id = ++lastId;
      running.set(port, { id, job });
      port.post({ ...job.work, id, lane: "page" });
    }
  }

  /** Drops all work that goes by a signal, once it is aborted. */
  function heed(signal: AbortSignal): void {
    if (heeded.has(signal)) return;
    heeded.add(signal);
    signal.addEventListener("abort", () => {
      const gone = [...waiting, ...[...running.values()].map(({ job }) => job)].filter(({ asked }) => asked.signal === signal);
      for (const job of gone) drop(job);
      start();
    }, { once: true });
  }

  function drop(job: Job): void {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    for (const [port, { id, job: current }] of running)
      if (current === job) {
        running.delete(port);
        port.post({ id, kind: "cancel", target: id });
      }
    job.settle.reject(job.asked.signal.reason);
  }

  return {
    width: ports.length,
    ask: (work, asked) =>
      new Promise((resolve, reject) => {
        asked.signal.throwIfAborted();
        const job: Job = { work, asked, settle: { resolve, reject } };
        heed(asked.signal);
        if (asked.first === true) waiting.unshift(job);
        else waiting.push(job);
        start();
      }),
  };
}

/** A browser worker as a port. */
export function workerPort(worker: Worker): Port {
  return {
    post: (request) => worker.postMessage(request),
    listen: (hear, broken) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => hear(data);
      worker.onerror = (event) => broken(event.message || "the engine could not be started");
    },
  };
}

/** As many workers as the machine has room for, and at least two, so that a preview does not wait behind an envelope. */
export const openWorkers = (): Port[] =>
  Array.from({ length: Math.min(8, Math.max(2, navigator.hardwareConcurrency || 2)) }, () => workerPort(new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" })));
