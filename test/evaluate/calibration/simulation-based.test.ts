import { describe, expect, it } from "vitest";
import { seedKeys, uniform } from "../../../sim/core/draw.ts";
import type { Free } from "../../../sim/evaluate/calibration/free.ts";
import { chain, type Posterior } from "../../../sim/evaluate/calibration/posterior.ts";
import type { Aim, Point, Simulate } from "../../../sim/evaluate/calibration/problem.ts";
import { simulationBased } from "../../../sim/evaluate/calibration/simulation-based.ts";
import { chiSquaredAbove } from "../../../sim/evaluate/chi-squared.ts";
import { emulate, wholeCube } from "../../../sim/evaluate/calibration/emulator.ts";

const free: Free[] = ["a", "b"].map((id) => ({ id, low: 0, high: 1, scale: "linear", start: 0.5 }));
const aims: Aim[] = ["x", "y", "z"].map((id) => ({ id, published: 0, variance: 0.004 }));
/** Three figures of two numbers, with a bend. */
const figures = ([a, b]: Point): number[] => [a + 0.2 * b, b - 0.3 * a * a, a + b];
const simulate: Simulate = async (points) => points.map((point) => ({ mean: figures(point), variance: [0, 0, 0] }));
const plan = { truths: 80, points: 30, stage: { people: 1, replications: 2 }, seed: "ranks" };
/** A posterior that believes figures to be surer by so much than they are. */
const surer =
  (factor: number): Posterior =>
  ({ emulator, variance }, ...rest) =>
    chain({ emulator, variance: variance.map((own) => own / (factor * factor)) }, ...rest);

describe("the share of chi-squared above a value", () => {
  it.each([
    [3.841459, 1, 0.05],
    [9.487729, 4, 0.05],
    [21.665994, 9, 0.01],
    [7.814728, 3, 0.05],
    [0, 9, 1],
  ])("%d with %d degrees is %d", (x, freedom, share) => expect(chiSquaredAbove(x, freedom)).toBeCloseTo(share, 6));
  it("is none of a value below nought or of half a degree", () => {
    expect(() => chiSquaredAbove(-1, 3)).toThrow(RangeError);
    expect(() => chiSquaredAbove(1, 1.5)).toThrow(RangeError);
  });
});

const lots = (): (() => number) => {
  let n = 0;
  const { c, d } = seedKeys("a line", "luck", 0);
  return () => uniform(n++, { w0: c, w1: d });
};
const momentsOf = (values: readonly number[]): readonly [mean: number, sd: number] => {
  const mean = values.reduce((sum, u) => sum + u, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((sum, u) => sum + (u - mean) ** 2, 0) / values.length)];
};

describe("draws of a posterior", () => {
  it("fill the range evenly, and nothing beyond it, where figures do not care", () => {
    const design: Point[] = Array.from({ length: 12 }, (_, n) => [n / 11]);
    const emulator = emulate(
      design,
      design.map(([u]) => [u]),
      wholeCube(1),
    );
    const drawn = chain({ emulator, variance: [1e4] }, [0], 2000, lots()).map(([u]) => u);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(1);
    const [mean, sd] = momentsOf(drawn);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(sd - Math.sqrt(1 / 12))).toBeLessThan(0.015);
  });
  it("have the mean and the variance of the linear case", () => {
    const design: Point[] = Array.from({ length: 12 }, (_, n) => [n / 11]);
    const emulator = emulate(
      design,
      design.map(([u]) => [10 * u]),
      wholeCube(1),
    );
    const drawn = chain({ emulator, variance: [0.25] }, [4], 4000, lots()).map(([u]) => u);
    const [mean, sd] = momentsOf(drawn);
    expect(mean).toBeCloseTo(0.4, 2);
    expect(sd).toBeGreaterThan(0.045);
    expect(sd).toBeLessThan(0.055);
  });
});

describe("simulation-based calibration", () => {
  it("finds the ranks of the truth uniform where the fit knows what it does not know", async () => {
    const found = await simulationBased({ free, aims }, plan, simulate);
    expect(found.uniform).toBe(true);
    for (const { bins, p, width } of found.ranks) {
      expect(bins.reduce((sum, n) => sum + n, 0)).toBe(80);
      expect(p).toBeGreaterThan(0.01);
      expect(Math.abs(width - 1)).toBeLessThan(0.3);
    }
    expect(await simulationBased({ free, aims }, plan, simulate)).toEqual(found);
  });
  it("catches a posterior that is too narrow, and one that is too wide", async () => {
    const narrow = await simulationBased({ free, aims }, plan, simulate, surer(3));
    expect(narrow.uniform).toBe(false);
    for (const { width } of narrow.ranks) expect(width).toBeGreaterThan(1.4);
    const wide = await simulationBased({ free, aims }, plan, simulate, surer(1 / 3));
    expect(wide.uniform).toBe(false);
    for (const { width } of wide.ranks) expect(width).toBeLessThan(0.9);
  });
  it("catches a fit that reads a figure off to one side", async () => {
    const askew: Posterior = (inference, given, ...rest) =>
      chain(
        inference,
        given.map((value) => value + 0.2),
        ...rest,
      );
    expect((await simulationBased({ free, aims }, plan, simulate, askew)).uniform).toBe(false);
  });
});
