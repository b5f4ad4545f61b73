import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Comparison, StudyRecord } from "../../sim/index.ts";
import { folder, json, namesIn, PAIR, read, readJson, rowsOf, signpost, start } from "./program.ts";

const study = {
  studyVersion: 1,
  name: "small",
  title: "A small study",
  description: "It asks little.",
  scenarios: PAIR,
  envelopes: ["A", "none"],
  seed: "few",
  people: 200,
  weeks: 60,
  burnIn: 8,
  replications: 3,
  decides: { measure: "sustained-26", group: "all" },
  keep: { "sustained-26": ["all", "benefit:search"], "cost-support": ["all"] },
  switches: [
    { name: "flow", label: "Flow", says: "Deadweight is ignored.", everywhere: { "structure.effort": "flow" } },
  ],
};

/** The study in a file of the test's own. */
function inFile(changes: object = {}): string {
  const path = join(folder(), "small.json");
  writeFileSync(path, JSON.stringify({ ...study, ...changes }));
  return path;
}

describe("sweep", () => {
  it("finds in each cell what compare finds, on one thread as on two", async () => {
    const path = inFile();
    const [one, two, alone] = await Promise.all([
      json<StudyRecord>("sweep", path, "-j", "1"),
      json<StudyRecord>("sweep", path, "-j", "2"),
      json<Comparison>(
        "compare",
        ...PAIR,
        "--seed",
        "few",
        "--people",
        "200",
        "--weeks",
        "60",
        "--burn-in",
        "8",
        "--reps",
        "3",
        "--set",
        "structure.effort=flow",
      ),
    ]);
    expect(two).toEqual(one);
    expect(one.rows.map(({ name, envelope }) => `${name} ${envelope}`)).toEqual([
      "central A",
      "central none",
      "flow A",
      "flow none",
    ]);
    const row = one.rows[2];
    for (const measure of ["sustained-26", "cost-support"]) {
      const { mean, low, high, mcse, n, wins, ties } = alone.measures[measure].groups["all"].differences[PAIR[1]];
      const seven = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(7)));
      expect(row.differences[PAIR[1]][measure]["all"]).toEqual({
        mean: seven(mean),
        low: seven(low),
        high: seven(high),
        mcse: seven(mcse),
        n,
        wins,
        ties,
      });
    }
    expect(row.scales[PAIR[1]].scale).toBe(alone.envelope[PAIR[1]].scale);
    expect(one.rows[3].scales).toEqual({});
  });
  it("prints tables that say how large each cell is, and writes results and a manifest", async () => {
    const out = folder();
    const { code, out: text } = await signpost("sweep", inFile(), "--out", out, "--reps", "2", "--quiet");
    expect(code).toBe(0);
    expect(text).toContain("2 paired replications (400 person-replications) a cell, seed few");
    expect(text).toContain(
      "citizen-support less jobcentre-2014, envelope A (services counted): Sustained work of 26 weeks, people in 100",
    );
    expect(text.match(/^flow /gm)).toHaveLength(2);
    expect(namesIn(out)).toEqual(["cells", "manifest.json", "results.csv", "results.json"]);
    const [head, ...rows] = rowsOf(read(out, "results.csv"));
    expect(head.join(",")).toBe("row,envelope,scenario,draw,replication,period,measure,group,value");
    expect(rows).toHaveLength(2 * 2 * 2 * 2 * 3);
    const of = rows
      .filter(
        (row) => row.slice(0, 4).join() === "flow,A,citizen-support,1" && row[6] === "sustained-26" && row[7] === "all",
      )
      .map((row) => Number(row[8]));
    const record = readJson<StudyRecord>(out, "results.json");
    expect((of[0] + of[1]) / 2).toBeCloseTo(record.rows[2].levels[PAIR[1]]["sustained-26"]["all"].mean, 6);
    expect(readJson(out, "manifest.json")).toMatchObject({
      verb: "sweep",
      hash: record.hash,
      replications: 2,
      size: { seed: "few", people: 200 },
      study: { name: "small" },
      command: expect.stringContaining("--reps 2"),
    });
    const verified = await signpost("verify", out);
    expect([verified.code, verified.out]).toEqual([
      0,
      expect.stringMatching(/^reproduced: [^]*results\.csv: the same bytes[^]*results\.json: the same bytes/),
    ]);
  });
  it("goes on from the cells that are finished: nothing lost, nothing twice, the same result", async () => {
    const [out, path] = [folder(), inFile()];
    const whole = await json<StudyRecord>("sweep", path);
    await signpost("sweep", path, "--out", out);
    const names = readdirSync(join(out, "cells"));
    expect(names).toHaveLength(4);
    rmSync(join(out, "cells", names[0]));
    writeFileSync(join(out, "cells", names[1]), '{"program": "half a cel');
    const kept = join(out, "cells", names[2]);
    const before = statSync(kept).mtimeMs;
    const again = await signpost("sweep", path, "--out", out, "--resume", "--json");
    expect([again.code, again.err]).toEqual([
      0,
      expect.stringMatching(/^warning: \S+\.json: it is not what this program wrote\. [^\n]+\n$/),
    ]);
    expect(JSON.parse(again.out)).toMatchObject({ rows: whole.rows, hash: whole.hash });
    expect(statSync(kept).mtimeMs).toBe(before); // the third cell was taken as it stood, not worked again
    expect(readdirSync(join(out, "cells")).sort()).toEqual(names.sort());
  });
  it("keeps finished cells when it is interrupted, and says how to go on", async () => {
    const [out, path] = [folder(), inFile({ people: 2000, weeks: 104, replications: 6 })];
    const going = start(["sweep", path, "--out", out, "-j", "1", "--quiet"]);
    const finished = (): string[] => namesIn(join(out, "cells")).filter((name) => !name.startsWith("."));
    while (finished().length === 0 && going.process.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 50));
    going.process.kill("SIGINT");
    const { code, out: printed, err } = await going.ended;
    expect([code, printed]).toEqual([130, ""]);
    expect(err).toMatch(/^Cancelled: finished cells are kept in .* To go on: signpost sweep .* --resume\n$/);
    expect(finished().length).toBeGreaterThan(0);
    expect(finished().length).toBeLessThan(4);
    expect(namesIn(out)).toEqual(["cells"]);
  });
  it("moves a number through its range, writes the record, and prints what came of it as text and as Markdown", async () => {
    const path = inFile({
      envelopes: ["none"],
      switching: [{ id: "support.caseCost", label: "Cost of a case", values: [3, 6, 8] }],
    });
    const file = join(folder(), "record.json");
    const [text, markdown, one] = await Promise.all([
      signpost("sweep", path, "--record", file, "--quiet"),
      signpost("sweep", path, "--markdown", "--quiet"),
      json<StudyRecord>("sweep", path, "--only", "support.caseCost"),
    ]);
    expect([text.code, markdown.code]).toEqual([0, 0]);
    expect(text.out).toMatch(/^support\.caseCost \(GBP a week\) +6 +3 to 8 +\S/m);
    expect(markdown.out).toMatch(/^\| Cost of a case \(`support\.caseCost`, GBP a week\) \| 6 \| 3 to 8 \| .+ \|$/m);
    expect([one.rows, one.switching.length]).toEqual([[], 1]);
    const record = readJson<StudyRecord>(file);
    expect(record.switching).toEqual(one.switching);
    expect(record).toMatchObject({ recordVersion: 1, study: "small", command: `signpost sweep ${path}` });
    expect(
      read(file)
        .split("\n")
        .filter((line) => line.startsWith('    {"draw":')),
    ).toHaveLength(2);
    const partly = await signpost("sweep", path, "--record", "--only", "flow");
    expect([partly.code, partly.err]).toEqual([2, expect.stringContaining("--record: it cannot go with --only")]);
    const nowhere = await signpost("sweep", path, "--record", join(folder(), "no", "record.json"));
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining("--record: there is no folder")]);
  });
  it("refuses what is no study, no row, and a directory with cells of an earlier sweep", async () => {
    const [out, path] = [folder(), inFile()];
    const [name, row, nowhere] = await Promise.all([
      signpost("sweep", "headlin"),
      signpost("sweep", path, "--only", "flo"),
      signpost("sweep", path, "--resume"),
    ]);
    expect([name.code, row.code, nowhere.code]).toEqual([2, 2, 2]);
    expect(name.err).toContain("Did you mean headline?");
    expect(row.err).toContain('--only: there is no row called "flo". Did you mean flow?');
    expect(nowhere.err).toContain("--resume: nothing says where the finished cells are. Add --out DIR.");
    await signpost("sweep", path, "--out", out, "--only", "central");
    const twice = await signpost("sweep", path, "--out", out);
    expect([twice.code, twice.err]).toEqual([
      2,
      expect.stringContaining("holds 2 cells of an earlier sweep. Add --resume"),
    ]);
    const broken = await signpost("sweep", inFile({ people: 1.5, scenarios: ["jobcentre-2014", "nobody"] }));
    expect([broken.code, broken.err]).toEqual([2, expect.stringContaining("people: it is 1.5.")]);
  });
  it("counts cells without working any", async () => {
    const found = await json<{ cells: number; runs: number; personReplications: number; seconds: number }>(
      "sweep",
      inFile(),
      "--dry-run",
    );
    expect(found).toMatchObject({ cells: 4, runs: 24, personReplications: 600 });
    expect(found.seconds).toBeGreaterThan(0);
  });
});
