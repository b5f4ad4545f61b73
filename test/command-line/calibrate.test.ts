import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freeParameters, scenario, scenarioNames, targetIds, targets } from "../../sim/index.ts";
import { folder, namesIn, read, readJson, signpost } from "./program.ts";

const [baseline] = scenarioNames();
const FREE = ["otherExit.baseline", "separation.scale"];
const FEW = [
  "calibrate",
  "--people",
  "1200",
  "--weeks",
  "140",
  "--burn-in",
  "20",
  "--reps",
  "2",
  "--waves",
  "1",
  "--points",
  "6",
  "--steps",
  "1",
  "--keep",
  "2",
  "--quiet",
  ...FREE.flatMap((id) => ["--free", id]),
  ...freeParameters(scenario(baseline)).flatMap(({ id }) => (FREE.includes(id) ? [] : ["--fix", id])),
];

interface Record {
  readonly aims: readonly { readonly id: string }[];
  readonly before: { readonly loss: number };
  readonly fitted: { readonly values: { readonly [id: string]: number } };
  readonly path: readonly { readonly loss: number }[];
  readonly kept: { readonly wanted: number; readonly met: number };
}
interface Points {
  readonly points: readonly { readonly values: object; readonly worst: number }[];
}

describe("calibrate", () => {
  it("fits what is free and writes a scenario, a record and a manifest; stopped in the middle it goes on to the same bytes, on any number of threads", async () => {
    const [whole, broken] = [folder(), folder()];
    const { code, out, err } = await signpost(...FEW, "-j", "1", "--out", whole);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^jobcentre-2014 .* fitted to 13 figures by 2 parameters: loss \d/);
    expect(out).toContain("What the figures cannot tell");
    expect(namesIn(whole)).toEqual(["calibration.json", "fitted.json", "manifest.json", "points.json", "points.jsonl"]);

    const record = readJson<Record>(whole, "calibration.json");
    expect(record.aims.map(({ id }) => id)).toEqual(targetIds.filter((id) => targets[id].role === "fit"));
    expect(Object.keys(record.fitted.values).toSorted()).toEqual(FREE.toSorted());
    expect(readJson(whole, "fitted.json")).toMatchObject({ extends: baseline, assumptions: record.fitted.values });
    expect((await signpost("check", join(whole, "fitted.json"))).code).toBe(0);
    const { points: kept } = readJson<Points>(whole, "points.json");
    expect(record.kept).toMatchObject({ wanted: 2, met: expect.any(Number) });
    expect(kept.length).toBe(Math.min(2, record.kept.met));
    for (const { worst } of kept) expect(worst).toBeLessThanOrEqual(3);
    expect(out).toContain("Learned by less than a tenth");
    expect(out).toMatch(/^Kept: /m);

    const points = read(whole, "points.jsonl");
    writeFileSync(join(broken, "points.jsonl"), points.slice(0, Math.floor(points.length / 2)));
    expect((await signpost(...FEW, "-j", "2", "--out", broken, "--resume")).code).toBe(0);
    for (const name of ["calibration.json", "fitted.json", "points.json"])
      expect(read(broken, name)).toBe(read(whole, name));
    expect(read(broken, "points.jsonl").split("\n").toSorted()).toEqual(points.split("\n").toSorted());

    const adopted = await signpost("calibrate", "--adopt", whole);
    expect(adopted.code).toBe(0);
    for (const id of FREE)
      expect(adopted.out).toMatch(new RegExp(`^${id.replaceAll(".", "\\.")} +\\S+ +${record.fitted.values[id]} `, "m"));

    expect(await signpost("verify", whole, "--quiet")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^reproduced: [^]*calibration\.json: the same/),
    });
    writeFileSync(join(broken, "fitted.json"), "{}");
    expect(await signpost("verify", broken, "--quiet")).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^moved: [^]*fitted\.json: stored file changed, computed again same/),
    });

    const [again, other] = await Promise.all([
      signpost(...FEW, "--out", whole),
      signpost(...FEW, "--out", whole, "--resume", "--seed", "another"),
    ]);
    expect([again.code, other.code]).toEqual([2, 2]);
    expect(again.err).toContain("holds a fit already");
    expect(other.err).toContain("is of another fit");
    expect(read(whole, "points.jsonl")).toBe(points);
  });
  it("puts the fit to the test, on any number of threads, and is verified", async () => {
    const [one, two] = [folder(), folder()];
    const test = [...FEW.filter((word) => word !== "1200"), "--sbc", "20"];
    test.splice(test.indexOf("--people") + 1, 0, "300");
    const { code, out, err } = await signpost(...test, "-j", "1", "--out", one);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^jobcentre-2014: 20 worlds with known numbers, fitted by a linear regression on 6 points/);
    expect(namesIn(one)).toEqual(["manifest.json", "points.jsonl", "sbc.json"]);
    expect((await signpost(...test, "-j", "2", "--out", two)).code).toBe(0);
    expect(read(two, "sbc.json")).toBe(read(one, "sbc.json"));
    expect(await signpost("verify", one, "--quiet")).toMatchObject({ code: 0 });
  });
  it("refuses a fit with as many free numbers as figures, and a test too small to say anything", async () => {
    const out = folder();
    const [many, few] = await Promise.all([
      signpost("calibrate", "--free", "market.vacancyResponse", "--out", out),
      signpost("calibrate", "--sbc", "3", "--out", out),
    ]);
    expect([many.code, few.code]).toEqual([2, 2]);
    expect(many.err).toMatch(/^--free: 13 numbers are free and only 13 figures are aimed at.*--fix/);
    expect(few.err).toMatch(/^--sbc: /);
    expect(namesIn(out)).toEqual([]);
  });
  it("refuses numbers that are not there, files with another's past and folders without a fit", async () => {
    const out = folder();
    const child = join(out, "child.json");
    writeFileSync(
      child,
      JSON.stringify({
        schemaVersion: 1,
        name: "child",
        title: "A",
        description: "B",
        source: "C",
        extends: baseline,
        levers: { "jobcentre.minutes": 20 },
      }),
    );
    const [numbers, file, none] = await Promise.all([
      signpost("calibrate", "--fix", "separation.scal", "--free", "provider.parking", "--out", out),
      signpost("calibrate", child, "--out", out),
      signpost("calibrate", "--adopt", out),
    ]);
    expect([numbers.code, file.code, none.code]).toEqual([2, 2, 2]);
    expect(numbers.err).toMatch(/Did you mean separation\.scale\?[\s\S]*never assumed/);
    expect(file.err).toContain("it extends another scenario");
    expect(none.err).toContain("it does not exist");
    expect(namesIn(out)).toEqual(["child.json"]);
  });
});
