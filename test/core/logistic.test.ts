import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceAt, logistic, type Sample } from "../../sim/core/logistic.ts";

/** So many cases of each of two kinds, of which so many came about. */
const twoKinds = (n: readonly [number, number], came: readonly [number, number]): Sample => {
  const rows = ([0, 1] as const).flatMap((kind) =>
    Array.from({ length: n[kind] }, (_, k) => ({ kind, came: k < came[kind] ? 1 : 0 })),
  );
  return {
    width: 2,
    known: Float64Array.from(rows.flatMap(({ kind }) => [1, kind])),
    came: Uint8Array.from(rows, (row) => row.came),
  };
};
const many = fc.integer({ min: 2, max: 60 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 1, max: n - 1 })));

describe("a logistic regression", () => {
  it("gives each of two kinds its own share, where nothing is held", () =>
    fc.assert(
      fc.property(many, many, fc.integer({ min: 1, max: 500 }), ([n, a], [m, b], each) => {
        const weights = logistic(twoKinds([n, m], [a, b]), each, 0)!;
        expect(chanceAt(weights, Float64Array.of(1, 0))).toBeCloseTo(a / n, 6);
        expect(chanceAt(weights, Float64Array.of(1, 1))).toBeCloseTo(b / m, 6);
      }),
      { seed: 1 },
    ));
  it("holds a weight the closer to nothing the more people hold it, and never past it", () => {
    const weight = (held: number): number => logistic(twoKinds([40, 40], [10, 30]), 1, held)![1];
    expect(weight(0)).toBeCloseTo(2 * Math.log(3), 6);
    expect([weight(1), weight(10), weight(100)]).toEqual(
      [weight(1), weight(10), weight(100)].toSorted((a, b) => b - a),
    );
    expect(weight(1e9)).toBeGreaterThanOrEqual(0);
    expect(weight(1e9)).toBeLessThan(1e-6);
  });
  it("counts a case as so many people: twice the people held as far by twice as many come to the same", () => {
    const sample = twoKinds([30, 20], [6, 11]);
    logistic(sample, 1, 5)!.forEach((weight, k) => expect(logistic(sample, 8, 40)![k]).toBeCloseTo(weight, 9));
  });
  it("says nothing where all went one way", () =>
    expect([logistic(twoKinds([5, 5], [0, 0]), 1, 1), logistic(twoKinds([5, 5], [5, 5]), 1, 1)]).toEqual([
      undefined,
      undefined,
    ]));
  it("stays finite where a kind always comes about", () =>
    expect(Array.from(logistic(twoKinds([50, 50], [0, 50]), 1000, 1)!).every(Number.isFinite)).toBe(true));
});
