import { describe, expect, it } from "vitest";
import { centralAssumptions, type Assumptions, type ParameterId } from "../../sim/evidence/parameters.ts";
import { distanceDecay, nature } from "../../sim/world/compile-nature.ts";
import { LEVELS } from "../../sim/world/nature/remission.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";

const central = centralAssumptions();
const believed = (change: Partial<Assumptions> = {}) => nature({ ...central, ...change });

describe("what time out of work does to job entry", () => {
  it("falls in a straight line from 1 to its value at 35 weeks and stays there", () => {
    const { duration } = believed({ "jobEntry.durationMultiplierAt8Months": 0.4 });
    expect([duration[0], duration[7], duration[35], duration[60]]).toEqual([
      1,
      expect.closeTo(0.88, 12),
      expect.closeTo(0.4, 12),
      expect.closeTo(0.4, 12),
    ]);
    expect(duration).toHaveLength(3 * (central["clock.weeksOutCap"] + 1));
  });
  it("is nothing at a multiplier of 1", () =>
    expect(new Set(believed({ "jobEntry.durationMultiplierAt8Months": 1 }).duration)).toEqual(new Set([1])));
});

describe("hazards by barrier", () => {
  it("are the ratio of the evidence for a present barrier of mean severity, to the joint exponent", () => {
    const mean = 3 - 3 * central["severity.shareGivenPresent"];
    const { jobPerLevel } = believed();
    for (const [k, barrier] of BARRIERS.entries())
      expect(Math.exp(jobPerLevel[k] * mean)).toBeCloseTo(
        central[`jobEntry.hazardRatio.${barrier}`] ** central["jobEntry.jointExponent"],
        12,
      );
  });
  it("are raised for separation where those for entry are lowered", () => {
    const { separationPerLevel } = believed();
    for (const [k, barrier] of BARRIERS.entries())
      expect(Math.sign(separationPerLevel[k])).toBe(Math.sign(Math.log(central[`separation.hazardRatio.${barrier}`])));
  });
});

describe("what a course costs", () => {
  const costs = (weeks: number): number[] => {
    const { courseCost } = believed({
      "service.courseWeeks.unstable-housing": weeks,
      "service.courseWeeks.other": weeks,
    });
    return (["unstable-housing", "childcare", "low-skills"] as const).map(
      (barrier) => courseCost[BARRIERS.indexOf(barrier)],
    );
  };
  it("is a sum for a case of housing or a course in skills, however long; a childcare place is paid by the year", () => {
    expect(costs(26)).toEqual([160_000, 285_000, 145_000]);
    expect(costs(52)).toEqual([160_000, 570_000, 145_000]);
  });
});

describe("separation by tenure", () => {
  const { separation, separationAhead, separationCumulated } = believed();
  it("comes in bands whose months are those of the evidence", () => {
    const months = [
      ["m1to3", 0],
      ["m1to3", 12],
      ["m4to6", 13],
      ["m4to6", 25],
      ["m7to12", 26],
      ["m7to12", 51],
      ["m13on", 52],
    ] as const;
    for (const [band, week] of months)
      expect(1 - Math.exp((-separation[week] * 52) / 12)).toBeCloseTo(
        central[`separation.monthly.${band}`] * central["separation.scale"],
        12,
      );
  });
  it("adds up week by week, and is bounded by the largest still ahead", () => {
    let sum = 0;
    for (let week = 0; week < 208; week++)
      expect(separationCumulated[week + 1]).toBeCloseTo((sum += separation[Math.min(52, week)]), 12);
    for (let week = 0; week <= 52; week++) expect(separationAhead[week]).toBe(Math.max(...separation.subarray(week)));
    const rising = believed({ "separation.monthly.m13on": 0.2 });
    expect(rising.separationAhead[0]).toBe(rising.separation[52]);
  });
  it("has bands of its own for the second year and from the third on, where they are given, which no scale moves", () => {
    const monthly = (table: Float64Array, week: number): number => 1 - Math.exp((-table[week] * 52) / 12);
    const second = believed({ "separation.monthly.m13to24": 0.008, "separation.scale": 0.3 }).separation;
    expect([52, 103, 104, 260].map((week) => monthly(second, week))).toEqual(Array(4).fill(expect.closeTo(0.008, 12)));
    const third = believed({ "separation.monthly.m13to24": 0.008, "separation.monthly.m25on": 0.0015 }).separation;
    expect([51, 52, 103].map((week) => third[week])).toEqual([separation[51], second[52], second[103]]);
    expect([104, 260].map((week) => monthly(third, week))).toEqual(Array(2).fill(expect.closeTo(0.0015, 12)));
  });
  it("may take barriers otherwise than job entry does", () => {
    const own = believed({ "separation.jointExponent": 0.7, "jobEntry.jointExponent": 1.4 });
    const same = believed({ "jobEntry.jointExponent": 0.7 });
    expect(own.separationPerLevel).toEqual(same.separationPerLevel);
    expect(own.jobPerLevel[0]).toBeCloseTo(2 * same.jobPerLevel[0], 12);
  });
});

describe("barriers of their own accord", () => {
  it("begin as often as they end, so that a prevalence stays as it is", () => {
    const { onset, remission } = believed();
    for (const [k, barrier] of BARRIERS.entries()) {
      for (const [group, name] of ["search", "health"].entries()) {
        const there = central[`prevalence.${name}.${barrier}` as ParameterId];
        if (remission[LEVELS * k + 1] > 0)
          expect(onset[BARRIERS.length * group + k] * (1 - there)).toBeCloseTo(remission[LEVELS * k + 1] * there, 12);
      }
    }
  });
  it("neither begin nor end for care leavers and disabled people; a criminal record only begins", () => {
    const { onset, remission } = believed();
    for (const barrier of ["disability", "care-leaver"] as const)
      expect([
        remission[LEVELS * BARRIERS.indexOf(barrier) + 1],
        onset[BARRIERS.indexOf(barrier)],
        onset[BARRIERS.length + BARRIERS.indexOf(barrier)],
      ]).toEqual([0, 0, 0]);
    const record = BARRIERS.indexOf("criminal-record");
    expect([remission[LEVELS * record + 1], onset[record] > 0]).toEqual([0, true]);
  });
  it("change within their bounds whatever work and time make of them", () => {
    const { changeBound, onset, remission, logStays } = believed();
    const most = Math.max(1, central["barriers.onsetOutOfWork"], central["barriers.onsetInWork"]);
    for (let i = 0; i < 30; i++) {
      expect(changeBound[i]).toBeGreaterThanOrEqual(onset[i] * most);
      expect(changeBound[i]).toBeGreaterThanOrEqual(
        remission[LEVELS * (i % BARRIERS.length) + 1] * central["barriers.remissionInWork"],
      );
    }
    expect(logStays.every((log) => log < 0 && Number.isFinite(log))).toBe(true);
  });
  it("are finite even where nearly everybody has them", () => {
    const nearlyAll = Object.fromEntries(
      BARRIERS.flatMap((barrier) => ["search", "health"].map((group) => [`prevalence.${group}.${barrier}`, 0.999])),
    );
    const { logStays, onset } = believed(nearlyAll);
    expect(logStays.every((log) => log < 0 && Number.isFinite(log))).toBe(true);
    expect([...onset].every(Number.isFinite)).toBe(true);
  });
});

describe("distance", () => {
  it("halves contact every so many km", () => {
    const far = believed();
    expect([0, 1, 2].map((halvings) => distanceDecay(far, halvings * far.contactHalving))).toEqual([
      1,
      expect.closeTo(0.5, 12),
      expect.closeTo(0.25, 12),
    ]);
  });
});

it("an assumption that is missing is missed by name", () => {
  const { "support.searchEffect": _gone, ...rest } = central;
  expect(() => nature(rest as Assumptions)).toThrow("unknown assumption: support.searchEffect");
});
