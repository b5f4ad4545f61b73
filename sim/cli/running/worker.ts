import { setImmediate } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { serve } from "../../port.ts";

const port = parentPort!;

serve({
  send: (reply) => port.postMessage(reply),
  receive: (listener) => port.on("message", listener),
  breathe: () => setImmediate(),
});
