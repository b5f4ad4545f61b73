import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_TRIALS, solveScale, TOLERANCE, type Spending } from "../../sim/evaluate/scale.ts";

const range = { low: 0, high: 5 };

/**
 * A regime that spends so much whatever the prices, of which some is paid to providers under old prices, and pays them
 * out of proportion to new ones.
 */
const regime = (rest: number, payments: number, bend = 1, old = 0) => {
  const tried: number[] = [];
  const spend = async (scale: number): Promise<Spending> => {
    tried.push(scale);
    const paid = payments * scale ** bend;
    return { total: rest + paid, payments: paid + old };
  };
  return { tried, spend };
};

describe("the price scale", () => {
  it("is exactly 1, at the first trial, for a regime that spends the same", async () => {
    const { tried, spend } = regime(100, 50);
    expect(await solveScale(spend, { target: 150, ...range })).toEqual({
      scale: 1,
      reached: 150,
      solved: true,
      reason: "",
    });
    expect(tried).toEqual([1]);
  });
  it("meets the target up or down, straight or bent, within few trials", () =>
    fc.assert(
      fc.asyncProperty(
        fc.double({ min: 30, max: 300, noNaN: true }),
        fc.double({ min: 1, max: 300, noNaN: true }),
        fc.double({ min: 0.6, max: 2, noNaN: true }),
        fc.double({ min: 0.02, max: 4.5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (rest, payments, bend, truth, part) => {
          const target = rest + payments * truth ** bend;
          const { tried, spend } = regime(rest, payments, bend, part * rest);
          const { scale, reached, solved } = await solveScale(spend, { target, ...range });
          expect(solved).toBe(true);
          expect(Math.abs(reached - target)).toBeLessThanOrEqual(TOLERANCE * target);
          expect((await spend(scale)).total).toBe(reached);
          expect(tried.length).toBeLessThanOrEqual(MOST_TRIALS + 1);
        },
      ),
      { seed: 2014, numRuns: 300 },
    ));
  it("leaves prices alone where no provider is paid", async () =>
    expect(await solveScale(regime(80, 0).spend, { target: 100, ...range })).toEqual({
      scale: 1,
      reached: 80,
      solved: false,
      reason: "pays-nobody",
    }));
  it("comes as close as it can where even no payment is too dear", async () => {
    expect(await solveScale(regime(200, 50).spend, { target: 100, ...range })).toEqual({
      scale: 0,
      reached: 200,
      solved: false,
      reason: "too-dear",
    });
    expect(await solveScale(regime(402, 495, 1, 104).spend, { target: 338, ...range })).toEqual({
      scale: 0,
      reached: 402,
      solved: false,
      reason: "too-dear",
    });
    expect(await solveScale(regime(1, 5).spend, { target: 0, ...range })).toMatchObject({
      scale: 0,
      reached: 1,
      solved: false,
      reason: "too-dear",
    });
  });
  it("comes as close as it can where the highest prices are too cheap", async () =>
    expect(await solveScale(regime(10, 5).spend, { target: 100, ...range })).toEqual({
      scale: 5,
      reached: 35,
      solved: false,
      reason: "too-cheap",
    }));
  it("keeps the closest where spending jumps over the target", async () => {
    const jump = async (scale: number): Promise<Spending> => ({ total: scale < 0.5 ? 90 : 120, payments: 60 });
    expect(await solveScale(jump, { target: 100, ...range })).toMatchObject({
      reached: 90,
      solved: false,
      reason: "closest",
    });
  });
});
