import { describe, expect, it } from "vitest";
import { gammaClasses } from "../../sim/core/gamma.ts";

const CLASSES = 1024;
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: Float64Array): number => mean(values.map((value) => value * value)) - mean(values) ** 2;

describe("classes of a gamma distribution with mean 1", () => {
  it.each([0.01, 0.1, 0.5, 0.8, 1, 2])(
    "at variance %d have exactly that mean, and the variance to within 1 %% of it (midpoints cut off a little of the tail)",
    (wanted) => {
      const classes = gammaClasses(wanted, CLASSES);
      expect(mean(classes)).toBeCloseTo(1, 12);
      expect(variance(classes) / wanted).toBeGreaterThan(0.99);
      expect(variance(classes) / wanted).toBeLessThan(1);
    },
  );
  it("at variance 1 are the quantiles of an exponential distribution", () => {
    const classes = gammaClasses(1, CLASSES);
    for (const c of [0, 1, 10, 100, 511, 900, 1000, 1023])
      expect(classes[c] / -Math.log(1 - (c + 0.5) / CLASSES)).toBeCloseTo(1, 3);
  });
  it("at variance 1/2 are the quantiles at which 1 − e^(−2x)(1 + 2x) says so", () => {
    const classes = gammaClasses(0.5, CLASSES);
    for (const c of [0, 100, 511, 900, 1023])
      expect(1 - Math.exp(-2 * classes[c]) * (1 + 2 * classes[c])).toBeCloseTo((c + 0.5) / CLASSES, 3);
  });
  it("average survival to (1 + vx)^(−1/v), as the frailty of an exit must", () => {
    for (const v of [0.25, 0.8, 1.5])
      for (const x of [0.1, 0.65, 1.3, 2.6, 5.2])
        expect(mean(gammaClasses(v, CLASSES).map((theta) => Math.exp(-theta * x)))).toBeCloseTo(
          (1 + v * x) ** (-1 / v),
          3,
        );
  });
  it("rise, and are all 1 without variance", () => {
    const classes = gammaClasses(0.8, CLASSES);
    expect(classes.every((value, c) => c === 0 || value > classes[c - 1])).toBe(true);
    expect([...gammaClasses(0, 5)]).toEqual([1, 1, 1, 1, 1]);
  });
});
