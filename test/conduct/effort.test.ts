import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { bestHours, worthOfAnHour, type Prospect } from "../../sim/conduct/effort.ts";
import { serviceOf } from "../../sim/world/reach.ts";

const [scale, cost] = [0.3, 30];
const prospects: fc.Arbitrary<Prospect> = fc.record({
  hazard: fc.double({ min: 1e-4, max: 0.2, noNaN: true }),
  gain: fc.double({ min: 0, max: 3, noNaN: true }),
  otherExit: fc.double({ min: 0, max: 0.05, noNaN: true }),
  weeksLeft: fc.integer({ min: 1, max: 104 }),
  keeps: fc.double({ min: 0.05, max: 1, noNaN: true }),
});
const payment = fc.double({ min: 100, max: 30_000, noNaN: true });

/**
 * The chance of an outcome and the expected weeks of support at one level of search, added up week by week in small
 * steps.
 */
function byHand({ hazard, otherExit, weeksLeft, keeps }: Prospect, raised: number): { chance: number; weeks: number } {
  const job = hazard * raised;
  const step = 1 / 200;
  let there = 1;
  let chance = 0;
  let weeks = 0;
  for (let at = 0; at < weeksLeft; at += step) {
    const half = there * Math.exp(-(job + otherExit) * (step / 2));
    chance += keeps * job * half * step;
    weeks += half * step;
    there *= Math.exp(-(job + otherExit) * step);
  }
  return { chance, weeks };
}

describe("what an hour is worth to a provider that counts additional outcomes", () => {
  it("is ΔV/(ēL), by adding up the weeks of a spell", () => {
    for (const prospect of [
      { hazard: 0.03, gain: 1.2, otherExit: 0.01, weeksLeft: 78, keeps: 0.6 },
      { hazard: 0.15, gain: 0.5, otherExit: 0, weeksLeft: 20, keeps: 0.9 },
    ]) {
      const [without, full] = [byHand(prospect, 1), byHand(prospect, 1 + prospect.gain)];
      expect(
        worthOfAnHour("spell", prospect, 4000, scale) /
          ((4000 * (full.chance - without.chance)) / (scale * full.weeks)),
      ).toBeCloseTo(1, 5);
    }
  });
  it("is nothing without a price, time, gain or a hazard to raise", () => {
    const some = { hazard: 0.03, gain: 1.2, otherExit: 0.01, weeksLeft: 78, keeps: 0.6 };
    expect(worthOfAnHour("spell", some, 4000, scale)).toBeGreaterThan(0);
    for (const none of [
      { ...some, weeksLeft: 0 },
      { ...some, weeksLeft: -5 },
      { ...some, gain: 0 },
      { ...some, hazard: 0 },
      { ...some, keeps: 0 },
    ])
      expect(worthOfAnHour("spell", none, 4000, scale)).toBe(0);
    expect([
      worthOfAnHour("spell", some, 0, scale),
      worthOfAnHour("spell", some, -1, scale),
      worthOfAnHour("flow", some, 0, scale),
      worthOfAnHour("flow", { ...some, weeksLeft: 0 }, 4000, scale),
    ]).toEqual([0, 0, 0, 0]);
    expect(worthOfAnHour("spell", { hazard: 0, gain: 0, otherExit: 0, weeksLeft: 10, keeps: 1 }, 4000, scale)).toBe(0);
  });
  it("is never more than to one that ignores what would happen anyway", () => {
    fc.assert(
      fc.property(prospects, payment, (prospect, value) => {
        expect(worthOfAnHour("spell", prospect, value, scale)).toBeLessThanOrEqual(
          worthOfAnHour("flow", prospect, value, scale) * (1 + 1e-9) + 1e-9,
        );
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
  it("is V·p·λ·κq/ē to that one", () =>
    expect(
      worthOfAnHour("flow", { hazard: 0.03, gain: 1.2, otherExit: 0.01, weeksLeft: 78, keeps: 0.6 }, 4000, scale),
    ).toBeCloseTo((4000 * 0.6 * 0.03 * 1.2) / scale, 10));
  it("is finite and no less than nothing, whoever it is", () => {
    fc.assert(
      fc.property(prospects, payment, (prospect, value) => {
        const worth = worthOfAnHour("spell", prospect, value, scale);
        expect(Number.isFinite(worth)).toBe(true);
        expect(worth).toBeGreaterThanOrEqual(-1e-9);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});

describe.each(["spell", "flow"] as const)("the best hours, in the %s form,", (form) => {
  const hours = (prospect: Prospect, value: number, minimum = 0): number =>
    bestHours(worthOfAnHour(form, prospect, value, scale), cost, serviceOf(scale, 0, minimum));
  it("leave more than any others, an hour's gain falling as e^(−hours/ē)", () => {
    fc.assert(
      fc.property(prospects, payment, fc.double({ min: 0, max: 3, noNaN: true }), (prospect, value, other) => {
        const surplus = (spent: number): number =>
          worthOfAnHour(form, prospect, value, scale) * scale * (1 - Math.exp(-spent / scale)) - cost * spent;
        expect(surplus(hours(prospect, value))).toBeGreaterThanOrEqual(surplus(other) - 1e-9);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
  it("never fall where the price rises", () => {
    fc.assert(
      fc.property(prospects, payment, payment, (prospect, one, other) => {
        expect(hours(prospect, Math.max(one, other))).toBeGreaterThanOrEqual(hours(prospect, Math.min(one, other)));
      }),
      { seed: 4, numRuns: 1000 },
    );
  });
  it("are never below the minimum service, and exactly that where no hour pays", () => {
    fc.assert(
      fc.property(prospects, payment, fc.double({ min: 0, max: 0.5, noNaN: true }), (prospect, value, minimum) => {
        expect(hours(prospect, value, minimum)).toBe(Math.max(minimum, hours(prospect, value)));
        expect(hours(prospect, 0, minimum)).toBe(minimum);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
  it("do not park anyone at a price in proportion to what the gain costs: all get the same", () => {
    fc.assert(
      fc.property(prospects, prospects, (one, other) => {
        const [a, b] = [one, other].map((prospect) => ({ ...prospect, gain: prospect.gain + 0.1 }));
        const fair = (prospect: Prospect): number => (3 * cost) / worthOfAnHour(form, prospect, 1, scale);
        expect(hours(a, fair(a))).toBeCloseTo(hours(b, fair(b)), 9);
        expect(hours(a, fair(a))).toBeCloseTo(scale * Math.log(3), 9);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
