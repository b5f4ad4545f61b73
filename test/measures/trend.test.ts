import { describe, expect, it } from "vitest";
import { growth, trend } from "../../sim/measures/trend.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { hand } from "./hand.ts";

const line = (weeks: number, from: number, aWeek: number): number[] =>
  Array.from({ length: weeks }, (_, week) => from + aWeek * week);

describe("the trend of a weekly series", () => {
  it("is a straight line's slope over its mean, in percent a year", () => {
    // From 100, 1 a week for 520 weeks: the mean is 359.5.
    expect(growth(line(520, 100, 1))).toBeCloseTo((100 * 52) / 359.5, 10);
    expect(growth(line(104, 50, 0))).toBe(0);
    expect(growth(line(260, 100, -0.1))).toBeCloseTo((-100 * 5.2) / (100 - 0.1 * 129.5), 10);
  });
  it("does not see what goes up and down alike on both sides of the middle, nor the unit", () => {
    const wave = Array.from({ length: 208 }, (_, week) => 20 + Math.cos(((week - 103.5) * Math.PI) / 26));
    expect(growth(wave)).toBeCloseTo(0, 10);
    expect(growth(line(208, 10, 0.02).map((value) => 1000 * value))).toBeCloseTo(growth(line(208, 10, 0.02))!, 10);
  });
  it("is none over less than two years, and none of nothing", () => {
    expect(growth(line(103, 1, 1))).toBeUndefined();
    expect(growth(line(104, 0, 0))).toBeUndefined();
    expect(growth([...line(104, 1, 1), Infinity])).toBeUndefined();
    expect(trend([line(104, 1, 1), line(104, 0, 0)])).toBeUndefined();
    expect(trend([])).toBeUndefined();
  });
  it("has a standard error from the spread of runs, and none from one run", () => {
    const runs = [1, 3, 5].map((k) => line(105, 100 - 52 * 0.01 * k, 0.01 * k)); // mean 100: .52 k percent a year
    const found = trend(runs)!;
    expect(found.percent).toBeCloseTo(1.56, 10);
    expect(found.error).toBeCloseTo((0.52 * 2) / Math.sqrt(3), 10);
    expect(trend(runs.slice(0, 1))).toEqual({ percent: expect.closeTo(0.52, 10), error: undefined });
  });
});

describe("trends of a run", () => {
  it("are those of its claims, claimants, benefit, caseload and chances", () => {
    const weeks = 104;
    const record = hand({
      weeks,
      people: [{ entry: 0 }, { entry: 78 }],
      spells: [
        [0, "claiming", 0, weeks, "open"],
        [1, "claiming", 78, weeks, "open"],
      ],
      ledger: line(weeks, 100, 3).map((pence, week) => ["benefit", week, pence] as const),
      providers: [1, 2].map((slot) => ({ slot, id: `p${slot}`, kind: "private" })),
      caseload: [line(weeks, 5, 1), line(weeks, 10, 0)],
      tightness: 0.5,
    });
    const { measures } = summarise(record);
    const steps = line(weeks, 0, 1).map((week) => (week < 78 ? 1 : 2));
    const begun = line(weeks, 0, 1).map((week) => (week === 0 || week === 78 ? 1 : 0));
    expect(measures["trend-claimants"]).toEqual({ all: expect.closeTo(growth(steps)!, 10) });
    expect(measures["trend-claims-begun"]).toEqual({ all: expect.closeTo(growth(begun)!, 10) });
    expect(measures["trend-benefit"]).toEqual({ all: expect.closeTo((100 * 52 * 3) / (100 + 3 * 51.5), 10) });
    expect(measures["trend-caseload"]).toEqual({ all: expect.closeTo((100 * 52) / (15 + 51.5), 10) });
    expect(measures["trend-tightness"]).toEqual({ all: expect.closeTo(0, 10) });
  });
  it("are left out of a run that is too short or has nobody", () => {
    const { measures } = summarise(hand({ weeks: 103, spells: [[0, "claiming", 0, 103, "open"]] }));
    expect(Object.keys(measures).filter((id) => id.startsWith("trend-"))).toEqual([]);
    expect(summarise(hand({ people: [] })).measures["trend-tightness"]).toBeUndefined();
  });
});
