import { describe, expect, it } from "vitest";
import { judge, spread } from "../../../sim/evaluate/calibration/verdict.ts";
import { momentOf } from "../../../sim/evaluate/calibration/moment.ts";
import { targets, type Target } from "../../../sim/evidence/targets.ts";
import type { Summary } from "../../../sim/measures/measure.ts";

const share: Target = {
  ...targets["off-flow-26"],
  published: 0.5,
  uncertainty: { value: 0.03, why: "" },
  discrepancy: { value: 0.04, why: "" },
};
const { published: _figure, ...bounded } = share;

describe("a verdict", () => {
  it("divides the distance by all that may separate the two", () => {
    expect(spread(share, 0)).toBeCloseTo(0.05, 14);
    expect(spread(share, 0.12)).toBeCloseTo(0.13, 14);
    const { z, simulated } = judge(share, [0.4, 0.6, 0.8]);
    expect(simulated?.mean).toBeCloseTo(0.6, 14);
    expect(z).toBeCloseTo(0.1 / Math.sqrt(0.0025 + 0.04 / 3), 12);
  });
  it("is met up to two standard deviations, either way", () => {
    const verdict = (value: number): string => judge(share, [value - 1e-6, value + 1e-6]).verdict;
    expect([0.399, 0.401, 0.599, 0.601].map(verdict)).toEqual(["missed", "met", "met", "missed"]);
  });
  it("waits where one replication, or several that all agree, cannot tell their own error", () => {
    for (const values of [[0.5], [0.9], [0.9, 0.9, 0.9]])
      expect(judge(share, values)).toMatchObject({
        z: null,
        verdict: "undecided",
        simulated: { mean: expect.closeTo(values[0], 12), mcse: null, low: null, high: null },
      });
    expect(judge({ ...bounded, least: 0 }, [1]).verdict).toBe("undecided");
    expect(judge({ ...bounded, most: 0 }, [1, 1]).verdict).toBe("undecided");
  });
  it("of a bound goes by the interval, and waits where that lies across", () => {
    const verdict = (least: number | undefined, most: number | undefined, ...values: number[]): string =>
      judge({ ...bounded, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) }, values)
        .verdict;
    expect(verdict(0, undefined, 1, 1.1, 0.9)).toBe("met");
    expect(verdict(0, undefined, -1, -1.1, -0.9)).toBe("missed");
    expect(verdict(0, undefined, -1, 1.5)).toBe("undecided");
    expect(verdict(-1, 1, 0, 0.1)).toBe("met");
    expect(verdict(-1, 1, 2, 2.1, 1.9)).toBe("missed");
    expect(verdict(undefined, undefined, 2)).toBe("reported");
  });
  it("is withheld where nothing stands for the figure or the runs give no value", () => {
    expect(judge(share, [])).toEqual({ simulated: null, z: null, verdict: "not simulated" });
    expect(judge({ ...share, notSimulated: "It is not there." }, [0.5]).verdict).toBe("not simulated");
  });
});

describe("a moment", () => {
  const summary = (all: number, slack?: number): Summary => ({
    scenario: "",
    replication: 0,
    series: {},
    hash: "",
    measures: {
      "off-flow-26": { "benefit:search": all, ...(slack === undefined ? {} : { "area:slack-urban": slack }) },
    },
  });
  const arms = [summary(0.4, 0.1), summary(0.5, 0.4)];
  it("is the last arm's level, or its difference or ratio to the first", () => {
    expect(momentOf(share, arms)).toBe(0.5);
    expect(momentOf({ ...share, contrast: "difference" }, arms)).toBeCloseTo(0.1, 14);
    expect(momentOf({ ...share, contrast: "ratio" }, arms)).toBe(1.25);
  });
  it("takes another group's number off where it is told to", () =>
    expect(momentOf({ ...share, contrast: "difference", less: { group: "area:slack-urban" } }, arms)).toBeCloseTo(
      0.1 - 0.3,
      14,
    ));
  it("has no value where an arm has none", () => {
    expect(momentOf({ ...share, measure: "nothing" }, arms)).toBeUndefined();
    expect(
      momentOf({ ...share, group: "area:slack-urban", contrast: "difference" }, [summary(0.4), summary(0.5, 0.4)]),
    ).toBeUndefined();
    expect(momentOf({ ...share, less: { group: "area:tight-urban" } }, arms)).toBeUndefined();
    expect(momentOf({ ...share, contrast: "ratio" }, [summary(0), summary(0.5)])).toBeUndefined();
  });
});
