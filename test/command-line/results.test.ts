import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenario, scenarioHash, type Comparison } from "../../sim/index.ts";
import type { Manifest } from "../../sim/cli/files/manifest.ts";
import { folder, namesIn, PAIR, read, readJson, rowsOf, signpost, SMALL, start } from "./program.ts";

const [REFERENCE, OTHER] = PAIR;

/** A comparison written to a folder of the test's own, and what it printed. */
async function written(...more: string[]): Promise<{ out: string; found: Comparison }> {
  const out = join(folder(), "deep", "out");
  const { code, out: printed, err } = await signpost("compare", ...PAIR, ...SMALL, ...more, "--json", "--out", out);
  if (code !== 0) throw new Error(err);
  return { out, found: JSON.parse(printed) as Comparison };
}

describe("results", () => {
  it("are complete, tidy, and read back to the bit", async () => {
    const { out, found } = await written();
    expect(namesIn(out)).toEqual(["manifest.json", "results.csv", "results.json"]);
    expect(readJson(out, "results.json")).toEqual(found);

    const [head, ...rows] = rowsOf(read(out, "results.csv"));
    expect(head).toEqual(["scenario", "draw", "replication", "period", "measure", "group", "value"]);
    for (const row of rows) expect(row).toHaveLength(7);
    const [scenarios, replications] = [2, 3].map((_, i) => new Set(rows.map((row) => row[[0, 2][i]])));
    expect([...scenarios]).toEqual([...PAIR]);
    expect([...replications]).toEqual(["0", "1", "2"]);

    const weekly = rows.filter(([, , , period]) => period !== "all");
    expect(weekly).toHaveLength(Object.keys(found.series).length * 40 * 2 * 3);
    for (const [measure, { groups }] of Object.entries(found.measures))
      for (const group of Object.keys(groups)) {
        const known = rows.filter((row) => row[3] === "all" && row[4] === measure && row[5] === group);
        const told = new Set(known.map(([scenario]) => scenario)).size;
        const shared = known.filter(([, , run]) => known.filter((row) => row[2] === run).length === told);
        const own = shared.filter(([scenario]) => scenario === REFERENCE);
        if (own.length === 0) continue;
        const values = own.map((row) => Number(row[6]));
        own.forEach((row, i) => expect(String(values[i])).toBe(row[6]));
        expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(
          groups[group].levels[REFERENCE].mean,
          9,
        );
      }
    const keys = rows.map((row) => row.slice(0, 6).join("\u0000"));
    expect(new Set(keys).size).toBe(keys.length);
  });
  it("are the same bytes on any number of threads, in the formats asked for", async () => {
    const [one, two] = await Promise.all([written("-j", "1"), written("-j", "3", "--format", "csv")]);
    expect(read(one.out, "results.csv") === read(two.out, "results.csv")).toBe(true);
    expect(namesIn(two.out)).toEqual(["manifest.json", "results.csv"]);
    expect(readJson<Manifest>(two.out, "manifest.json").files.map(({ name }) => name)).toEqual(["results.csv"]);
  });
});

describe("the manifest", () => {
  it("records what was computed, with what, every file, and the command that replays it, every default written out", async () => {
    const { out, found } = await written("--set", `${OTHER}:tariff.scale=0.5`, "--seed", "it's loud", "-j", "1");
    const manifest = readJson<Manifest>(out, "manifest.json");
    expect(manifest).toMatchObject({
      verb: "compare",
      note: "Illustrative, synthetic population.",
      size: { seed: "it's loud", people: 200, weeks: 40, burnIn: 8 },
      first: 0,
      replications: 3,
      envelope: "A",
      until: null,
      hash: found.hash,
      model: { version: found.signpost, program: expect.stringMatching(/^[0-9a-f]{64}$/) },
      runtime: { node: process.version, platform: `${process.platform} ${process.arch}`, threads: 1 },
    });
    expect(manifest.command).toBe(
      `signpost compare ${PAIR.join(" ")} --seed 'it'\\''s loud' --people 200 --weeks 40 --burn-in 8 ` +
        `--reps 3 --set ${OTHER}:tariff.scale=0.5 --envelope A --out ${out} --format csv,json`,
    );
    expect(manifest.envelopes).toEqual(found.envelope);
    expect(manifest.scenarios.map(({ name }) => name)).toEqual([...PAIR]);
    expect(manifest.scenarios[0]).toMatchObject({
      hash: scenarioHash(scenario(REFERENCE)),
      scenario: scenario(REFERENCE),
    });
    expect(manifest.scenarios[1].scenario.levers["tariff.scale"]).toBe(0.5);
    expect(manifest.scenarios[1].hash).toBe(scenarioHash(manifest.scenarios[1].scenario));
    for (const { name, bytes, sha256 } of manifest.files) {
      expect(statSync(join(out, name)).size).toBe(bytes);
      expect(
        createHash("sha256")
          .update(readFileSync(join(out, name)))
          .digest("hex"),
      ).toBe(sha256);
    }
  });
  it("records how many replications were needed", async () => {
    const { out, found } = await written("--until", "half-width=weeks-on-benefit:1");
    const { until, replications, command } = readJson<Manifest>(out, "manifest.json");
    expect(until).toEqual({ measure: "weeks-on-benefit", halfWidth: 1, decided: true });
    expect(replications).toBe(found.replications);
    expect(command).toContain(` --reps ${replications} `);
  });
});

describe("an interrupted run", () => {
  const LONG = ["compare", ...PAIR, "--people", "2000", "--reps", "5000", "--threads", "2", "--out"];
  /** Starts it, and interrupts it once rows have been written somewhere. */
  async function interrupted(
    out: string,
    signal: NodeJS.Signals,
  ): Promise<{ code: number | null; out: string; err: string }> {
    const run = start([...LONG, out, "--envelope", "none"]);
    const growing = (): boolean =>
      namesIn(out).some((name) => statSync(join(out, name), { throwIfNoEntry: false })!.size > 1000);
    while (!growing()) await new Promise((resume) => setTimeout(resume, 20));
    run.process.kill(signal);
    return run.ended;
  }
  it.each(["SIGINT", "SIGTERM"] as const)("leaves nothing behind after %s", async (signal) => {
    const place = folder();
    const { code, out, err } = await interrupted(join(place, "new", "out"), signal);
    expect([code, out, err]).toEqual([130, "", "Cancelled: nothing was written.\n"]);
    expect(namesIn(place)).toEqual([]);
  });
  it("leaves the results that were there", async () => {
    const place = folder();
    for (const name of ["results.csv", "results.json", "manifest.json"])
      writeFileSync(join(place, name), `the old ${name}`);
    expect((await interrupted(place, "SIGINT")).code).toBe(130);
    expect(namesIn(place)).toEqual(["manifest.json", "results.csv", "results.json"]);
    for (const name of namesIn(place)) expect(read(place, name)).toBe(`the old ${name}`);
  });
});
