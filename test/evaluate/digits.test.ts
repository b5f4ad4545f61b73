import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bare,
  counted,
  decimals,
  formatByError,
  formatDifference,
  formatGap,
  formatInterval,
  placesOf,
} from "../../sim/evaluate/digits.ts";

describe("digits", () => {
  it.each([
    [0.31416, 0.0004, "share", "31.416 %"],
    [0.31416, 0.004, "share", "31.42 %"],
    [0.31416, 0.01, "share", "31.4 %"],
    [0.31416, 0.1, "share", "31 %"],
    [0.31416, null, "share", "31.4 %"],
    [-0.0004, 0.03, "share", "0.0 %"],
    [12345.6, 300, "GBP a person", "£12,350 a person"],
    [12345.6, 30, "GBP a person", "£12,346 a person"],
    [12345.6, 0.4, "GBP a person", "£12,345.60 a person"],
    [-1234567, 1000, "GBP", "−£1,234,600"],
    [47.26, 0.1, "weeks", "47.26 weeks"],
    [0.1834, 0.01, "hours a week", "0.183 hours a week"],
    [0.5, 0, "index", "0.50"],
  ] as const)("%f with error %f in %s prints as %s", (value, mcse, unit, text) =>
    expect(formatByError(value, mcse, unit)).toBe(text),
  );
  it.each([
    [0.00312, 0.0004, "share", "+0.312 points"],
    [-0.00312, 0.004, "share", "−0.31 points"],
    [0, 0, "share", "0.0 points"],
    [-0, null, "share", "0.0 points"],
    [-40.2, 10, "GBP a person", "−£40 a person"],
    [-0.2, 10, "GBP a person", "£0 a person"],
  ] as const)("difference %f with error %f in %s prints as %s", (value, mcse, unit, text) =>
    expect(formatDifference(value, mcse, unit)).toBe(text),
  );

  const estimated = fc
    .record({
      mean: fc.double({ min: -50, max: 50, noNaN: true }),
      mcse: fc.double({ min: 1e-5, max: 30, noNaN: true }),
      times: fc.double({ min: 1.96, max: 13, noNaN: true }),
    })
    .map(({ mean, mcse, times }) => ({ mean, mcse, low: mean - times * mcse, high: mean + times * mcse }));

  it("are two significant ones of the error, where no end would print as nought", () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-5, max: 1e3, noNaN: true }), (mcse) => {
        const half = 1.96 * mcse;
        const printed = Number(half.toPrecision(2));
        expect(Math.abs(Number(half.toFixed(Math.max(0, decimals(mcse, "index")))) - printed)).toBeLessThanOrEqual(
          half >= 100 ? half * 0.05 : 1e-9,
        );
      }),
      { seed: 7, numRuns: 500 },
    ));
  it("never print a nought that an interval leaves out, nor a mean without its sign then", () =>
    fc.assert(
      fc.property(estimated, (found) => {
        const { mean, low, high } = found;
        if (low <= 0 && high >= 0) return;
        const places = placesOf(found, "index");
        for (const end of [low, high, mean]) expect(bare(end, places, "index")).toMatch(/[1-9]/);
        expect(formatGap(found, "index")).toMatch(mean > 0 ? /^\+/ : /^−/);
        expect(formatInterval(found, "index")).toBe(`${bare(low, places, "index")} to ${bare(high, places, "index")}`);
      }),
      { seed: 8, numRuns: 500 },
    ));
  it("show an end near nought even where the interval is wide", () => {
    expect(formatInterval({ mean: -0.0275, mcse: 0.0125, low: -0.055, high: -0.00004 }, "share")).toBe(
      "−5.500 to −0.004",
    );
    expect(formatInterval({ mean: 0.0275, mcse: 0.0125, low: null, high: null }, "share")).toBeUndefined();
    expect(formatGap({ mean: 0.0003, mcse: null, low: null, high: null }, "share")).toBe("+0.03 points");
  });
  it("count one of a thing apart from several", () =>
    expect([0, 1, 2, 1234].map((n) => counted(n, "person", "people"))).toEqual([
      "0 people",
      "1 person",
      "2 people",
      "1,234 people",
    ]));
});
