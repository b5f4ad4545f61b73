import { writeSync } from "node:fs";

/**
 * Writes all bytes to an open file, pipe or terminal, however few each call takes; waits for a reader that is slow, up
 * to `patience` milliseconds at a time.
 */
export function writeAll(descriptor: number, bytes: Uint8Array, patience = Infinity): void {
  let waited = 0;
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
      waited = 0;
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== "EAGAIN" || waited >= patience) throw reason;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      waited += PAUSE_MS;
    }
  }
}

const PAUSE_MS = 5;
