import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, namesIn, PAIR, PROGRAM, SMALL, start } from "./program.ts";

const TINY = ["--people", "50", "--weeks", "4", "--burn-in", "8", "--reps", "1", "--quiet"];
const VERBS: readonly (readonly string[])[] = [
  ["list"],
  ["list", "levers", "--json"],
  ["check", PAIR[0]],
  ["--help"],
  ["sweep", "--help"],
  ["--version"],
  ["run", PAIR[0], ...TINY],
  ["run", PAIR[0], ...TINY, "--dry-run"],
  ["compare", ...PAIR, ...TINY, "--envelope", "none", "--json"],
  [
    "journey",
    ...PAIR,
    ...TINY.filter((word) => word !== "--reps" && word !== "1"),
    "--person",
    "1",
    "--envelope",
    "none",
  ],
  ["sweep", "headline", "--recorded"],
  ["sweep", "headline", "--recorded", "--json"],
  ["sweep", "headline", "--recorded", "--markdown"],
];
const said = (words: readonly string[]): string => words.slice(0, 2).join(" ");

/** Runs the program with files of the system as its streams; gives its code and what a shell saw on the rest. */
function shell(words: readonly string[], around: string): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn("bash", ["-c", around.replace("SIGNPOST", '"$@"'), "bash", process.execPath, PROGRAM, ...words]);
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  return new Promise((done) => child.on("close", (code) => done({ code, out, err })));
}

describe("standard output that cannot be written whole", () => {
  it.each(VERBS.map((words) => [said(words), words] as const))("ends with 1 and a sentence: %s", async (_, words) => {
    const { code, err } = await shell(words, "SIGNPOST > /dev/full");
    expect(err).toMatch(/^standard output: it was not written whole: the disk is full\. Make room there.+\.\n$/);
    expect(code).toBe(1);
  });
  it.each([["list"], ["--help"], ["run", PAIR[0], ...TINY]].map((words) => [said(words), words] as const))(
    "ends with 1 if nobody is left to read it: %s",
    async (_, words) => {
      const run = start(words);
      run.process.stdout!.destroy();
      const { code, err } = await run.ended;
      expect(err).toMatch(/^standard output: it was not written whole: its reader has closed it\. /);
      expect(code).toBe(1);
    },
  );
  it("is not cut off in silence by a limit on the size of files", async () => {
    const out = join(folder(), "out.json");
    const { code, err } = await shell(["list", "levers", "--json"], `ulimit -f 8; SIGNPOST > ${out}`);
    expect([code, readFileSync(out).length]).toEqual([1, 8192]);
    expect(err).toContain(
      "standard output: it was not written whole: the file is larger than a file may be here. Raise the limit",
    );
  });
  it("reaches a reader that is slow, whole", async () => {
    const { code, out } = await shell(["list", "levers", "--json"], "SIGNPOST | (sleep .5; cat)");
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out) as object).length).toBeGreaterThan(50);
  });
});

describe("standard error that cannot be written", () => {
  const warned = ["compare", ...PAIR, ...SMALL, "--envelope", "none", "--burn-in", "0"];
  it("ends nothing: results are printed and written whether it is full or its reader has gone", async () => {
    const out = join(folder(), "out");
    const spoken = await start(warned).ended;
    expect(spoken.err).toContain("warning: --burn-in");
    const full = await shell([...warned, "--out", out], "SIGNPOST 2> /dev/full");
    expect([full.code, full.out]).toEqual([0, spoken.out]);
    expect(namesIn(out)).toEqual(["manifest.json", "results.csv", "results.json"]);
    const gone = start(warned);
    gone.process.stderr!.destroy();
    expect(await gone.ended).toMatchObject({ code: 0, out: spoken.out });
  });
  it("changes no exit code", async () => {
    expect((await shell(["run", "nobody"], "SIGNPOST 2> /dev/full")).code).toBe(2);
    expect((await shell(["list"], "SIGNPOST > /dev/full 2> /dev/full")).code).toBe(1);
  });
});

describe("a directory without room", () => {
  it("is named, and no replication blamed, and nothing is left there", async () => {
    const out = join(folder(), "new", "out");
    const {
      code,
      out: printed,
      err,
    } = await shell(["compare", ...PAIR, ...SMALL, "--envelope", "none", "--out", out], "ulimit -f 8; SIGNPOST");
    expect([code, printed]).toEqual([1, ""]);
    expect(err).toMatch(
      /^--out: \S+results\.csv: it was not written whole: the file is larger than a file may be here\. [^\n]+\n$/,
    );
    expect(namesIn(join(out, ".."))).toEqual([]);
  });
  it("is told from one that is not named at all", async () => {
    const empty = [
      ["run", PAIR[0], ...TINY, "--out", ""],
      ["sweep", "headline", "--record", ""],
      ["calibrate", "--adopt", ""],
      ["verify", ""],
    ];
    const ended = await Promise.all(empty.map((words) => start(words).ended));
    expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    for (const { err } of ended)
      expect(err).toMatch(/^(--\w+|verify): it is empty\. Give a path, or leave it out\.\n$/);
  });
});
