import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { inverseNormal, normalShare } from "../../sim/core/normal.ts";

/** Shares and quantiles, solved to 90 digits. */
const KNOWN = [
  [0.5, 0],
  [0.75, 0.67448975019608174],
  [0.9, 1.2815515655446006],
  [0.925, 1.4395314709384562],
  [0.975, 1.9599639845400539],
  [0.99, 2.3263478740408408],
  [0.075, -1.4395314709384559],
  [0.001, -3.0902323061678135],
  [1e-5, -4.2648907939228246],
  [1e-10, -6.3613409024040562],
  [2 ** -33, -6.3379577545537893],
  [1e-20, -9.2623400897984076],
  [1e-100, -21.273453560965324],
  [1e-300, -37.047096299361199],
] as const;

describe("the inverse of the normal distribution", () => {
  it.each(KNOWN)("at %d is %d", (p, z) =>
    expect(Math.abs(inverseNormal(p) - z)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(z))),
  );
  it("is as far from 0 on either side", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (k) => {
        expect(inverseNormal(k / 2 ** 32)).toBeCloseTo(-inverseNormal(1 - k / 2 ** 32), 9);
      }),
      { seed: 1, numRuns: 5000 },
    ));
  it("never falls where the share rises, at the joins of its three pieces least of all", () => {
    for (const join of [0.075, 0.925, 1.3887943864964021e-11]) {
      for (let n = -50; n < 50; n++)
        expect(inverseNormal(join * (1 + (n + 1) * 1e-9))).toBeGreaterThan(inverseNormal(join * (1 + n * 1e-9)));
    }
  });
  it("is finite for every draw there is", () =>
    expect([0.5 / 2 ** 32, 1 - 0.5 / 2 ** 32].map(inverseNormal).every(Number.isFinite)).toBe(true));
});

describe("the share of a standard normal below a value", () => {
  it.each(KNOWN.filter(([p]) => p > 1e-12))("is %d at its quantile", (p, z) =>
    expect(Math.abs(normalShare(z) - p)).toBeLessThan(1e-15),
  );
  it("undoes the inverse for every kind of draw, and is 0 and 1 far out", () => {
    for (let k = 1; k < 4096; k++) {
      const p = k / 4096;
      expect(Math.abs(normalShare(inverseNormal(p)) - p)).toBeLessThan(1e-15);
    }
    expect([normalShare(-9), normalShare(9), normalShare(0)]).toEqual([0, 1, 0.5]);
  });
});
