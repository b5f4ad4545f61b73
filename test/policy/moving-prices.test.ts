import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { centralAssumptions } from "../../sim/evidence/parameters.ts";
import type { Levers } from "../../sim/policy/levers.ts";
import { ratioFor, type Results } from "../../sim/policy/tariff/results.ts";
import type { Tariff } from "../../sim/policy/tariff/tariff.ts";
import { tariffs } from "../../sim/policy/tariff/tariffs.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { nature } from "../../sim/world/compile-nature.ts";

const believed = nature(centralAssumptions());
const made = (rule: string, change: Partial<Levers> = {}): Tariff =>
  tariffs[rule].strategy({ ...scenario(`tariff-${rule}`).levers, ...change }, believed);
const levels = 16;
const slots = [1, 2, 3];

/** Accounts in which every provider has the same, by level. */
const accounts = (of: Partial<Results>): Results => ({
  slots,
  levels,
  quarters: 9,
  attached: () => 1e6,
  succeeded: () => 3e5,
  outcomes: () => 2e5,
  cost: () => 2e8,
  bandwidth: 0.05,
  prior: 1,
  ...of,
});
const column = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: levels, maxLength: levels });

describe("a price that learns", () => {
  const settle = (tariff: Tariff, results: Results, quarters: number): number[] =>
    Array.from({ length: levels }, (_, level) =>
      Array.from({ length: quarters }).reduce<number>((now) => tariff.revise!(results, 1, level, now), 1),
    );
  it("comes to where the chance of success times the price is the same for all, whatever the chances", () => {
    fc.assert(
      fc.property(column, (rate) => {
        const results = accounts({ succeeded: (_slot, level) => 1e6 * rate[level] });
        const expected = settle(made("dynamic", { "tariff.predicted.cap": 100 }), results, 60).map(
          (multiple, level) => multiple * rate[level],
        );
        for (const each of expected) expect(each / expected[0]).toBeCloseTo(1, 3);
        const mean = rate.reduce((sum, r) => sum + r, 0) / levels;
        expect(expected[0]).toBeCloseTo(mean, 3);
      }),
      { seed: 1, numRuns: 50 },
    );
  });
  it("never moves by more than its step, nor above its cap", () => {
    fc.assert(
      fc.property(
        column,
        fc.double({ min: 0, max: 0.25, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        fc.nat(levels - 1),
        (rate, step, before, level) => {
          const after = made("dynamic", { "tariff.dynamic.step": step }).revise!(
            accounts({ succeeded: (_slot, l) => 1e6 * rate[l] }),
            1,
            level,
            before,
          );
          expect(Math.abs(after / before - 1)).toBeLessThanOrEqual(step + 1e-12);
          expect(after).toBeLessThanOrEqual(4);
        },
      ),
      { seed: 2, numRuns: 200 },
    );
  });
  it("stays where it is while there is nothing to go by", () =>
    expect(made("dynamic").revise!(accounts({ attached: () => 0, succeeded: () => 0 }), 1, 3, 1.2)).toBe(1.2));
});

describe("a price by what others spend", () => {
  it("is the flat one and others' cost for each outcome, weighted", () => {
    const { revise } = made("yardstick", { "tariff.price": 4000, "tariff.yardstick.weight": 0.25 });
    expect(revise!(accounts({}), 1, 5, 1)).toBeCloseTo(0.75 + (0.25 * 1000) / 4000, 6);
  });
  it("does not answer to what a provider spends itself, and rises with what the others spend", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...slots),
        fc.double({ min: 1.1, max: 10, noNaN: true }),
        fc.nat(levels - 1),
        (slot, times, level) => {
          const { revise } = made("yardstick", { "tariff.predicted.cap": 100 });
          const own = revise!(accounts({ cost: (s) => (s === slot ? times : 1) * 2e8 }), slot, level, 1);
          const others = revise!(accounts({ cost: (s) => (s === slot ? 1 : times) * 2e8 }), slot, level, 1);
          expect(own).toBe(revise!(accounts({}), slot, level, 1));
          expect(others).toBeGreaterThan(own);
        },
      ),
      { seed: 3 },
    );
  });
  it("is the same multiple when all money is twice as much", () => {
    const twice = made("yardstick", { "tariff.price": 8800 }).revise!(accounts({ cost: () => 4e8 }), 1, 2, 1);
    expect(twice).toBe(made("yardstick", { "tariff.price": 4400 }).revise!(accounts({}), 1, 2, 1));
  });
  it("waits until outcomes have caught up with costs", () =>
    expect([4, 5].map((quarters) => made("yardstick").revise!(accounts({ quarters }), 1, 2, 1))).toEqual([
      1,
      expect.closeTo(0.5 + (0.5 * 1000) / 4400, 6),
    ]));
});

describe("an account of similar people", () => {
  it("is shrunk toward everyone's, the more the fewer have been seen", () => {
    const few = accounts({
      attached: (_slot, level) => (level === 0 ? 100 : 1e6),
      succeeded: (_slot, level) => (level === 0 ? 100 : 3e5),
    });
    const at = (prior: number): number =>
      ratioFor(few, { over: few.succeeded, under: few.attached, slots, level: 0, prior })!;
    expect(at(0)).toBeCloseTo(1, 6);
    expect(at(300)).toBeCloseTo((300 + 300 * 0.3) / 600, 3);
    expect(at(1e9)).toBeCloseTo(0.3, 3);
  });
});
