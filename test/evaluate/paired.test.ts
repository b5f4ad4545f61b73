import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bands } from "../../sim/evaluate/bands.ts";
import { paired } from "../../sim/evaluate/paired.ts";
import { differenceBounds, type Bounds } from "../../sim/measures/bounds.ts";

const SHARE: Bounds = [0, 1];
const ANY: Bounds = [-Infinity, Infinity];
const column = (...values: number[]): Float64Array => Float64Array.from(values);

/** Shares that often tie, differ by rounding only, are missing, or are all alike. */
const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, -0, 1, 0.3, 0.1 + 0.2, NaN),
  fc.integer({ min: 0, max: 3 }).map((hits) => hits / 3),
);
const row = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 12 }))
  .chain(([scenarios, runs]) =>
    fc.array(
      fc.oneof(
        fc.array(share, { minLength: runs, maxLength: runs }),
        share.map((same) => new Array<number>(runs).fill(same)),
      ),
      { minLength: scenarios, maxLength: scenarios },
    ),
  )
  .map((rows) => rows.map((values) => column(...values)));

describe("a row of a comparison", () => {
  it("has the interval of a textbook: differences 2, 3, 1, 4, 5", () => {
    const [, { difference }] = paired([column(0, 0, 0, 0, 0), column(2, 3, 1, 4, 5)], ANY);
    expect(difference).toMatchObject({
      mean: 3,
      low: expect.closeTo(1.036757, 6),
      high: expect.closeTo(4.963243, 6),
      n: 5,
      wins: 5,
      ties: 0,
    });
    const [{ level }] = paired([column(10, 20, 30)], ANY);
    expect(level).toMatchObject({
      mean: 20,
      low: expect.closeTo(-4.841377, 6),
      high: expect.closeTo(44.841377, 6),
      n: 3,
    });
  });

  it("counts what has a value, and levels differ by exactly the difference", () =>
    fc.assert(
      fc.property(row, (columns) => {
        const found = paired(columns, SHARE);
        found.forEach(({ level, difference }, place) => {
          expect(level === undefined).toBe(columns[place].every(Number.isNaN));
          if (difference === undefined) return;
          const { n, wins, ties, mean } = difference;
          expect(wins + ties).toBeLessThanOrEqual(n);
          expect([level!.n, found[0].level!.n]).toEqual([n, n]);
          expect(Object.is(level!.mean - found[0].level!.mean, mean)).toBe(true);
          expect(n).toBeLessThanOrEqual(
            columns[0].filter((value, run) => value - columns[place][run] === value - columns[place][run]).length,
          );
        });
      }),
      { seed: 31, numRuns: 1000 },
    ));

  it("keeps every interval within what can be, round its mean, and tells none from one value or from no spread", () =>
    fc.assert(
      fc.property(row, (columns) => {
        for (const { level, difference } of paired(columns, SHARE))
          for (const [found, [least, most]] of [
            [level, SHARE],
            [difference, differenceBounds(SHARE)],
          ] as const) {
            if (found === undefined) continue;
            expect([found.low === null, found.high === null]).toEqual([found.mcse === null, found.mcse === null]);
            for (const value of [found.mean, found.low, found.high]) expect(Object.is(value, -0)).toBe(false);
            if (found.n < 2) expect(found.mcse).toBeNull();
            if (found.mcse === null) continue;
            expect(found.mcse).toBeGreaterThan(1e-13);
            expect(found.low).toBeGreaterThanOrEqual(least);
            expect(found.high).toBeLessThanOrEqual(most);
            expect(found.low! <= found.mean && found.mean <= found.high!).toBe(true);
          }
      }),
      { seed: 32, numRuns: 1000 },
    ));

  it("finds no difference between numbers that were rounded in two ways", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 }),
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 9, maxLength: 9 }),
        (values, off) => {
          const other = values.map((value, run) => value * (1 + off[run] * 2 ** -52));
          const [one, two] = paired([column(...values), column(...other)], ANY);
          expect(two.difference).toMatchObject({
            mean: 0,
            low: null,
            high: null,
            mcse: null,
            n: values.length,
            wins: 0,
            ties: values.length,
            varianceReduction: null,
          });
          expect(two.level!.mean).toBe(one.level!.mean);
        },
      ),
      { seed: 33, numRuns: 500 },
    ));

  it("finds no spread in one difference that was rounded in many ways", () => {
    const [, { difference }] = paired([column(0.1, 0.2, 0.3, 0.7), column(0.4, 0.5, 0.6, 1)], SHARE);
    expect(difference).toMatchObject({
      mean: expect.closeTo(0.3, 12),
      mcse: null,
      low: null,
      high: null,
      wins: 4,
      varianceReduction: null,
    });
  });

  it("tells small differences that are no rounding", () => {
    const [, { difference }] = paired([column(0.5, 0.5, 0.5), column(0.5, 0.500001, 0.500003)], SHARE);
    expect(difference).toMatchObject({ n: 3, wins: 2, ties: 1, mcse: expect.any(Number) });
  });

  it("cuts a share's interval where shares end", () => {
    const [{ level }, { level: own, difference }] = paired([column(0, 0.5), column(1, 0.75)], SHARE);
    expect([level!.low, level!.high]).toEqual([0, 1]);
    expect([own!.low, own!.high]).toEqual([0, 1]);
    expect([difference!.low, difference!.high]).toEqual([-1, 1]);
  });

  it("rests on the runs in which every regime has a value", () => {
    const found = paired([column(1, NaN, 3, 4), column(2, 2, NaN, 6), column(4, 5, 6, 7)], ANY);
    expect(found.map(({ level }) => [level!.mean, level!.n])).toEqual([
      [2.5, 2],
      [4, 2],
      [5.5, 2],
    ]);
    expect(found.slice(1).map(({ difference }) => [difference!.mean, difference!.n])).toEqual([
      [1.5, 2],
      [3, 2],
    ]);
  });
  it("leaves out a regime that has no value at all, and one that shares no run has no difference", () => {
    const found = paired([column(1, 2, NaN), column(NaN, NaN, NaN), column(NaN, NaN, 5), column(3, 5, NaN)], ANY);
    expect(found.map(({ level }) => level?.mean)).toEqual([1.5, undefined, 5, 4]);
    expect(found.map(({ difference }) => difference?.mean)).toEqual([undefined, undefined, undefined, 2.5]);
  });
});

describe("a band", () => {
  const runs = [
    [0, 0.2, 1],
    [0, 0.4, 1],
    [0, 0.9, 0.5],
  ];
  it("has ends only in weeks with spread, within what can be", () => {
    const { level } = bands(runs, SHARE);
    expect(level.low).toEqual([null, 0, expect.any(Number)]);
    expect(level.high).toEqual([null, 1, 1]);
    expect(bands(runs.slice(0, 1), SHARE).level).toEqual({
      mean: [0, 0.2, 1],
      low: [null, null, null],
      high: [null, null, null],
    });
  });
  it("differs by exactly what its levels do", () => {
    const reference = [
      [0, 0.1 + 0.2, 0.3],
      [0, 0.4, 0.6],
      [0, 0.8, 0.5],
    ];
    const { level, difference } = bands(runs, SHARE, reference);
    const theirs = bands(reference, SHARE).level;
    expect(difference!.mean).toEqual(level.mean.map((mean, week) => mean - theirs.mean[week]));
    expect(difference!.low[0]).toBeNull();
    expect(
      bands(
        reference,
        SHARE,
        reference.map((own) => own.map((value) => value * (1 + 2 ** -52))),
      ).difference,
    ).toEqual({ mean: [0, 0, 0], low: [null, null, null], high: [null, null, null] });
  });
});
