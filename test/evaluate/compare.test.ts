import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleCorrelation, sampleVariance } from "simple-statistics";
import packageJson from "../../package.json" with { type: "json" };
import { InputError } from "../../sim/core/problem.ts";
import { startComparison } from "../../sim/evaluate/compare.ts";
import { estimate } from "../../sim/evaluate/interval.ts";
import type { Summary } from "../../sim/measures/measure.ts";
import { compared, madeUp, summary } from "./made-up.ts";

const plan = (names: readonly string[]) => ({
  seed: "s",
  people: 10,
  weeks: 3,
  burnIn: 1,
  scenarios: names.map((name) => madeUp(name)),
  envelope: [],
});

/** Any summaries of two scenarios under the same luck. */
const anyRuns = fc
  .array(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -0.1, max: 0.1, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(([level, gap, weeks], replication): Summary[] => [
      summary(
        "a",
        replication,
        { "sustained-26": { all: level, "barriers:0": level / 2 }, price: { all: 1000 * level } },
        { claiming: weeks },
      ),
      summary(
        "b",
        replication,
        { "sustained-26": { all: level + gap } },
        { claiming: weeks.map((share) => share + gap) },
      ),
    ]),
  );

describe("a comparison", () => {
  it("has the same bits in whatever order replications arrive", () =>
    fc.assert(
      fc.property(
        anyRuns.chain((runs) => fc.tuple(fc.constant(runs), fc.shuffledSubarray(runs, { minLength: runs.length }))),
        ([runs, shuffled]) => {
          const [straight, mixed] = [startComparison(plan(["a", "b"])), startComparison(plan(["a", "b"]))];
          runs.forEach(straight.add);
          shuffled.forEach(mixed.add);
          expect(JSON.stringify(mixed.result())).toBe(JSON.stringify(straight.result()));
        },
      ),
      { seed: 5 },
    ));

  it("finds exactly 0 between one regime and itself under another name", () =>
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const running = startComparison(plan(["a", "twin"]));
        for (const [own] of runs) running.add([own, { ...own, scenario: "twin" }]);
        const { measures, series } = running.result();
        for (const { groups } of Object.values(measures))
          for (const { differences } of Object.values(groups))
            expect(differences["twin"]).toMatchObject({
              mean: 0,
              low: null,
              high: null,
              mcse: null,
              n: runs.length,
              wins: 0,
              ties: runs.length,
              varianceReduction: null,
            });
        expect(series["claiming"].differences["twin"].mean).toEqual([0, 0, 0]);
      }),
      { seed: 6 },
    ));

  it("pairs replication by replication", () => {
    const { measures, replications } = compared([
      [0.5, 0.52],
      [0.6, 0.63],
      [0.4, 0.41],
      [0.7, 0.74],
      [0.3, 0.35],
    ]);
    const { levels, differences } = measures["sustained-26"].groups["all"];
    expect(replications).toBe(5);
    expect(levels["a"].mean).toBeCloseTo(0.5, 14);
    expect(levels["a"].mcse).toBeCloseTo(Math.sqrt(0.025 / 5), 14);
    const { mean, low, high, wins, correlation, varianceReduction } = differences["b"];
    expect([mean, low, high].map((value) => (value ?? NaN) * 100)).toEqual([
      expect.closeTo(3, 12),
      expect.closeTo(1.036757, 5),
      expect.closeTo(4.963243, 5),
    ]);
    expect(wins).toBe(5);
    expect(correlation).toBeCloseTo(0.9954, 3);
    expect(varianceReduction).toBeCloseTo((0.025 + 0.02525) / 0.00025, 6);
  });

  it("agrees with a textbook's mean, variance and covariance", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true })), {
          minLength: 3,
          maxLength: 15,
        }),
        (rows) => {
          const { levels, differences } = compared(rows, "npv").measures["npv"].groups["all"];
          const [a, b] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
          const gaps = estimate(rows.map(([x, y]) => y - x));
          const near = (found: number | null, wanted: number | null): void => expect(found).toBeCloseTo(wanted!, 9);
          near(levels["a"].mcse, estimate(a).mcse);
          for (const key of ["mean", "mcse", "low", "high"] as const) near(differences["b"][key], gaps[key]);
          if (sampleVariance(a) > 1e-6 && sampleVariance(b) > 1e-6)
            near(differences["b"].correlation, sampleCorrelation(a, b));
          if (gaps.sd! > 1e-3)
            near(differences["b"].varianceReduction! / ((sampleVariance(a) + sampleVariance(b)) / gaps.sd! ** 2), 1);
        },
      ),
      { seed: 8 },
    ));

  it("counts only strict wins", () =>
    expect(
      compared([
        [1, 1],
        [1, 2],
        [2, 1],
      ]).measures["sustained-26"].groups["all"].differences["b"].wins,
    ).toBe(1));

  it("has no interval from one replication and no correlation from two", () => {
    expect(compared([[1, 2]]).measures["sustained-26"].groups["all"].differences["b"]).toEqual({
      mean: 1,
      low: null,
      high: null,
      mcse: null,
      n: 1,
      wins: 1,
      ties: 0,
      correlation: null,
      varianceReduction: null,
    });
    expect(
      compared([
        [1, 2],
        [3, 5],
      ]).measures["sustained-26"].groups["all"].differences["b"],
    ).toMatchObject({ mean: 1.5, correlation: null, varianceReduction: null });
    expect(compared([[1, 2]]).measures["sustained-26"].groups["all"].levels["a"]).toEqual({
      mean: 1,
      mcse: null,
      low: null,
      high: null,
      n: 1,
    });
  });

  it("averages levels and differences over the same runs, those in which all are defined", () => {
    const { levels, differences } = compared([
      [1, 3],
      [undefined, 100],
      [2, 5],
    ]).measures["sustained-26"].groups["all"];
    expect([levels["a"].mean, levels["b"].mean, levels["b"].n]).toEqual([1.5, 4, 2]);
    expect(differences["b"]).toMatchObject({ mean: 2.5, n: 2, wins: 2, ties: 0 });
  });
  it("counts one set of runs for every regime of a row", () => {
    const { levels, differences } = compared(
      [
        [1, 2, 3],
        [10, 20, undefined],
        [1, 3, 4],
        [undefined, 3, 9],
      ],
      "npv",
    ).measures["npv"].groups["all"];
    expect(Object.values(levels).map(({ mean, n }) => [mean, n])).toEqual([
      [1, 2],
      [2.5, 2],
      [3.5, 2],
    ]);
    expect(Object.values(differences).map(({ mean, n }) => [mean, n])).toEqual([
      [1.5, 2],
      [2.5, 2],
    ]);
  });
  it("lets a regime without any value be, and one that shares no run stand alone", () => {
    const rows = compared(
      [
        [1, undefined, 2, undefined],
        [2, undefined, 4, undefined],
        [undefined, undefined, undefined, 7],
      ],
      "npv",
      ["a", "b", "c", "d"],
    ).measures["npv"].groups["all"];
    expect(Object.fromEntries(Object.entries(rows.levels).map(([name, { mean, n }]) => [name, [mean, n]]))).toEqual({
      a: [1.5, 2],
      c: [3, 2],
      d: [7, 1],
    });
    expect(Object.keys(rows.differences)).toEqual(["c"]);
  });
  it("leaves out what no replication defines", () => expect(compared([[undefined, undefined]]).measures).toEqual({}));
  it("is empty before anything has been run", () =>
    expect(startComparison(plan(["a", "b"])).result()).toMatchObject({ replications: 0, measures: {}, series: {} }));

  it("gives bands by week", () => {
    const running = startComparison(plan(["a", "b"]));
    [10, 20, 30].forEach((value, replication) =>
      running.add([
        summary("a", replication, {}, { providers: [50, 50, 50] }),
        summary("b", replication, {}, { providers: [50, 50 + value, 55] }),
      ]),
    );
    const { levels, differences } = running.result().series["providers"];
    expect(levels["b"].low).toEqual([null, expect.closeTo(45.158623, 6), null]);
    for (const band of [differences["b"]]) {
      expect(band.mean).toEqual([0, 20, 5]);
      expect(band.low).toEqual([null, expect.closeTo(-4.841377, 6), null]);
      expect(band.high).toEqual([null, expect.closeTo(44.841377, 6), null]);
    }
  });
  it("keeps a series that only one regime has, without a difference", () => {
    const running = startComparison(plan(["a", "b"]));
    running.add([summary("a", 0, {}), summary("b", 0, {}, { "caseload:mutual": [1, 2, 3] })]);
    expect(running.result().series["caseload:mutual"]).toEqual({
      levels: { b: { mean: [1, 2, 3], low: [null, null, null], high: [null, null, null] } },
      differences: {},
    });
  });

  it("takes the same replication once, and its fingerprint covers every run", () => {
    const running = startComparison(plan(["a", "b"]));
    const one = [summary("a", 0, {}), summary("b", 0, {})];
    running.add(one);
    const { hash } = running.result();
    running.add(one);
    expect(running.result()).toMatchObject({ replications: 1, hash });
    running.add([summary("a", 1, {}), summary("b", 1, {})]);
    expect(running.result().hash).not.toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("says which envelope each scenario after the reference was put in", () => {
    const solved = { envelope: "A", scale: 0.8, target: 100, reached: 100.1, solved: true, note: "" } as const;
    expect(startComparison({ ...plan(["a", "b"]), envelope: [solved] }).result().envelope).toEqual({ b: solved });
    expect(() => startComparison({ ...plan(["a", "b", "c"]), envelope: [solved] })).toThrow(/1 envelopes for 2/);
  });

  it("refuses two regimes of one name, no regime, and summaries of others", () => {
    expect(() => startComparison(plan(["a", "b", "a"]))).toThrow(InputError);
    expect(() => startComparison(plan(["a", "b", "a"]))).toThrow(
      "scenarios: a is there more than once. Give each regime a name of its own.",
    );
    expect(() => startComparison(plan([]))).toThrow(InputError);
    expect(() => startComparison(plan(["a", "b"])).add([summary("b", 0, {}), summary("a", 0, {})])).toThrow(
      /summaries of b, a/,
    );
  });

  it("carries the version of the package", () => expect(compared([]).signpost).toBe(packageJson.version));
});
