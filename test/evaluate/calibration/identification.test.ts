import { describe, expect, it } from "vitest";
import type { Free } from "../../../sim/evaluate/calibration/free.ts";
import { identification } from "../../../sim/evaluate/calibration/identification.ts";

const free = (...ids: string[]): Free[] => ids.map((id) => ({ id, low: 0, high: 10, scale: "linear", start: 5 }));
const tell = (ids: readonly string[], jacobian: readonly (readonly number[])[]) =>
  identification({
    free: free(...ids),
    aims: jacobian.map((_, i) => ({ id: String(i), published: 0, variance: 1 })),
    point: ids.map(() => 0.5),
    jacobian,
    noise: jacobian.map(() => 0),
  });

describe("what figures tell", () => {
  it("about one parameter each: the range in which the loss is one larger, and its curve", () => {
    const { profiles, flat, ridges } = tell(
      ["a", "b"],
      [
        [20, 0],
        [0, 5],
      ],
    );
    expect(profiles.map(({ low, high }) => [low, high])).toEqual([
      [4.5, 5.5],
      [3, 7],
    ]);
    expect(profiles[0]).toMatchObject({ verdict: "identified", learned: expect.closeTo(1 - 12 / 412, 4) as number });
    expect(profiles[0].curve[0]).toEqual([0, 100]);
    expect(profiles[0].curve[4]).toEqual([5, 0]);
    expect([flat, ridges]).toEqual([[], []]);
  });
  it("nothing about one that none answers to", () => {
    const { profiles, flat } = tell(["a", "idle"], [[20, 0]]);
    expect(profiles[1]).toMatchObject({ verdict: "not identified", low: 0, high: 10, learned: 0 });
    expect(flat).toHaveLength(1);
    expect(flat[0]).toMatchObject({
      stiffness: 0,
      parts: [["idle", 1]],
      words: "idle: the figures hardly answer to it",
    });
  });
  it("which parameters they teach less than a tenth of, and how far the others are narrowed", () => {
    const { profiles, unlearned } = tell(
      ["a", "dim", "idle"],
      [
        [20, 0, 0],
        [0, 1, 0],
      ],
    );
    expect(unlearned).toEqual(["dim", "idle"]);
    expect(profiles.map(({ spread }) => spread)).toEqual([
      expect.closeTo(Math.sqrt(12 / 412), 3),
      expect.closeTo(Math.sqrt(12 / 13), 3),
      1,
    ]);
    expect(tell(["a"], [[1.2]]).unlearned).toEqual([]);
  });
  it("only a sum of two that do the same: a flat direction and a ridge", () => {
    const { profiles, flat, ridges } = tell(["a", "b"], [[30, 30]]);
    expect(profiles.map(({ verdict }) => verdict)).toEqual(["weakly identified", "weakly identified"]);
    expect(flat[0].words).toBe("a up, b down: together they hardly stir the figures");
    expect(ridges[0].correlation).toBeLessThan(-0.9);
    expect(ridges[0].words).toContain("a larger a looks like a smaller b");
  });
  it("always how falling chances and differences between people trade off", () => {
    const pair = ["jobEntry.durationMultiplierAt8Months", "jobEntry.frailtyVariance"];
    expect(
      tell(pair, [
        [30, 0],
        [0, 30],
      ]).ridges[0].words,
    ).toMatch(/^the duration-frailty ridge: .*tell the two apart/);
    expect(tell(pair, [[30, 30]]).ridges[0].words).toMatch(/^the duration-frailty ridge: .*looks like a smaller/);
  });
  it("less where simulation is noisy", () => {
    const profile = (noise: number) =>
      identification({
        free: free("a"),
        aims: [{ id: "", published: 0, variance: 1 }],
        point: [0.5],
        jacobian: [[20]],
        noise: [noise],
      }).profiles[0];
    expect([profile(0).low, profile(3).low]).toEqual([4.5, 4]);
  });
});
