import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { fromHazard, geometric, monthlyToWeekly, toHazard, within } from "../../sim/core/rates.ts";

const chance = fc.double({ min: 1e-9, max: 0.999, noNaN: true });

describe("rates", () => {
  it("of a month come to the same after 52 weeks as after 12 months", () =>
    fc.assert(
      fc.property(chance, (p) => {
        expect(within(monthlyToWeekly(p), 52)).toBeCloseTo(1 - (1 - p) ** 12, 10);
      }),
      { seed: 1 },
    ));
  it("of .1 a month are .0240208 a week", () => expect(monthlyToWeekly(0.1)).toBeCloseTo(0.0240208, 7));
  it("over weeks: .05 comes to .736480 in 26", () => expect(within(0.05, 26)).toBeCloseTo(0.73648, 6));
  it("of nothing and of certainty stay so", () => {
    expect(
      [
        monthlyToWeekly(0),
        monthlyToWeekly(1),
        within(0, 10),
        within(1, 10),
        fromHazard(0),
        fromHazard(Infinity),
        toHazard(0),
      ].map(Math.abs),
    ).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });
  it("over no time at all are nothing, however certain", () => expect(Math.abs(within(1, 0))).toBe(0));
  it("become hazards and back", () =>
    fc.assert(
      fc.property(chance, (p) => {
        expect(fromHazard(toHazard(p))).toBeCloseTo(p, 12);
      }),
      { seed: 2 },
    ));
});

describe("weeks until the first event", () => {
  it("are n with probability p(1 − p)^(n − 1): the draw falls between two survivals", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1e-5, max: 0.999, noNaN: true }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (p, u) => {
          const n = geometric(p, u, 1e9);
          expect(Number.isInteger(n)).toBe(true);
          expect(u).toBeLessThanOrEqual((1 - p) ** (n - 1) * (1 + 1e-6));
          expect(u).toBeGreaterThanOrEqual((1 - p) ** n * (1 - 1e-6));
        },
      ),
      { seed: 3, numRuns: 2000 },
    ));
  it("average 1/p", () => {
    let sum = 0;
    for (let k = 0; k < 100_000; k++) sum += geometric(0.05, (k + 0.5) / 100_000, 1e6);
    expect(sum / 100_000).toBeCloseTo(20, 2);
  });
  it("are never more than the most, nor fewer than 1, however small the chance", () => {
    expect([
      geometric(0, 0.5, 4000),
      geometric(-1, 0.5, 4000),
      geometric(1e-6, 0.5, 4000),
      geometric(1e-17, 0.5, 4000),
      geometric(5e-324, 0.5, 4000),
    ]).toEqual([4000, 4000, 4000, 4000, 4000]);
    expect([geometric(1, 0.5, 4000), geometric(2, 0.5, 4000), geometric(0.999, 0.9, 4000)]).toEqual([1, 1, 1]);
  });
});
