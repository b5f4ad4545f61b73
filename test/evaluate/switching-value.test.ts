import fc from "fast-check";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { inverseNormal } from "../../sim/core/normal.ts";
import { estimate } from "../../sim/evaluate/interval.ts";
import { switchingValue, type Responses, type SwitchingValue } from "../../sim/evaluate/switching-value.ts";

const VALUES = [0, 2, 3, 7, 10];

/** A made-up study: a function with noise, most of which a replication has in common at all values. */
function noisy(
  f: (x: number) => number,
  { seed = "made up", replications = 12, shared = 1, own = 0.3, values = VALUES } = {},
): Responses {
  const chance = seedrandom(seed);
  const normal = (): number => inverseNormal(chance() * (1 - 1e-12) + 5e-13);
  const luck = Array.from({ length: replications }, () => shared * normal());
  return { values, differences: values.map((x) => luck.map((common) => f(x) + common + own * normal())) };
}

const only = (found: SwitchingValue) => {
  if (found.kind !== "switches" || found.crossings.length !== 1) throw new Error(JSON.stringify(found));
  return found.crossings[0];
};

describe("a switching value", () => {
  it("has, where replications differ by a shift only, the interval of their mean difference over the slope", () => {
    const shifts = [0.4, -0.3, 0.1, 0.5, -0.2];
    const { mean, low, high } = estimate(shifts);
    for (const slope of [2, -2]) {
      const found = only(
        switchingValue({
          values: VALUES,
          differences: VALUES.map((x) => shifts.map((shift) => slope * (x - 4) + shift)),
        }),
      );
      const ends = [4 - low! / slope, 4 - high! / slope].sort((a, b) => a - b);
      expect(found.value).toBeCloseTo(4 - mean / slope, 12);
      expect([found.low, found.high]).toEqual([expect.closeTo(ends[0], 12), expect.closeTo(ends[1], 12)]);
      expect(found.rises).toBe(slope > 0);
    }
  });
  it.each([1, -1, 0.7])("is covered by its interval as often as 95 % say, slope %f", (slope) => {
    const truths = Array.from({ length: 600 }, (_, i) => 2.2 + (i % 11) * 0.5);
    const covered = truths.filter((truth, i) => {
      const { low, high } = only(
        switchingValue(noisy((x) => slope * (x - truth), { seed: `${slope} ${i}`, shared: 0.5, own: 0.5 })),
      );
      return low <= truth && truth <= high;
    }).length;
    expect(Math.abs(covered - 0.95 * truths.length) / Math.sqrt(truths.length * 0.95 * 0.05)).toBeLessThan(4);
  });
  it("is said to be nowhere in the range where the sign is the same throughout, beyond noise", () => {
    expect(switchingValue(noisy((x) => x + 3))).toEqual({ kind: "none", sign: 1 });
    expect(switchingValue(noisy((x) => x - 14))).toEqual({ kind: "none", sign: -1 });
  });
  it("is not claimed of something flat: hardly ever a value, never an absence", () => {
    const kinds = Array.from({ length: 300 }, (_, i) => switchingValue(noisy(() => 0, { seed: `flat ${i}` })).kind);
    expect(kinds.filter((kind) => kind === "none").length / kinds.length).toBeLessThan(0.05);
    expect(kinds.filter((kind) => kind === "switches").length / kinds.length).toBeLessThan(0.02);
    expect(
      switchingValue({
        values: [1, 2, 4],
        differences: [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      }),
    ).toEqual({ kind: "undecided", low: 1, high: 4 });
  });
  it("is left undecided where the sign is told on one side only, from where it is no longer told", () => {
    const found = switchingValue({
      values: [0, 10],
      differences: [
        [9, 10, 11],
        [-1, 0, 1],
      ],
    });
    expect(found).toMatchObject({ kind: "undecided", high: 10 });
    const { low, high } = estimate([-1, 0, 1]);
    // With a common shift of −1, 0 and 1 the interval of the mean covers 0 from where the mean equals its half-width.
    expect((found as { low: number }).low).toBeCloseTo(10 - (high! - low!) / 2, 12);
  });
  it("is found wherever the sign changes, more than once if it does", () => {
    const found = switchingValue(noisy((x) => 20 * ((x - 5) * (x - 5) - 9), { values: [0, 1, 3, 5, 7, 9, 10] }));
    if (found.kind !== "switches") throw new Error(found.kind);
    expect(found.crossings.map(({ rises }) => rises)).toEqual([false, true]);
    expect(Math.abs(found.crossings[0].value - 2)).toBeLessThan(0.3);
    expect(Math.abs(found.crossings[1].value - 8)).toBeLessThan(0.3);
  });
  it("moves with the scale of the number and not with that of the measure", () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (seed, stretch, unit) => {
          const study = noisy((x) => x - 5, { seed });
          const [plain, moved] = [
            only(switchingValue(study)),
            only(
              switchingValue({
                values: study.values.map((x) => 3 + stretch * x),
                differences: study.differences.map((column) => column.map((d) => -unit * d)),
              }),
            ),
          ];
          for (const end of ["low", "value", "high"] as const)
            expect((moved[end] - 3) / stretch).toBeCloseTo(plain[end], 8);
          expect(moved.rises).toBe(!plain.rises);
          expect(plain.low).toBeLessThanOrEqual(plain.value);
          expect(plain.high).toBeGreaterThanOrEqual(plain.value);
        },
      ),
      { numRuns: 60, seed: 11 },
    ));
  it("rests on replications that have a value everywhere, and on two at least", () => {
    const whole = noisy((x) => x - 5);
    const holed = {
      ...whole,
      differences: whole.differences.map((column, place) => [...column, place === 1 ? NaN : 1e6]),
    };
    expect(switchingValue(holed)).toEqual(switchingValue(whole));
    expect(switchingValue({ values: [0, 1], differences: [[-1], [1]] })).toEqual({
      kind: "undecided",
      low: 0,
      high: 1,
    });
    expect(() =>
      switchingValue({
        values: [1, 1],
        differences: [
          [1, 2],
          [1, 2],
        ],
      }),
    ).toThrow(RangeError);
    expect(() => switchingValue({ values: [1], differences: [[1, 2]] })).toThrow(RangeError);
  });
});
