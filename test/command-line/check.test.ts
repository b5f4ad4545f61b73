import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scenario } from "../../sim/index.ts";
import { folder, PAIR, signpost } from "./program.ts";

const GOOD = {
  schemaVersion: 1,
  name: "my-regime",
  title: "My regime",
  description: "As the baseline, with other prices.",
  source: "A test.",
  extends: PAIR[0],
  levers: { "tariff.scale": 1.25 },
};

function file(content: unknown): string {
  const path = join(folder(), "regime.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("check", () => {
  it("shows what differs from the baseline, and passes", async () => {
    const path = file(GOOD);
    const { code, out } = await signpost("check", path);
    expect(code).toBe(0);
    expect(out).toContain(`${path}: ok`);
    expect(out).toMatch(/tariff\.scale = 1\.25 \(baseline: 1\)/);
  });
  it("names every problem of every file as path, problem, remedy, and fails", async () => {
    const path = file({
      ...GOOD,
      levers: { "tarif.scale": 2, "jobcentre.minutes": "many" },
      assumptions: { "no.such": 1 },
    });
    const { code, out } = await signpost("check", path, "missing.json", PAIR[1]);
    expect(code).toBe(1);
    const errors = out.split("\n").filter((line) => line.includes(": error: "));
    expect(errors).toHaveLength(4);
    expect(errors[0]).toMatch(/regime\.json: error: levers\.jobcentre\.minutes: "many" is not a number\. /);
    expect(errors[1]).toMatch(/levers\.tarif\.scale: .+\. Did you mean tariff\.scale\?/);
    expect(errors[2]).toMatch(/assumptions\.no\.such: /);
    expect(errors[3]).toMatch(/^missing\.json: error: .*does not exist/);
    expect(out).toContain(`${PAIR[1]}: ok`);
  });
  it("tells warnings from errors, and passes with warnings alone", async () => {
    const { code, out } = await signpost("check", file({ ...GOOD, levers: { "tariff.scale": 50 } }));
    expect(code).toBe(0);
    expect(out).toMatch(/: warning: levers\.tariff\.scale: 50 is outside its sourced range/);
  });
  it("prints problems and whole scenarios as JSON", async () => {
    const [good, bad] = [file(GOOD), file({ ...GOOD, levers: { nothing: 1 } })];
    const { code, out } = await signpost("check", good, bad, "--json");
    expect(code).toBe(1);
    const read = JSON.parse(out);
    expect(read[good]).toMatchObject({
      ok: true,
      problems: [],
      scenario: { name: "my-regime", levers: { ...scenario(PAIR[0]).levers, "tariff.scale": 1.25 } },
    });
    expect(read[bad]).toMatchObject({ ok: false, problems: [{ path: "levers.nothing", severity: "error" }] });
  });
  it.each([
    ["text that is not JSON", () => file('{\n"name": }'), /not JSON/],
    ["a directory", folder, /it is a directory/],
    ["a path through a file", () => join(file(GOOD), "below.json"), /not a directory/],
  ])("says what is wrong with %s", async (_, path, words) => {
    const { code, out } = await signpost("check", path());
    expect(code).toBe(1);
    expect(out).toMatch(words);
  });
});
