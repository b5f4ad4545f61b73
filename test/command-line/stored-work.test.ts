import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPointRecord } from "../../sim/cli/files/point-record.ts";
import { folder, namesIn, PAIR, read, readJson, signpost, start } from "./program.ts";

const TINY = ["--people", "50", "--weeks", "4", "--burn-in", "8", "--reps", "1", "--quiet"];
const LONG = [
  "compare",
  ...PAIR,
  "--people",
  "2000",
  "--reps",
  "5000",
  "--envelope",
  "none",
  "-j",
  "1",
  "--quiet",
  "--out",
];

const study = {
  studyVersion: 1,
  name: "small",
  title: "A small study",
  description: "It asks little.",
  scenarios: PAIR,
  envelopes: ["none"],
  seed: "few",
  people: 60,
  weeks: 30,
  burnIn: 8,
  replications: 2,
  decides: { measure: "weeks-in-work", group: "all" },
  keep: { "weeks-in-work": ["all"] },
  switches: [
    {
      name: "at-once",
      label: "At once",
      says: "At once.",
      only: { "citizen-support": { "referral.when": "at-once" } },
    },
  ],
};

function inFile(changes: object = {}): string {
  const path = join(folder(), "small.json");
  writeFileSync(path, JSON.stringify({ ...study, ...changes }));
  return path;
}

/** Waits until a run holds a directory. */
async function held(directory: string): Promise<void> {
  while (!namesIn(directory).some((name) => name.endsWith(".lock")))
    await new Promise((resume) => setTimeout(resume, 20));
}

describe("a directory to write to", () => {
  it("holds nothing of an earlier run that the new manifest does not name", async () => {
    const out = folder();
    await signpost("run", PAIR[0], ...TINY, "--seed", "first", "--out", out);
    await signpost("run", PAIR[0], ...TINY, "--seed", "second", "--out", out, "--format", "csv");
    expect(namesIn(out)).toEqual(["manifest.json", "results.csv"]);
    expect(readJson<{ files: { name: string }[] }>(out, "manifest.json").files.map(({ name }) => name)).toEqual([
      "results.csv",
    ]);
  });
  it("is not used for other results as long as it holds the stored work of a sweep or a fit", async () => {
    const [sweep, fit] = [folder(), folder()];
    mkdirSync(join(sweep, "cells"));
    writeFileSync(join(sweep, "cells", "a.json"), "");
    writeFileSync(join(fit, "points.jsonl"), "");
    for (const [out, words] of [
      [sweep, "holds cells of a sweep"],
      [fit, "holds points of a fit"],
    ] as const) {
      const { code, err } = await signpost("run", PAIR[0], ...TINY, "--out", out);
      expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    }
  });
  it("belongs to one run at a time; one that was killed hinders nobody and leaves nothing, whatever number its process had", async () => {
    const out = folder();
    const first = start([...LONG, out]);
    await held(out);
    const second = await signpost("run", PAIR[0], ...TINY, "--out", out);
    expect([second.code, second.err]).toEqual([
      2,
      expect.stringMatching(
        /^--out: another run is writing to \S+ \(process \d+, since \S+\)\. Wait until it has ended/,
      ),
    ]);
    first.process.kill("SIGKILL");
    await first.ended;
    const [left] = namesIn(out).filter((name) => name.endsWith(".lock"));
    const claim = readJson<object>(out, left!);
    // its number has been given to another process
    writeFileSync(join(out, left!), JSON.stringify({ ...claim, pid: process.pid }));
    expect((await signpost("run", PAIR[0], ...TINY, "--out", out)).code).toBe(0);
    expect(namesIn(out)).toEqual(["manifest.json", "results.csv", "results.json"]);
  });
  it("is taken over from a process that cannot be seen once that has been silent", async () => {
    const out = folder();
    const claim = { pid: 1, started: "1", boot: "another machine", space: "another space", since: "long ago" };
    writeFileSync(join(out, ".signpost.00.lock"), JSON.stringify(claim));
    expect((await signpost("run", PAIR[0], ...TINY, "--out", out)).code).toBe(0);
    expect(namesIn(out)).toEqual(["manifest.json", "results.csv", "results.json"]);
  });
  it.each(["results.csv", "manifest.json"])(
    "is refused at once if something that is no file stands at %s",
    async (name) => {
      const out = folder();
      await new Promise((made) => spawn("mkfifo", [join(out, name)]).on("close", made));
      const { code, err } = await signpost("run", PAIR[0], ...TINY, "--out", out);
      expect([code, err]).toEqual([2, expect.stringContaining(`${name} is a named pipe`)]);
    },
  );
});

describe("a stored cell", () => {
  const edits: readonly (readonly [string, (path: string, other: string) => void, string])[] = [
    [
      "a number was changed",
      (path) => writeFileSync(path, read(path).replace(/\[\[\d/, "[[8")),
      "it was changed after it was written",
    ],
    [
      "a number has no bounds",
      (path) => writeFileSync(path, read(path).replace(/\[\[[\d.]+/, "[[1e999")),
      "it was changed after it was written",
    ],
    ["it was cut off", (path) => writeFileSync(path, read(path).slice(0, 300)), "it was cut off or damaged"],
    ["it is empty", (path) => writeFileSync(path, ""), "it is not what this program wrote"],
    ["it is another's", (path, other) => copyFileSync(other, path), "under another name"],
    [
      "it is of a newer version",
      (path) => writeFileSync(path, read(path).replace('"cellVersion":1', '"cellVersion":2')),
      "it was written by a newer Signpost",
    ],
  ];
  it("is used only if it is whole and its own; otherwise it is named for what it is and worked again", async () => {
    const [out, path] = [folder(), inFile()];
    const whole = await signpost("sweep", path, "--out", out, "--json");
    const [name, other] = readdirSync(join(out, "cells"));
    const own = join(out, "cells", name!);
    const content = read(own);
    for (const [what, edit, words] of edits) {
      edit(own, join(out, "cells", other!));
      const { code, out: printed, err } = await signpost("sweep", path, "--out", out, "--resume", "--json");
      expect([what, code, err]).toEqual([
        what,
        0,
        expect.stringContaining(`${own}: ${words === "under another name" ? "it is cell" : words}`),
      ]);
      expect([what, printed === whole.out, read(own) === content]).toEqual([what, true, true]);
    }
  });
  it("of another sweep is named, kept, and listed apart in the manifest", async () => {
    const out = folder();
    await signpost("sweep", inFile(), "--out", out, "--only", "central");
    const [stranger] = namesIn(join(out, "cells"));
    const { code, err } = await signpost(
      "sweep",
      inFile({ seed: "other" }),
      "--out",
      out,
      "--resume",
      "--only",
      "central",
    );
    expect([code, err]).toEqual([
      0,
      expect.stringContaining("it is of another sweep or setting (study small, seed few, people 60"),
    ]);
    expect(readJson(out, "manifest.json")).toMatchObject({ otherCells: [stranger] });
  });
});

describe("stored points", () => {
  const points = { mean: [1, NaN], variance: [0.5, NaN] };
  function kept(): { out: string; path: string } {
    const out = folder();
    const record = openPointRecord(out, "design", false);
    for (const key of ["a", "b", "c"]) record.keep(key, points);
    record.close();
    return { out, path: join(out, "points.jsonl") };
  }
  const reopened = (out: string): { known: string[]; said: string[] } => {
    const record = openPointRecord(out, "design", true);
    record.close();
    return {
      known: ["a", "b", "c"].filter((key) => record.get(key) !== undefined),
      said: record.problems.map(({ path, problem }) => `${path.replace(/.*: /, "")}: ${problem}`),
    };
  };
  it("are read back as they were, and the file grows only at its end", () => {
    const { out, path } = kept();
    const before = readFileSync(path);
    expect(openPointRecord(out, "design", true).get("b")).toEqual(points);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
  it.each([
    [
      "cut off in the last line",
      (text: string) => text.slice(0, -20),
      ["a", "b"],
      ["line 4: it was cut off or damaged"],
    ],
    [
      "edited",
      (text: string) => text.replace('"key":"b","mean":[1', '"key":"b","mean":[2'),
      ["a", "c"],
      ["line 3: it was changed after it was written"],
    ],
    [
      "swapped",
      (text: string) => text.replace('"key":"a"', '"key":"x"').replace('"key":"c"', '"key":"a"'),
      ["b"],
      ["line 2 and 1 more: it was changed after it was written"],
    ],
    [
      "without a head",
      (text: string) => text.replace("pointsVersion", "pointsVersian"),
      ["a", "b", "c"],
      ["line 1: it was changed after it was written"],
    ],
    [
      "of a newer version",
      (text: string) => text.replace('"pointsVersion":1', '"pointsVersion":7'),
      ["a", "b", "c"],
      [expect.stringContaining("line 1: it was written by a newer Signpost")],
    ],
  ])("are used line by line if the file was %s", (_, edit, known, said) => {
    const { out, path } = kept();
    writeFileSync(path, edit(read(path)));
    expect(reopened(out)).toEqual({ known, said });
    expect(reopened(out)).toEqual({ known, said: [] }); // what was wrong is gone, and nothing else
  });
  it("of another fit are refused, and so is a file in which nothing is of this one", () => {
    const { out, path } = kept();
    expect(() => openPointRecord(out, "another design", true)).toThrow(/is of another fit/);
    writeFileSync(path, "one\ntwo\nthree\n");
    expect(() => openPointRecord(out, "design", true)).toThrow(/holds no point that is whole and of this fit/);
    expect(read(path)).toBe("one\ntwo\nthree\n");
  });
});
