import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimate, twoSided } from "../../sim/evaluate/interval.ts";
import { medianRanks } from "../../sim/evaluate/median-interval.ts";
import { benjaminiHochberg, holm } from "../../sim/evaluate/several.ts";
import { tQuantile } from "../../sim/evaluate/student-t.ts";
import { wilson } from "../../sim/evaluate/wilson.ts";

const close = (found: readonly (number | null)[], wanted: readonly number[], digits = 6): void => {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(wanted[i], digits));
};

describe("Student's t", () => {
  it.each([
    [0.975, 1, 12.7062047361747],
    [0.975, 2, 4.30265272974946],
    [0.975, 4, 2.77644510519779],
    [0.975, 19, 2.09302405440831],
    [0.95, 7, 1.89457860509001],
    [0.999, 3, 10.2145318524073],
    [0.75, 1, 1],
    [0.975, 999, 1.96234146113345],
  ])("has quantile %f with %d degrees of freedom at %f", (p, freedom, value) =>
    expect(tQuantile(p, freedom)).toBeCloseTo(value, 11),
  );
  it("serves three simultaneous intervals over twenty replications", () =>
    expect(tQuantile(1 - 0.05 / 2 / 3, 19)).toBeCloseTo(2.625106, 6));
  it("is symmetric about zero, and zero in the middle", () =>
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.499, noNaN: true }), fc.integer({ min: 1, max: 60 }), (p, freedom) => {
        expect(tQuantile(p, freedom)).toBe(-tQuantile(1 - p, freedom));
        expect(tQuantile(0.5, freedom)).toBeCloseTo(0, 12);
      }),
      { seed: 1908 },
    ));
  it("falls towards the normal as replications grow", () => {
    for (let n = 2; n < 300; n++) expect(twoSided(n + 1)).toBeLessThan(twoSided(n));
    expect(twoSided(4000)).toBeGreaterThan(1.959964);
  });
  it("refuses what has no quantile", () => {
    for (const [p, freedom] of [
      [0, 3],
      [1, 3],
      [0.5, 0],
      [0.5, 2.5],
      [NaN, 3],
    ] as const)
      expect(() => tQuantile(p, freedom)).toThrow(RangeError);
  });
});

describe("mean over replications", () => {
  it("of 10, 20, 30", () => {
    const { mean, sd, mcse, low, high } = estimate([10, 20, 30]);
    close([mean, sd, mcse, low, high], [20, 10, 10 / Math.sqrt(3), -4.841377, 44.841377]);
  });
  it("of paired differences 2, 3, 1, 4, 5", () => {
    const { low, high } = estimate([2, 3, 1, 4, 5]);
    close([low, high], [1.036757, 4.963243]);
  });
  it("of one value claims no more than the value", () =>
    expect(estimate([7])).toEqual({ mean: 7, sd: null, mcse: null, low: null, high: null }));
  it("of values without any spread tells no error", () => {
    expect(estimate([7, 7, 7])).toEqual({ mean: 7, sd: 0, mcse: null, low: null, high: null });
    expect(estimate([0.3, 0.1 + 0.2])).toMatchObject({ sd: 0, mcse: null });
  });
  it("covers the truth about as often as it says", () => {
    let covered = 0;
    let state = 1;
    const throwDice = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let study = 0; study < 4000; study++) {
      const { low, high } = estimate(Array.from({ length: 8 }, () => throwDice() + throwDice() + throwDice() - 1.5));
      if (low! <= 0 && high! >= 0) covered++;
    }
    expect(Math.abs(covered - 3800) / Math.sqrt(4000 * 0.95 * 0.05)).toBeLessThan(4);
  });
});

describe("shares, medians and several claims at once", () => {
  it("Wilson: 36 of 100", () => close(wilson(36, 100), [0.272712, 0.457646]));
  it("Wilson stays within 0 and 1", () => {
    expect(wilson(0, 5)[0]).toBe(0);
    expect(wilson(5, 5)[1]).toBe(1);
  });
  it("order statistics: the median of 100", () => {
    const ranks = medianRanks(100);
    expect(ranks).toMatchObject({ low: 40, high: 61 });
    expect(ranks!.coverage).toBeCloseTo(0.9648, 6);
  });
  it("order statistics: five values are too few, six just enough, and two thousand no trouble", () => {
    expect(medianRanks(5)).toBeNull();
    expect(medianRanks(6)).toMatchObject({ low: 1, high: 6, coverage: 1 - 2 / 64 });
    expect(medianRanks(2000)!.coverage).toBeGreaterThanOrEqual(0.95);
  });
  it("Holm", () => close(holm([0.01, 0.04, 0.03]), [0.03, 0.06, 0.06], 12));
  it("Benjamini and Hochberg", () => close(benjaminiHochberg([0.01, 0.04, 0.03]), [0.03, 0.04, 0.04], 12));
  it("adjusted values keep the order, never fall below their own, and Holm is the stricter", () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (p) => {
        const [strict, mild] = [holm(p), benjaminiHochberg(p)];
        p.forEach((own, i) => {
          expect(mild[i]).toBeGreaterThanOrEqual(own - 1e-15);
          expect(strict[i]).toBeGreaterThanOrEqual(mild[i] - 1e-15);
          expect(strict[i]).toBeLessThanOrEqual(1);
          p.forEach((other, j) => {
            if (own < other) expect(strict[i]).toBeLessThanOrEqual(strict[j]);
          });
        });
      }),
      { seed: 1979 },
    ));
});
