import { cpSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, namesIn, PAIR, PROGRAM, SMALL, start } from "./program.ts";

const ANSWERS = {
  "says so": `port.postMessage({ id: request.id, kind: "failed", message: "purse out of balance" })`,
  throws: `(() => { throw new Error("purse out of balance"); })()`,
  stops: "process.exit(3)",
};
const WORDS = {
  "says so": "purse out of balance",
  throws: "3 workers died over it, the last because purse out of balance",
  stops: "3 workers died over it, the last because it ended with code 3",
};

/** The built program with another program for its workers; its own is beside it as engine.js. */
function withWorker(text: string): string {
  const place = folder();
  cpSync(dirname(PROGRAM), place, { recursive: true });
  writeFileSync(join(place, "package.json"), `{ "type": "module" }`);
  renameSync(join(place, "worker.js"), join(place, "engine.js"));
  writeFileSync(join(place, "worker.js"), text);
  return join(place, "signpost.js");
}

/** An engine that breaks at the second replication. */
const breaking = (answer: string): string =>
  withWorker(`import { parentPort as port } from "node:worker_threads";
     port.on("message", (request) => request.replication === 1 ? ${answer} : setTimeout(() => {}, 1e6));`);

/** An engine of which each worker answers so many questions and then ends over the next one. */
const mortal = (answers: number, end: string): string =>
  withWorker(`import { parentPort as port } from "node:worker_threads";
     await import("./engine.js");
     let asked = 0;
     port.on("message", () => { if (++asked > ${answers}) ${end}; });`);

describe("an engine that breaks", () => {
  it.each(Object.entries(ANSWERS))(
    "is reported with the command that replays the replication, if it %s",
    async (how, answer) => {
      const place = folder();
      const words = ["run", PAIR[0], ...SMALL, "--seed", "two words", "--set", "tariff.scale=2", "-j", "2"];
      const { code, out, err } = await start([...words, "--out", join(place, "out")], { program: breaking(answer) })
        .ended;
      expect([code, out]).toEqual([1, ""]);
      expect(err).toContain(`replication 1 failed: ${WORDS[how as keyof typeof WORDS]}\n`);
      expect(err).toContain(
        `replayed alone: signpost run ${PAIR[0]} --seed 'two words' --people 200 --weeks 40 --burn-in 8 ` +
          `--replication 1 --set tariff.scale=2\n`,
      );
      expect(namesIn(place)).toEqual([]);
    },
  );
  it("is reported with the setting of a sweep whose cell it broke", async () => {
    const words = [
      "sweep",
      "headline",
      "--people",
      "50",
      "--weeks",
      "4",
      "--burn-in",
      "2",
      "--reps",
      "2",
      "--only",
      "effort-flow",
    ];
    const program = withWorker(`import { parentPort as port } from "node:worker_threads";
      port.on("message", ({ id, kind }) => port.postMessage(kind === "pilot" ? { id, kind: "spending", spending: { total: 1, payments: 1 } } : { id, kind: "failed", message: "purse out of balance" }));`);
    const { code, err } = await start(words, { program }).ended;
    expect(code).toBe(1);
    expect(err).toMatch(
      /^cell [0-9a-f]{16} \(effort-flow\), replication \d failed: purse out of balance\nThe same command with --only effort-flow repeats it\.\n$/,
    );
  });
});

describe("workers that die", () => {
  const words = ["compare", ...PAIR, ...SMALL, "--envelope", "none", "--json"];
  it.each([
    ["silently", "process.exit(0)"],
    ["with an error", `throw new Error("gone")`],
  ])(
    "are replaced, all of them, if they do so %s: the reader is told and the result is the same to the bit",
    async (_, end) => {
      const whole = await start(words).ended;
      const program = mortal(1, end);
      const ended = await start([...words, "-j", "2"], { program }).ended;
      expect([ended.code, ended.out === whole.out]).toEqual([0, true]);
      expect(ended.err).toMatch(
        /^(warning: a worker died \(.+\); replication \d is given to a fresh one, and the result stays the same\.\n)+$/,
      );
      expect((await start([...words, "-j", "1", "--quiet"], { program }).ended).err).toBe("");
    },
  );
  it("end a run that kills whatever works on it, in whatever number there are", async () => {
    const { code, out, err } = await start([...words, "-j", "3", "--quiet"], { program: mortal(0, "process.exit(0)") })
      .ended;
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(
      /^replication \d failed: 3 workers died over it, the last because it ended with code 0\nIt can be replayed alone: signpost compare /,
    );
  });
});
