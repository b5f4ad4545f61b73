import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { questionIds, questions, type PredictedFile } from "../../sim/index.ts";
import { folder, namesIn, read, readJson, signpost } from "./program.ts";

const SIZE = ["--people", "150", "--weeks", "110", "--burn-in", "8", "--reps", "2", "--quiet"] as const;
const POINTS = {
  pointsVersion: 1,
  points: [0.4, 0.5, 0.6].map((scale, n) => ({ id: `p${n}`, values: { "separation.scale": scale } })),
};
const put = (place: string, name: string, content: unknown): string => {
  writeFileSync(join(place, name), JSON.stringify(content));
  return join(place, name);
};

describe("predict", () => {
  it("answers or refuses every question over the points of a file, the same on any number of threads and after a stop, and is verified", async () => {
    const [place, whole, broken] = [folder(), folder(), folder()];
    const points = put(place, "points.json", POINTS);
    const words = ["predict", "--points", points, ...SIZE];
    const { code, out, err } = await signpost(...words, "-j", "1", "--out", whole);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Middle, and 5 to 95 %, over 3 points that no target rules out.");
    expect(namesIn(whole)).toEqual(["manifest.json", "points.jsonl", "predictions.json"]);
    const found = readJson<PredictedFile>(whole, "predictions.json");
    expect(found).toMatchObject({ signpost: "0.1.0", over: "points", points: 3, replications: 2, earlier: [] });
    expect(found.command).toBe(`signpost predict jobcentre-2014 --points ${points} --seed predictions --people 150 --weeks 110 --burn-in 8 --reps 2`); // prettier-ignore
    expect(found.rows.map(({ id }) => id)).toEqual(questionIds);
    for (const row of found.rows)
      for (const { low, value, high } of "parts" in row ? row.parts : [])
        expect(low! <= value && value <= high!, row.id).toBe(true);

    const kept = read(whole, "points.jsonl");
    writeFileSync(join(broken, "points.jsonl"), kept.slice(0, Math.floor(kept.length / 2)));
    expect((await signpost(...words, "-j", "2", "--out", broken, "--resume")).code).toBe(0);
    expect(read(broken, "predictions.json")).toBe(read(whole, "predictions.json"));
    expect(await signpost("verify", whole, "--quiet")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^reproduced: [^]*predictions\.json: the same/),
    });

    const earlier = { ...found, signpost: "0.0.9" };
    const beside = await signpost(...words, "--out", broken, "--resume", "--beside", put(place, "old.json", earlier), "--json"); // prettier-ignore
    const both = JSON.parse(beside.out) as PredictedFile;
    expect(both.earlier.map(({ signpost: version, rows }) => [version, rows])).toEqual([["0.0.9", found.rows]]);
    expect({ ...both, earlier: [] }).toEqual(found);
    const changed = put(place, "other.json", { ...found, hash: "another" });
    const refused = await signpost(...words, "--out", broken, "--resume", "--beside", changed);
    expect([refused.code, refused.out]).toEqual([2, ""]);
    expect(refused.err).toContain("--beside: signpost: version 0.1.0 has answered already, and otherwise.");
  });
  it("answers at the regime's own numbers without points, and says so", async () => {
    const { code, out } = await signpost("predict", ...SIZE, "--out", folder());
    expect(code).toBe(0);
    expect(out).toContain("One point only, the regime's own numbers");
    for (const id of questionIds.filter((each) => questions[each].cannot !== undefined))
      expect(out).toContain(`${id}: `);
  });
  it("refuses files that are none and points that cannot be, with all that is wrong at once", async () => {
    const place = folder();
    const wrong = put(place, "points.json", {
      pointsVersion: 1,
      points: [
        { id: "a", values: { "separation.scal": 1 } },
        { id: "a", values: { "separation.scale": "x" } },
      ],
    });
    writeFileSync(join(place, "old.json"), "a,b\n1,2\n");
    const both = await signpost("predict", "no-such-regime", "--points", join(place, "none.json"), "--beside", join(place, "old.json"), "--out", place); // prettier-ignore
    expect(both.code).toBe(2);
    expect(both.err.trim().split("\n")).toHaveLength(3);
    expect(both.err).toMatch(/no-such-regime[^]*none\.json: it cannot be read[^]*old\.json: it is a CSV/);
    const points = await signpost("predict", "--points", wrong, "--beside", wrong, "--out", place);
    expect(points.err.trim().split("\n")).toEqual([
      expect.stringMatching(/points\.0\.values\.separation\.scal: .*Did you mean separation\.scale\?/),
      expect.stringContaining("points.1.id: another point is named"),
      expect.stringContaining("points.1.values: it sets other numbers"),
      expect.stringContaining("points.1.values.separation.scale: "),
      expect.stringContaining("predictionsVersion: "),
    ]);
    expect(namesIn(place)).toEqual(["old.json", "points.json"]);
  });
});
