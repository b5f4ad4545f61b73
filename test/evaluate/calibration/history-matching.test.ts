import { describe, expect, it } from "vitest";
import { CUT, bestOf, historyMatching } from "../../../sim/evaluate/calibration/history-matching.ts";
import type { Free } from "../../../sim/evaluate/calibration/free.ts";
import { distances, type Aim, type Point, type Simulate } from "../../../sim/evaluate/calibration/problem.ts";

const free = (...ids: string[]): Free[] => ids.map((id) => ({ id, low: 0, high: 1, scale: "linear", start: 0.5 }));
const aim = (published: number, variance: number): Aim => ({ id: String(published), published, variance });
const exact =
  (of: (point: Point) => number[]): Simulate =>
  async (points) =>
    points.map((point) => ({ mean: of(point), variance: of(point).map(() => 0) }));
const stage = { people: 1, replications: 1 };

describe("a point", () => {
  it("is kept exactly where |x| ≤ 3 if f(x) = x, z = 0 and V = 1", () => {
    for (let k = -600; k <= 600; k++) {
      const [away] = distances([aim(0, 1)], { mean: [k / 100], variance: [0] });
      expect(Math.abs(away) <= CUT, String(k)).toBe(Math.abs(k) <= 300);
    }
  });
});

describe("history matching", () => {
  it("leaves of ten on either side what lies within three, and looks there next", async () => {
    const [first, second] = await historyMatching(
      { free: free("x"), aims: [aim(0, 1)] },
      { waves: 2, points: 12, stage },
      exact(([u]) => [20 * u - 10]),
    );
    expect(first.left).toBeCloseTo(0.3, 2);
    for (const [u] of second.points) expect(Math.abs(20 * u - 10)).toBeLessThanOrEqual(3.001);
    expect(second.left).toBeCloseTo(0.3, 2);
  });
  it("finds a small corner of six dimensions in waves", async () => {
    const truth = [0.2, 0.7, 0.4, 0.9, 0.5, 0.3];
    const figures = (u: Point): number[] => u.map((x, k) => x + 0.3 * x * u[(k + 1) % 6]);
    const waves = await historyMatching(
      { free: free("a", "b", "c", "d", "e", "f"), aims: figures(truth).map((value) => aim(value, 0.0004)) },
      { waves: 3, points: 60, stage },
      exact(figures),
    );
    expect(waves.map(({ left }) => left)).toEqual(waves.map(({ left }) => left).toSorted((a, b) => b - a));
    expect(waves[2].left).toBeGreaterThan(0);
    expect(waves[2].left).toBeLessThan(1e-3);
    expect(waves[2].nothingLeft).toBe(false);
    for (const point of waves[2].points) point.forEach((u, k) => expect(Math.abs(u - truth[k])).toBeLessThan(0.15));
    const best = bestOf(
      waves,
      figures(truth).map((value) => aim(value, 0.0004)),
    );
    best.forEach((u, k) => expect(Math.abs(u - truth[k])).toBeLessThan(0.08));
  });
  it("says so where nothing is left, and goes on with the closest", async () => {
    const waves = await historyMatching(
      { free: free("x", "y"), aims: [aim(0, 0.01), aim(1, 0.01)] },
      { waves: 2, points: 20, stage },
      exact(([x, y]) => [x, x + 0.1 * y]),
    );
    expect(waves.map(({ left, nothingLeft }) => [left, nothingLeft])).toEqual([
      [0, true],
      [0, true],
    ]);
    for (const [x] of waves[1].points) expect(Math.abs(x - 0.5)).toBeLessThan(0.15);
  });
  it("is the same every time, and hears of points without a value", async () => {
    const holes = (): Promise<unknown> =>
      historyMatching(
        { free: free("x", "y"), aims: [aim(0.5, 0.01)] },
        { waves: 2, points: 20, stage },
        exact(([x, y]) => [x > 0.9 ? NaN : x * y]),
      );
    expect(await holes()).toEqual(await holes());
    await expect(
      historyMatching(
        { free: free("x"), aims: [aim(0.5, 0.01)] },
        { waves: 1, points: 20, stage },
        exact(() => [NaN]),
      ),
    ).rejects.toThrow(/only 0 points/);
  });
});
