import { spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, read, start, type Ended } from "./program.ts";

const FORM = "npm run -s signpost -- ";

/**
 * Flags that make each verb small enough to be tried; those of the document stand before them. Sweeps are counted and
 * not worked: the smallest is 128 cells. A fit takes minutes however small, so its one command is only read: one
 * replication is refused, and nothing else.
 */
const SMALL: Readonly<Record<string, readonly string[]>> = {
  run: ["--people", "50", "--weeks", "5", "--burn-in", "4", "--reps", "1", "--quiet"],
  compare: ["--people", "50", "--weeks", "5", "--burn-in", "4", "--reps", "1", "--quiet"],
  journey: ["--people", "50", "--weeks", "30", "--burn-in", "4", "--quiet"],
  calibrate: ["--reps", "1"],
  predict: ["--people", "50", "--weeks", "5", "--burn-in", "4", "--reps", "1", "--quiet"],
  validate: ["--people", "50", "--weeks", "5", "--burn-in", "4", "--reps", "1", "--quiet"],
  sweep: ["--dry-run"],
};

/**
 * Every command of a document that starts the program, on a line of its own or within a sentence, without its remark.
 */
const commandsOf = (document: string): string[] =>
  [...document.matchAll(/(?:^|`|>)(npm run [^`\n<]*)/gm)]
    .map(([, command]) => command!.replace(/\s+#.*$/, "").trim())
    .filter((command) => command.includes("signpost"));

const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

const npm = (...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn("npm", args, { stdio: ["ignore", "pipe", "pipe"] });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("close", (code) => done({ code, out, err }));
  });

describe("a command that is written down", () => {
  const documents = [
    "README.md",
    "scenarios/README.md",
    "sim/README.md",
    "test/README.md",
    "notebooks/start-here.html",
    "notebooks/the-model.html",
    "notebooks/calibration-and-validation.html",
  ];
  const all = documents.flatMap((path) => commandsOf(read(path)));
  it("starts the program in the form that prints nothing else", () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
    for (const command of all) expect(command.startsWith(FORM), command).toBe(true);
  });
  it("does what it says, one after the other in one place", async () => {
    const place = folder();
    symlinkSync(resolve("scenarios"), join(place, "scenarios"));
    mkdirSync(join(place, "out"));
    const example = /```json\n([^]*?)```/.exec(read("scenarios/README.md"))![1];
    writeFileSync(join(place, "coached-jobcentre.json"), example);
    for (const command of new Set(all)) {
      const typed = words(command.slice(FORM.length));
      const { code, out, err } = await start([...typed, ...(SMALL[typed[0]] ?? [])], { cwd: place }).ended;
      if (typed[0] === "calibrate") {
        expect([code, err], command).toEqual([
          2,
          "--reps: one replication cannot tell how noisy it is. Give 2 or more.\n",
        ]);
        continue;
      }
      expect([code, err], command).toEqual([0, expect.not.stringContaining("error")]);
      expect(out.length, command).toBeGreaterThan(10);
      if (typed.includes("--json")) JSON.parse(out);
    }
  }, 300_000);
  it("gives a program JSON and nothing else, through npm", async () => {
    const [, , , ...rest] = FORM.trim().split(" ");
    const { code, out } = await npm("run", "-s", ...rest, "list", "scenarios", "--json");
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out))).toContain("jobcentre-2014");
  });
  it("says what to type where npm has kept a flag", async () => {
    const { code, err } = await npm("run", "-s", "signpost", "list", "scenarios", "--json", "--set", "x=1");
    expect(code).toBe(2);
    expect(err).toContain(
      "--json: npm has kept this flag for itself. Put -- before the verb: npm run -s signpost -- list … --json.",
    );
    expect(err).toContain("--set: npm has kept this flag for itself.");
  });
});
