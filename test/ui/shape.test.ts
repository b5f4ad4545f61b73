import { describe, expect, it } from "vitest";
import type { WeekRow } from "../../ui/charts/rows.ts";
import { shape } from "../../ui/charts/shape.ts";

/** Weekly rows of a regime whose difference keeps one value a year, with so wide an interval. */
const rows = (years: readonly number[], half = 0.001): WeekRow[] =>
  years.flatMap((mean, year) =>
    Array.from({ length: 52 }, (_, week) => ({
      regime: "b",
      week: 52 * year + week,
      mean,
      low: mean - half,
      high: mean + half,
    })),
  );

describe("the shape of a weekly difference", () => {
  it("tells a sign that turns", () =>
    expect(shape(rows([0.002, 0.01, 0, -0.006]), "share")).toBe(
      "higher in years 1 to 2 (+1.00\u00a0points), lower in the last year (−0.60\u00a0points)",
    ));
  it("tells what lasts", () =>
    expect(shape(rows([0.002, 0.01, 0.003]), "share")).toBe("higher in every year, +1.00\u00a0points in year 2"));
  it("tells what fades", () =>
    expect(shape(rows([-0.002, -0.01, 0]), "share")).toBe(
      "lower in years 1 to 2 (−1.00\u00a0points), no clear difference in the last year",
    ));
  it("claims nothing where intervals hold nought", () =>
    expect(shape(rows([0.002, 0.01, -0.006], 0.02), "share")).toBe("no clear difference in any year"));
  it("names the furthest and leaves out the least of many", () =>
    expect(shape(rows([0.01, -0.02, 0.002, -0.03]), "share")).toBe(
      "higher in year 1 (+1.00\u00a0points), lower in year 2 (−2.00\u00a0points), lower in the last year (−3.00\u00a0points)",
    ));
  it("tells an end that its year does not show", () =>
    expect(
      shape(
        [...rows([0.01]), ...rows([0.002]).slice(0, 39), ...rows([-0.006]).slice(0, 13)].map((row, week) => ({
          ...row,
          week,
        })),
        "share",
      ),
    ).toBe("higher in year 1 (+1.00\u00a0points), lower in the last quarter (−0.60\u00a0points)"));
  it("is left to the last week in less than two years, or without intervals", () => {
    expect(shape(rows([0.01]), "share")).toBeUndefined();
    expect(
      shape(
        rows([0.01, 0.02]).map((row) => ({ ...row, low: null, high: null })),
        "share",
      ),
    ).toBeUndefined();
  });
});
