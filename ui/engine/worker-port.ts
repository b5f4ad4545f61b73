import type { Reply } from "../../sim/port.ts";
import type { Crew, Port } from "./engine.ts";

/** A browser worker as a port. */
export function workerPort(worker: Worker): Port {
  return {
    post: (request) => worker.postMessage(request),
    listen: (hear, broken) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => hear(data);
      worker.onerror = (event) => broken(event.message || "its program could not be loaded");
      worker.onmessageerror = () => broken("what it said could not be read");
    },
    close: () => worker.terminate(),
  };
}

/**
 * As many workers as the machine has room for, and at least two, so that a preview does not wait behind an envelope.
 */
export const workers: Crew = {
  open: () => workerPort(new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" })),
  width: Math.min(8, Math.max(2, navigator.hardwareConcurrency || 2)),
};

/**
 * The name of this file as it was built, which changes with the workers' program; undefined where nothing was built.
 */
export const program: string | undefined = /[^/]+-[\w-]{8}\.js$/.exec(new URL(import.meta.url).pathname)?.[0];
