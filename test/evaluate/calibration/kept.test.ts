import { describe, expect, it } from "vitest";
import type { Free } from "../../../sim/evaluate/calibration/free.ts";
import { tooManyFree } from "../../../sim/evaluate/calibration/free.ts";
import { CUT, historyMatching } from "../../../sim/evaluate/calibration/history-matching.ts";
import { keep } from "../../../sim/evaluate/calibration/kept.ts";
import type { Aim, Point, Simulate } from "../../../sim/evaluate/calibration/problem.ts";
import { thin } from "../../../sim/evaluate/calibration/thin.ts";

const free: Free[] = ["a", "b"].map((id) => ({ id, low: 0, high: 10, scale: "linear", start: 5 }));
const aims: Aim[] = [{ id: "x", published: 5, variance: 0.04 }];
const stage = { people: 1, replications: 1 };
/** A figure that answers to `a` alone, with a kink that no regression sees. */
const figure = ([a]: Point): number => 10 * a + (a > 0.52 ? 3 : 0);
const counting = (): { simulate: Simulate; asked: () => number } => {
  let asked = 0;
  return {
    asked: () => asked,
    simulate: async (points) => {
      asked += points.length;
      return points.map((point) => ({ mean: [figure(point)], variance: [0] }));
    },
  };
};
const kept = async (wanted: number, points = 20) => {
  const { simulate, asked } = counting();
  const waves = await historyMatching({ free, aims }, { waves: 2, points, stage, ahead: 3 * wanted }, simulate);
  return { found: await keep({ free, aims }, { waves, wanted, stage }, simulate), waves, asked: asked() };
};

describe("thinning", () => {
  const line = Array.from({ length: 11 }, (_, n): Point => [n / 10]);
  it("takes what is given first, then ever what lies farthest from it all", () => {
    expect(thin(line, 1, 5)).toEqual([5]);
    expect(thin(line, 3, 5)).toEqual([0, 5, 10]);
    expect(thin(line, 5, 5).filter((n) => n % 5 !== 0)).toHaveLength(2);
  });
  it("leaves nothing far from what was chosen", () => {
    const grid = line.flatMap(([u]) => line.map(([v]): Point => [u, v]));
    const chosen = thin(grid, 16);
    const reach = (places: readonly number[]): number =>
      Math.max(
        ...grid.map((point) =>
          Math.min(...places.map((n) => Math.hypot(point[0] - grid[n][0], point[1] - grid[n][1]))),
        ),
      );
    expect(reach(chosen)).toBeLessThan(0.3);
    expect(reach(Array.from({ length: 16 }, (_, n) => n))).toBeGreaterThan(0.8);
  });
  it("takes all where there are fewer, none where none is wanted, each once", () => {
    expect(thin(line.slice(0, 3), 9)).toEqual([0, 1, 2]);
    expect(thin(line, 0)).toEqual([]);
    expect(thin([], 4)).toEqual([]);
    expect(thin([[0], [0], [1]], 3)).toEqual([0, 1, 2]);
  });
});

describe("points that are kept", () => {
  it("meet every target by their own simulation, whatever the regression says", async () => {
    const { found, waves } = await kept(30);
    expect(found.points.length).toBeGreaterThan(10);
    for (const { values, figures, worst } of found.points) {
      expect(Math.abs(figure([values.a / 10, 0]) - 5) / 0.2).toBeLessThanOrEqual(CUT + 1e-3);
      expect(figures.x).toBeCloseTo(figure([values.a / 10, 0]), 3);
      expect(worst).toBeLessThanOrEqual(CUT);
    }
    const ruledOut = waves[1].points.filter((point) => Math.abs(figure(point) - 5) / 0.2 > CUT);
    expect(ruledOut.length).toBeGreaterThan(0);
  });
  it("are as many as are wanted, from further points if need be, and thinned to that many", async () => {
    const { found, asked } = await kept(18, 12);
    expect(found.points).toHaveLength(18);
    expect(found.met).toBeGreaterThanOrEqual(18);
    expect(found.simulated).toBe(asked);
    expect(new Set(found.points.map(({ id }) => id)).size).toBe(18);
    expect((await kept(4)).found.points).toHaveLength(4);
  });
  it("say how many there are where fewer meet every target", async () => {
    const { simulate } = counting();
    const impossible: Aim[] = [...aims, { id: "x", published: 8, variance: 0.04 }];
    const twice: Simulate = async (points, own) =>
      (await simulate(points, own)).map(({ mean }) => ({ mean: [mean[0], mean[0]], variance: [0, 0] }));
    const waves = await historyMatching({ free, aims: impossible }, { waves: 2, points: 20, stage }, twice);
    const found = await keep({ free, aims: impossible }, { waves, wanted: 10, stage }, twice);
    expect([found.met, found.points.length, found.wanted]).toEqual([0, 0, 10]);
  });
  it("are the same every time, and tell how far each parameter is narrowed", async () => {
    const [one, two] = [await kept(30), await kept(30)];
    expect(one.found).toEqual(two.found);
    expect(one.found.spread.a).toBeLessThan(0.2);
    expect(one.found.spread.b).toBeGreaterThan(0.7);
  });
});

describe("a fit", () => {
  it("needs fewer free numbers than figures", () => {
    expect(tooManyFree(11, 12)).toEqual([]);
    expect(tooManyFree(12, 12)).toMatchObject([{ path: "--free", severity: "error" }]);
    expect(tooManyFree(14, 12)[0].remedy).toContain("Leave 3 or more");
  });
});
