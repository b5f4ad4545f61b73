import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scenarioHash } from "../../sim/index.ts";
import type { Manifest } from "../../sim/cli/files/manifest.ts";
import { folder, PAIR, read, readJson, signpost, SMALL } from "./program.ts";

const original = mkdtempSync(join(tmpdir(), "signpost-test-"));
beforeAll(async () =>
  expect((await signpost("compare", ...PAIR, ...SMALL, "--set", "tariff.scale=0.8", "--out", original)).code).toBe(0),
);
afterAll(() => rmSync(original, { recursive: true, force: true }));

/** A comparison in a folder of the test's own, with its manifest edited. */
function stored(edit: (manifest: Manifest) => unknown = (manifest) => manifest): string {
  const out = folder();
  cpSync(original, out, { recursive: true });
  writeFileSync(join(out, "manifest.json"), JSON.stringify(edit(readJson<Manifest>(out, "manifest.json"))));
  return out;
}

const verify = async (
  path: string,
): Promise<{
  code: number | null;
  found: {
    verdict: string;
    files: object[];
    rows: { count: number; measures: string[]; examples: string[] } | null;
    why: string[];
  };
}> => {
  const { code, out } = await signpost("verify", path, "--json");
  return { code, found: JSON.parse(out) };
};

describe("verify", () => {
  it("reproduces what was written, from the manifest or its folder, on any number of threads", async () => {
    const out = stored();
    const [one, two] = await Promise.all([
      signpost("verify", out, "-j", "1"),
      signpost("verify", join(out, "manifest.json"), "-j", "2"),
    ]);
    for (const { code, out: said } of [one, two]) {
      expect(said.split("\n")[0]).toBe(`reproduced: ${join(out, "manifest.json")}`);
      expect(code).toBe(0);
    }
  });
  it("names a file that was changed, the rows that moved and what was changed in them", async () => {
    const out = stored();
    const rows = read(out, "results.csv").split("\n");
    const at = rows.findIndex((row) => row.includes(",weeks-in-work,all,"));
    rows[at] = rows[at].replace(/[^,]*$/, "99");
    writeFileSync(join(out, "results.csv"), rows.join("\n"));
    const { code, found } = await verify(out);
    expect(code).toBe(1);
    expect(found).toMatchObject({
      verdict: "moved",
      files: [
        { name: "results.csv", stored: "changed", recomputed: "same" },
        { name: "results.json", stored: "as written", recomputed: "same" },
      ],
      rows: { count: 1, measures: ["weeks-in-work"] },
    });
    expect(found.rows!.examples[0]).toMatch(/^jobcentre-2014,0,0,all,weeks-in-work,all: 99 → \d/);
    expect(found.why).toEqual([expect.stringContaining("results.csv was changed after it was written")]);
  });
  it("names a file that is missing", async () => {
    const out = stored();
    rmSync(join(out, "results.json"));
    const { code, out: said } = await signpost("verify", out);
    expect(code).toBe(1);
    expect(said).toMatch(/^moved: /);
    expect(said).toContain("results.json is not beside the manifest.");
  });
  it("notices an edited scenario, whatever else was made to fit", async () => {
    const out = stored((manifest) => ({
      ...manifest,
      scenarios: manifest.scenarios.map((one) => ({
        ...one,
        scenario: { ...one.scenario, levers: { ...one.scenario.levers, "conditionality.strictness": 0 } },
      })),
    }));
    const { code, found } = await verify(out);
    expect(code).toBe(1);
    expect(found.files).toMatchObject([
      { stored: "as written", recomputed: "different" },
      { stored: "as written", recomputed: "different" },
    ]);
    expect(found.rows!.measures).toContain("sanctions");
    expect(found.why.join()).toContain("does not have the fingerprint recorded there");
  });
  it("says that the model or the machine is another one", async () => {
    const out = stored((manifest) => ({
      ...manifest,
      size: { ...manifest.size, seed: "another" },
      model: { version: "0.0.9", commit: "0".repeat(40), modified: false, program: "f".repeat(64) },
      runtime: { ...manifest.runtime, node: "v18.0.0" },
    }));
    const { found } = await verify(out);
    expect(found.verdict).toBe("moved");
    for (const words of [
      "from version 0.0.9 to",
      `from commit ${"0".repeat(40)} to`,
      "the built program is another one",
      "computed by Node v18.0.0",
    ])
      expect(found.why.join()).toContain(words);
  });
  it("says that there is no reason where there is none", async () => {
    const { found } = await verify(
      stored((manifest) => ({ ...manifest, size: { ...manifest.size, seed: "another" } })),
    );
    expect(found.why.at(-1)).toMatch(
      /^(program and inputs are the same|the sources (were|are) not those of the commit)/,
    );
  });
  it("does not run what it does not know", async () => {
    const out = stored((manifest) => {
      const [first, ...rest] = manifest.scenarios;
      const scenario = { ...first.scenario, levers: { ...first.scenario.levers, "from.the.future": 1 } };
      return { ...manifest, scenarios: [{ ...first, scenario, hash: scenarioHash(scenario) }, ...rest] };
    });
    const { code, found } = await verify(out);
    expect(code).toBe(1);
    expect(found.files[0]).toMatchObject({ recomputed: null });
    expect(found.why.join()).toContain("from.the.future");
  });
  it("names what the manifest does not know, and what holds a value that is not finite", async () => {
    const out = stored();
    writeFileSync(join(out, "notes.txt"), "mine");
    const fine = await signpost("verify", out);
    expect([fine.code, fine.out]).toEqual([
      0,
      expect.stringContaining("not of this manifest, and not checked: notes.txt\n"),
    ]);
    const rows = read(out, "results.csv").replace(/[^,]*\n$/, "Infinity\n");
    writeFileSync(join(out, "results.csv"), rows);
    const { code, found } = await verify(out);
    expect([code, found.why.join()]).toEqual([
      1,
      expect.stringContaining("results.csv: it holds a value that is not finite: "),
    ]);
  });
  it.each([
    ["people", { size: { people: 1e15 } }, "size.people: 1000000000000000 is above 5000000 people"],
    ["weeks", { size: { weeks: 1e6 } }, "size.weeks: 1000000 is above 1040 weeks"],
    ["weeks before", { size: { burnIn: 1e6 } }, "size.burnIn: 1000000 is above 1560 weeks"],
    ["letters of the seed", { size: { seed: "a".repeat(1000) } }, "size.seed: it has 1000 characters"],
    ["replications", { replications: 1e9 }, "replications: 1000000000 is above 10000 replications"],
    ["a later version", { manifestVersion: 2 }, "manifestVersion: version 2 is newer than 1"],
  ])("refuses a manifest of too many before it runs: %s", async (_, changes: object, words) => {
    const path = join(
      stored((manifest) => ({
        ...manifest,
        ...changes,
        size: { ...manifest.size, ...("size" in changes ? (changes.size as object) : {}) },
      })),
      "manifest.json",
    );
    const { code, out, err } = await signpost("verify", path);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(`${path}: ${words}`)]);
  });
  it("waits for no pipe, as a manifest or beside one", async () => {
    const [out, place] = [stored(), folder()];
    rmSync(join(out, "results.csv"));
    for (const path of [join(out, "results.csv"), join(place, "manifest.json")]) execFileSync("mkfifo", [path]);
    const [beside, manifest] = await Promise.all([verify(out), signpost("verify", place)]);
    expect([beside.code, beside.found.files[0]]).toEqual([
      1,
      { name: "results.csv", stored: "not a file", recomputed: "same" },
    ]);
    expect([manifest.code, manifest.err]).toEqual([2, expect.stringContaining("it is a named pipe, not a file")]);
  });
  it.each([
    ["is not JSON", "{", /manifest\.json: it is not JSON at line 1\. /],
    [
      "is another document",
      "{}",
      /manifest\.json: manifestVersion: it is not what a manifest has there\. [^]*manifest\.json: scenarios: /,
    ],
    [
      "reaches out of its folder",
      JSON.stringify({ files: [{ name: "../../secret", bytes: 1, sha256: "a" }] }),
      /manifest\.json: files\.0\.name: /,
    ],
  ])("refuses a manifest that %s", async (_, text, words) => {
    const place = folder();
    writeFileSync(join(place, "manifest.json"), text);
    const { code, out, err } = await signpost("verify", place);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(words);
  });
});
