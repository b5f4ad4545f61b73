import { writeSync } from "node:fs";
import { DECISIONS } from "../../sim/core/decisions.ts";
import { draw, entityKey, moment, seedKeys } from "../../sim/core/draw.ts";

/**
 * Writes raw 32-bit draws to standard output for a battery of tests, until whoever reads them has had enough:
 * `battery.md` says how.
 * Order `people`: everybody's draw of one week, then the next week. Order `weeks`: all weeks of one person, then the
 * next person. Past the last week comes the next decision.
 */
function stream(order: string, seed: string, people: number): void {
  if (order !== "people" && order !== "weeks") throw new Error(`unknown order: ${order}. Give people or weeks.`);
  const keys = seedKeys(seed, "luck", 0);
  for (let from = 0; from + people <= 0xffffffff; from += people) {
    const entities = Int32Array.from({ length: people }, (_, id) => entityKey(keys, from + id));
    for (const decision of Object.values(DECISIONS)) {
      const moments = Array.from({ length: WEEKS }, (_, week) => moment(keys, decision, week));
      const outer = order === "people" ? moments.length : people;
      const inner = order === "people" ? people : moments.length;
      const block = new Uint32Array(inner);
      for (let i = 0; i < outer; i++) {
        for (let j = 0; j < inner; j++) {
          const { w0, w1 } = moments[order === "people" ? i : j];
          block[j] = draw(entities[order === "people" ? j : i], w0, w1);
        }
        if (!write(new Uint8Array(block.buffer))) return;
      }
    }
  }
}

const WEEKS = 1560;

/** False once nobody reads any more. */
function write(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === "EPIPE") return false;
      if (code !== "EAGAIN") throw error;
    }
  }
  return true;
}

const [order = "people", seed = "signpost", people = "20000"] = process.argv.slice(2);
stream(order, seed, Number(people));
