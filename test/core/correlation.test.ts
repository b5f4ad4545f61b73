import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { cholesky, eigen, nearestCorrelation, type Matrix } from "../../sim/core/correlation.ts";
import { parameters, type ParameterId } from "../../sim/evidence/parameters.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";

const product = (lower: Float64Array, n: number): number[][] =>
  Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) =>
      Array.from({ length: n }, (___, k) => lower[i * n + k] * lower[j * n + k]).reduce((a, b) => a + b, 0),
    ),
  );
const largestGap = (a: Matrix, b: Matrix): number =>
  Math.max(...a.flatMap((row, i) => row.map((value, j) => Math.abs(value - b[i][j]))));

/** The correlations between barriers at one end of their ranges for named pairs and another for the rest. */
const latent = (named: "low" | "high" | "value", other: "low" | "high" | "value"): number[][] =>
  BARRIERS.map((row, i) =>
    BARRIERS.map((column, j) => {
      if (i === j) return 1;
      const pair = [`correlation.${row}.${column}`, `correlation.${column}.${row}`].find((id) => id in parameters) as
        ParameterId | undefined;
      return pair === undefined ? parameters["correlation.other"][other] : parameters[pair][named];
    }),
  );

/** A correlation matrix made from any vectors. */
const possible = fc
  .array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }), {
    minLength: 4,
    maxLength: 4,
  })
  .map((rows) => {
    const vectors = rows.map((row, i) => row.map((value, k) => value + (i === k ? 2 : 0)));
    const dot = (a: readonly number[], b: readonly number[]): number =>
      a.reduce((sum, value, k) => sum + value * b[k], 0);
    return vectors.map((a) => vectors.map((b) => (a === b ? 1 : dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b)))));
  });

describe("eigenvalues", () => {
  it("of [[2, 1], [1, 2]] are 1 and 3", () =>
    expect(
      eigen([
        [2, 1],
        [1, 2],
      ]).values.sort(),
    ).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]));
  it("and eigenvectors rebuild the matrix", () =>
    fc.assert(
      fc.property(possible, (matrix) => {
        const { values, vectors } = eigen(matrix);
        const rebuilt = matrix.map((_, i) =>
          matrix.map((__, j) => values.reduce((sum, value, k) => sum + vectors[i][k] * value * vectors[j][k], 0)),
        );
        expect(largestGap(rebuilt, matrix)).toBeLessThan(1e-10);
      }),
      { seed: 1, numRuns: 200 },
    ));
});

describe("correlations between barriers", () => {
  it("at their central values are possible, and left alone", () =>
    expect(nearestCorrelation(latent("value", "value"))).toEqual({ matrix: latent("value", "value"), moved: 0 }));
  it("with the named pairs high and the others low are not: they are moved, and by how much is said", () => {
    const wanted = latent("high", "low");
    expect(Math.min(...eigen(wanted).values)).toBeLessThan(-0.01);
    expect(() => cholesky(wanted)).toThrow(/not positive definite/);
    const { matrix, moved } = nearestCorrelation(wanted);
    expect(Math.min(...eigen(matrix).values)).toBeGreaterThan(0);
    expect(moved).toBeCloseTo(largestGap(matrix, wanted), 12);
    expect(moved).toBeGreaterThan(0.001);
    expect(moved).toBeLessThan(0.2);
    expect(matrix.map((row, i) => row[i])).toEqual(BARRIERS.map(() => 1));
    expect(() => cholesky(matrix)).not.toThrow();
  });
  it("move together: high and high, low and low are possible", () =>
    expect([nearestCorrelation(latent("high", "high")).moved, nearestCorrelation(latent("low", "low")).moved]).toEqual([
      0, 0,
    ]));
});

describe("the lower triangle", () => {
  it("of [[1, .6], [.6, 1]] is 1, .6, .8", () =>
    expect([
      ...cholesky([
        [1, 0.6],
        [0.6, 1],
      ]),
    ]).toEqual([1, 0, expect.closeTo(0.6, 15), expect.closeTo(0.8, 15)]));
  it("times itself is the matrix", () =>
    fc.assert(
      fc.property(possible, (matrix) => {
        expect(largestGap(product(cholesky(matrix), 4), matrix)).toBeLessThan(1e-12);
      }),
      { seed: 2, numRuns: 200 },
    ));
});
