import { describe, expect, it } from "vitest";
import { sobol, SOBOL_DIMENSIONS } from "../../sim/evaluate/sobol.ts";

describe("Sobol points", () => {
  it("begin as Joe and Kuo's do", () =>
    expect(sobol(5, 3)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
    ]));
  it("fall once into each of 256 equal parts of every coordinate, and once into each cell of 16 by 16 of the first two", () => {
    const points = sobol(256, SOBOL_DIMENSIONS);
    for (let d = 0; d < SOBOL_DIMENSIONS; d++)
      expect(new Set(points.map((point) => Math.floor(256 * point[d]))).size).toBe(256);
    expect(new Set(points.map(([x, y]) => 16 * Math.floor(16 * x) + Math.floor(16 * y))).size).toBe(256);
  });
  it("differ between any two coordinates", () => {
    const columns = Array.from({ length: SOBOL_DIMENSIONS }, (_, d) =>
      sobol(64, SOBOL_DIMENSIONS)
        .map((point) => point[d])
        .join(),
    );
    expect(new Set(columns).size).toBe(SOBOL_DIMENSIONS);
  });
  it("go on from any number", () => expect(sobol(5, 7, 1000)).toEqual(sobol(1005, 7).slice(1000)));
  it("know where their table ends", () => expect(() => sobol(1, SOBOL_DIMENSIONS + 1)).toThrow(RangeError));
});
