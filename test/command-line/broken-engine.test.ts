import { cpSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, namesIn, PAIR, PROGRAM, SMALL, start } from "./program.ts";

const ANSWERS = {
  "says so": `port.postMessage({ id: request.id, kind: "failed", message: "purse out of balance" })`,
  "throws": `(() => { throw new Error("purse out of balance"); })()`,
  "stops": "process.exit(3)",
};

/** The built program with an engine that breaks at the second replication. */
function withBrokenEngine(answer: string): string {
  const place = folder();
  cpSync(dirname(PROGRAM), place, { recursive: true });
  writeFileSync(join(place, "package.json"), `{ "type": "module" }`);
  writeFileSync(
    join(place, "worker.js"),
    `import { parentPort as port } from "node:worker_threads";
     port.on("message", (request) => request.replication === 1 ? ${answer} : setTimeout(() => {}, 1e6));`,
  );
  return join(place, "signpost.js");
}

describe("an engine that breaks", () => {
  it.each(Object.entries(ANSWERS))("is reported with the command that replays the replication, if it %s", async (how, answer) => {
    const place = folder();
    const words = ["run", PAIR[0], ...SMALL, "--seed", "two words", "--set", "tariff.scale=2", "-j", "2"];
    const { code, out, err } = await start([...words, "--out", join(place, "out")], { program: withBrokenEngine(answer) }).ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`replication 1 failed: ${how === "stops" ? "a worker ended with code 3" : "purse out of balance"}`);
    expect(err).toContain(`replayed alone: signpost run ${PAIR[0]} --seed 'two words' --people 200 --weeks 40 --burn-in 8 --replication 1 --set tariff.scale=2\n`);
    expect(namesIn(place)).toEqual([]);
  });
});
