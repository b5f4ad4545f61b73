import { describe, expect, it } from "vitest";
import { targetIds, targets, type Validation } from "../../sim/index.ts";
import { folder, json, namesIn, readJson, signpost } from "./program.ts";

const FEW = ["--people", "600", "--weeks", "130", "--burn-in", "26", "--reps", "2", "--quiet"] as const;

describe("validate", () => {
  it("prints every target with its verdict, and is done whatever that is", async () => {
    const { code, out, err } = await signpost("validate", ...FEW);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^jobcentre-2014: \d+ of 13 targets met; of \d+ hold-outs/);
    for (const id of targetIds)
      expect(out).toMatch(new RegExp(`^${id} .*(met|missed|undecided|not simulated|reported)$`, "m"));
    expect(out).toMatch(/planned-spend \(not simulated\): /);
  });
  it("prints one object with published, simulated, interval, distance and verdict, the same on one thread and on two", async () => {
    const [one, two] = await Promise.all([
      json<Validation>("validate", ...FEW, "-j", "1"),
      json<Validation>("validate", ...FEW, "-j", "2"),
    ]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({ scenario: "jobcentre-2014", seed: "validation", people: 600, replications: 2 });
    expect(one.rows.map(({ id }) => id)).toEqual(targetIds);
    const { target, simulated, z } = one.rows[0];
    expect(target).toEqual(targets["off-flow-13"]);
    expect(z).toBeCloseTo((simulated!.mean - 0.55) / Math.sqrt(0.025 ** 2 + 0.02 ** 2 + simulated!.mcse! ** 2), 12);
  });
  it("judges a regime with other levers and assumptions, and writes what it found", async () => {
    const out = folder();
    const found = await json<Validation>(
      "validate",
      "no-programme",
      ...FEW,
      "--set",
      "separation.scale=0.9",
      "--out",
      out,
    );
    expect(found.rows.find(({ id }) => id === "work-programme-new-esa")).toMatchObject({
      simulated: null,
      verdict: "not simulated",
    });
    expect(namesIn(out)).toEqual(["manifest.json", "results.json"]);
    expect(readJson(out, "results.json")).toEqual(found);
    expect(readJson(out, "manifest.json")).toMatchObject({
      verb: "validate",
      hash: found.hash,
      replications: 2,
      size: { seed: "validation", people: 600 },
    });
    expect(await signpost("verify", out, "--quiet")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^reproduced: /),
    });
  });
  it("refuses what is no scenario and what is no lever", async () => {
    const { code, err } = await signpost("validate", "jobcenter-2014", "--set", "no.such=1");
    expect(code).toBe(2);
    expect(err).toContain("Did you mean jobcentre-2014?");
    expect((await signpost("validate", "--set", "no.such=1")).err).toContain("there is no lever or assumption");
  });
});
