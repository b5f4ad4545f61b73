import { describe, expect, it } from "vitest";
import { questionIds, questions, type Part } from "../../../sim/evidence/questions.ts";
import type { Moments } from "../../../sim/evaluate/calibration/problem.ts";
import { checkPoints } from "../../../sim/evaluate/prediction/check-points.ts";
import { besideEarlier, type Predicted, whatIsWrong } from "../../../sim/evaluate/prediction/predicted-file.ts";
import { allParts, predictions } from "../../../sim/evaluate/prediction/predictions.ts";
import { experimentsOf, readParts } from "../../../sim/evaluate/prediction/read-parts.ts";
import type { Summary } from "../../../sim/measures/measure.ts";
import { baselineName, scenario } from "../../../sim/scenario/catalogue.ts";

const part = (over: Partial<Part>): Part => ({
  of: "it",
  experiment: "programme",
  measure: "m",
  group: "all",
  contrast: "level",
  unit: "share",
  ...over,
});
const run = (m: number, n = 0): Summary => ({
  scenario: "",
  replication: 0,
  measures: { m: { all: m, some: n } },
  series: {},
  hash: "",
});
/** Replications of an experiment with a control arm and a treated one. */
const results = (...pairs: readonly (readonly [Summary, Summary])[]) => new Map([["programme" as const, pairs]]);

describe("a part of an answer", () => {
  const two = results([run(1, 4), run(3, 8)], [run(2, 4), run(6, 8)]);
  it("is the mean over replications of what is read, in its unit", () => {
    expect(readParts([part({}), part({ contrast: "difference", times: 7 })], two).mean).toEqual([4.5, 21]);
  });
  it("is the mean over the mean of another number where it is a ratio", () => {
    expect(readParts([part({ over: { group: "some" } })], two).mean[0]).toBeCloseTo(9 / 16, 14);
    const saved = part({ contrast: "difference", over: { group: "some" }, times: -1 });
    expect(readParts([saved], two).mean[0]).toBeCloseTo(-6 / 8, 14);
    expect(readParts([part({ over: { group: "none" } })], two).mean[0]).toBeNaN();
  });
  it("has the variance of its mean over replications", () => {
    const three = results([run(0), run(1)], [run(0), run(2)], [run(0), run(6)]);
    expect(readParts([part({})], three).variance[0]).toBeCloseTo(7 / 3, 12);
    expect(readParts([part({})], results([run(0), run(1)])).variance[0]).toBe(0);
  });
  it("has no value where no run gives one", () => {
    expect(readParts([part({ measure: "other" }), part({ experiment: "score" })], two).mean).toEqual([NaN, NaN]);
  });
  it("names its experiment once", () => {
    expect(experimentsOf([part({}), part({ experiment: "baseline" }), part({})])).toEqual(["baseline", "programme"]);
  });
});

describe("answers", () => {
  const parts = allParts();
  const point = (value: number, variance = 0.01): Moments => ({
    mean: parts.map((_, n) => value + n),
    variance: parts.map(() => variance),
  });
  it("come to every question, with each of its parts or a reason", () => {
    const found = predictions([point(0), point(1)], 2);
    expect(found.map(({ id }) => id)).toEqual(questionIds);
    for (const row of found)
      if ("cannot" in row) expect(row.cannot).toBe(questions[row.id as keyof typeof questions].cannot);
      else expect(row.parts.map(({ of }) => of)).toEqual(questions[row.id as keyof typeof questions].parts!.map(({ of }) => of)); // prettier-ignore
  });
  it("are the median and the 5th to the 95th percentile over points", () => {
    const [first] = predictions(
      Array.from({ length: 21 }, (_, n) => point((20 - n) / 40)),
      4,
    ).flatMap((row) => ("parts" in row ? row.parts : []));
    expect(first).toMatchObject({ value: 0.25, low: 0.025, high: 0.475, luck: 0.1, points: 21 });
  });
  it("are the mean and its 90 % interval over replications at one point, and one replication has none", () => {
    const of = (replications: number) =>
      predictions([point(0.5)], replications).flatMap((row) => ("parts" in row ? row.parts : []))[0];
    expect(of(5)).toMatchObject({ value: 0.5, low: 0.2868, high: 0.7132, luck: 0.1, points: 1 });
    expect(of(1)).toMatchObject({ value: 0.5, low: null, high: null, luck: null });
  });
  it("keep the ends of intervals where a number can lie, and have none where runs do not differ", () => {
    const shares = (value: number, variance: number): Moments => ({
      mean: parts.map(() => value),
      variance: parts.map(() => variance),
    });
    const of = (value: number, variance: number) =>
      predictions([shares(value, variance)], 4).flatMap((row) => ("parts" in row ? row.parts : []));
    parts.forEach((each, n) => {
      const { low } = of(0.1, 0.04)[n];
      const level = each.contrast === "level" && each.over === undefined;
      if (level && !each.measure.startsWith("median-margin")) expect(low, each.of).toBe(0);
      else if (each.over === undefined) expect(low, each.of).toBeLessThan(0);
      if (each.unit === "share")
        expect(of(0.9, 0.04)[n].high, each.of).toBeLessThanOrEqual(each.contrast === "level" ? 1 : 1.5);
    });
    expect(of(0.1, 0)[0]).toMatchObject({ value: 0.1, low: null, high: null, luck: 0 });
  });
  it("leave a part out, and say so, that no run gave a value, and use the points that did", () => {
    const holes = { ...point(1), mean: point(1).mean.map((value, n) => (n === 0 ? NaN : value)) };
    const cell = (points: readonly Moments[]) =>
      predictions(points, 2).find((row) => "parts" in row || "without" in row)!;
    expect(cell([holes, point(3)])).toMatchObject({ parts: [{ value: 3, points: 1 }, { points: 2 }] });
    expect(cell([holes, holes])).toMatchObject({
      parts: [{ of: parts[1].of }],
      without: [{ of: parts[0].of, why: "No run gave it a value." }],
    });
    const nothing = { mean: parts.map(() => NaN), variance: parts.map(() => NaN) };
    expect(predictions([nothing], 2).every((row) => "cannot" in row)).toBe(true);
  });
});

describe("answers of an earlier version", () => {
  const answers = (signpost: string, hash: string): Predicted => ({
    signpost,
    command: "signpost predict",
    scenario: baselineName,
    scenarioHash: "",
    seed: "",
    people: 1,
    weeks: 1,
    burnIn: 1,
    replications: 1,
    over: "points",
    points: 2,
    pointsHash: "",
    questionsHash: "",
    hash,
    rows: [],
  });
  const one = besideEarlier(answers("1", "a"), undefined).file!;
  const two = besideEarlier(answers("2", "b"), one).file!;
  it("stay beside the new ones, latest first", () => {
    expect(one.earlier).toEqual([]);
    expect([two.signpost, ...two.earlier.map(({ signpost }) => signpost)]).toEqual(["2", "1"]);
    const three = besideEarlier(answers("3", "c"), two).file!;
    expect(three.earlier.map(({ signpost, hash }) => [signpost, hash])).toEqual([
      ["2", "b"],
      ["1", "a"],
    ]);
    expect(three.earlier[0]).not.toHaveProperty("earlier");
  });
  it("are not changed by the same version, which may give them again", () => {
    expect(besideEarlier(answers("2", "b"), two).file).toEqual(two);
    for (const version of ["1", "2"])
      expect(besideEarlier(answers(version, "other"), two)).toMatchObject({ problems: [{ path: "signpost" }] });
  });
  it("are read from such a file only, with all that is wrong at once", () => {
    expect(whatIsWrong(two)).toEqual([]);
    expect(whatIsWrong([])).toHaveLength(1);
    expect(whatIsWrong({ ...two, predictionsVersion: 2 })).toMatchObject([{ path: "predictionsVersion" }]);
    expect(whatIsWrong({ ...two, rows: 1, command: 2, earlier: [{ ...one, hash: 3 }, 4] }).map(({ path }) => path)).toEqual([
      "command",
      "rows",
      "earlier.0.hash",
      "earlier.1",
    ]); // prettier-ignore
  });
});

describe("points at which answers are given", () => {
  const regime = scenario(baselineName);
  const values = { "otherExit.baseline": 0.015, "separation.scale": 0.6 };
  const file = (...points: readonly unknown[]): unknown => ({ pointsVersion: 1, points });
  const wrong = (given: unknown): string[] => checkPoints(given, regime).problems.map(({ path }) => path);
  it("are read as they were kept", () => {
    const points = [
      { id: "p001", values },
      { id: "p002", values: { ...values, "separation.scale": 0.7 } },
    ];
    expect(checkPoints(file(...points), regime)).toEqual({ problems: [], points });
  });
  it("are refused with all that is wrong at once", () => {
    expect(wrong(3)).toEqual(["points"]);
    expect(wrong({ points: [] })).toEqual(["pointsVersion"]);
    expect(wrong({ pointsVersion: 1 })).toEqual(["points"]);
    expect(wrong(file())).toEqual(["points"]);
    expect(
      wrong(
        file(
          { id: "a b", values },
          { id: "p", values: { ...values, "separation.scale": "high" } },
          { id: "p", values: { "separation.scal": 1 } },
          7,
        ),
      ),
    ).toEqual([
      "points.0.id",
      "points.1.values.separation.scale",
      "points.2.id",
      "points.2.values",
      "points.2.values.separation.scal",
      "points.3",
    ]);
  });
});
