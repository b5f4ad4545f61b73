import { describe, expect, it } from "vitest";
import { localSearch, type SearchPlan, type Search } from "../../../sim/evaluate/calibration/local-search.ts";
import type { Aim, Point } from "../../../sim/evaluate/calibration/problem.ts";

const stage = { people: 1, replications: 1 };
const search = (
  of: (point: Point) => number[],
  published: readonly number[],
  plan: Partial<SearchPlan> & { from: Point },
  variance = 1e-6,
): Promise<Search> =>
  localSearch(
    { aims: published.map((value, i): Aim => ({ id: String(i), published: value, variance })) },
    { anchor: plan.from, stage, steps: 20, ...plan },
    async (points) => points.map((point) => ({ mean: of(point), variance: of(point).map(() => 0) })),
  );
const end = ({ path }: Search): Point => path[path.length - 1].point;

describe("a local search", () => {
  it("finds the bottom of a curved valley", async () => {
    const valley = ([x, y]: Point): number[] => [10 * (y - x * x), 1 - x];
    const found = await search(valley, valley([0.7, 0.49]), { from: [0.1, 0.9] });
    expect(end(found)[0]).toBeCloseTo(0.7, 3);
    expect(end(found)[1]).toBeCloseTo(0.49, 3);
  });
  it("never climbs", async () => {
    const { path } = await search(([x, y]) => [Math.sin(6 * x) + y, x * y * y], [0.9, 0.2], { from: [0.9, 0.1] });
    const costs = path.map(({ loss, pull }) => loss + pull);
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
    expect(path.length).toBeGreaterThan(2);
  });
  it("stays in the cube and goes along its wall to the lowest point there", async () => {
    const found = await search(([x, y]) => [x + 0.5 * y, y], [1.6, 0.4], { from: [0.5, 0.9] }, 0.0001);
    expect(end(found)[0]).toBe(1);
    expect(end(found)[1]).toBeCloseTo((0.6 * 0.5 + 0.4) / 1.25, 2);
  });
  it("goes along a wall even where the way off it points elsewhere", async () => {
    const found = await search(([x, y]) => [x + 2 * y, x + 1.9 * y], [2.4, 2.37], { from: [1, 0.5] });
    expect(found.path.length).toBeLessThanOrEqual(6);
    expect(end(found)).toEqual([1, expect.closeTo((2 * 1.4 + 1.9 * 1.37) / (4 + 1.9 * 1.9), 2)]);
  });
  it("leaves what no figure answers to at its anchor", async () => {
    const found = await search(([x]) => [x], [0.8], { from: [0.2, 0.7], anchor: [0.2, 0.3] });
    expect(end(found)[0]).toBeCloseTo(0.8, 3);
    expect(end(found)[1]).toBeCloseTo(0.3, 6);
  });
  it("weighs figures by their variance", async () => {
    const aims: Aim[] = [
      { id: "sure", published: 0.2, variance: 1e-6 },
      { id: "unsure", published: 0.8, variance: 4e-6 },
    ];
    const found = await localSearch({ aims }, { from: [0.5], anchor: [0.5], stage, steps: 20 }, async (points) =>
      points.map(([x]) => ({ mean: [x, x], variance: [0, 0] })),
    );
    expect(end(found)[0]).toBeCloseTo((4 * 0.2 + 0.8) / 5, 3);
  });
  it("says which figures have no value where it begins", () =>
    expect(search(([x]) => [x, NaN], [0, 0], { from: [0.5] })).rejects.toThrow(/give 1 no value/));
  it("tells the slopes at its end", async () => {
    const { slopes } = await search(([x, y]) => [2 * x - y, 3 * y], [0.5, 0.5], { from: [0.9, 0.9] });
    expect(slopes.jacobian.map((row) => row.map((slope) => Math.round(1000 * slope) / 1000))).toEqual([
      [2, -1],
      [0, 3],
    ]);
  });
});
