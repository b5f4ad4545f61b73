import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimals, formatByError, formatDifference } from "../../sim/evaluate/digits.ts";

describe("digits", () => {
  it.each([
    [0.31416, 0.0004, "share", "31.4 %"],
    [0.31416, 0.00004, "share", "31.42 %"],
    [0.31416, 0.01, "share", "31 %"],
    [0.31416, null, "share", "31.4 %"],
    [-0.0004, 0.003, "share", "0 %"],
    [12345.6, 30, "GBP a person", "£12,300 a person"],
    [12345.6, 0.4, "GBP a person", "£12,346 a person"],
    [-1234567, 100, "GBP", "−£1,234,600"],
    [47.26, 0.1, "weeks", "47.3 weeks"],
    [0.1834, 0.001, "hours a week", "0.183 hours a week"],
    [0.5, 0, "index", "0.50"],
  ] as const)("%f with error %f in %s prints as %s", (value, mcse, unit, text) => expect(formatByError(value, mcse, unit)).toBe(text));
  it.each([
    [0.00312, 0.0004, "share", "+0.3 points"],
    [-0.00312, 0.0004, "share", "−0.3 points"],
    [0, 0, "share", "0.0 points"],
    [-40.2, 2, "GBP a person", "−£40 a person"],
    [-0.2, 2, "GBP a person", "£0 a person"],
  ] as const)("difference %f with error %f in %s prints as %s", (value, mcse, unit, text) => expect(formatDifference(value, mcse, unit)).toBe(text));

  it("never print a value whose interval leaves out zero as zero, nor a digit worth less than a tenth of the interval", () =>
    fc.assert(fc.property(fc.double({ min: 1e-5, max: 1e3, noNaN: true }), fc.double({ min: 1.97, max: 9, noNaN: true }), (mcse, ratio) => {
      expect(formatDifference(mcse * ratio, mcse, "index")).toMatch(/[1-9]/);
      const last = 10 ** -decimals(mcse, "index");
      expect(last).toBeLessThanOrEqual(mcse * 3.9 * (1 + 1e-9));
      expect(last).toBeGreaterThan(mcse * 0.389);
    }), { seed: 7, numRuns: 500 }));
});
