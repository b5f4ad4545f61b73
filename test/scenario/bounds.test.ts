import { describe, expect, it } from "vitest";
import { parameterIds, parameters } from "../../sim/evidence/parameters.ts";
import { calibrated, freeParameters } from "../../sim/evaluate/calibration/free.ts";
import { leverIds, levers, type LeverValue } from "../../sim/policy/levers.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { checkChanges } from "../../sim/scenario/set.ts";
import { isInputId } from "../../sim/scenario/wrong-value.ts";

const numbers = [
  ...leverIds.flatMap((id) => {
    const lever = levers[id];
    return lever.kind === "number" ? [{ id: id as string, settable: true, ...lever }] : [];
  }),
  ...parameterIds.map((id) => ({ id: id as string, settable: isInputId(id), ...parameters[id] })),
];
const idsOf = (wrong: (number: (typeof numbers)[number]) => boolean): string[] =>
  numbers.filter(wrong).map(({ id }) => id);

/** Errors of changes to a regime, as path and problem. */
const errors = (changes: Record<string, LeverValue>, name = "citizen-support"): string[] =>
  checkChanges(scenario(name), changes)
    .problems.filter(({ severity }) => severity === "error")
    .map(({ path, problem }) => `${path}: ${problem}`);

describe("every numeric lever and assumption", () => {
  it("has a least and a most that mean anything, both finite", () => {
    expect(idsOf(({ least, most }) => !(Number.isFinite(least) && Number.isFinite(most) && least < most))).toEqual([]);
  });

  it("may stand anywhere in its sourced range", () => {
    expect(idsOf(({ least, most, low, high }) => !(least <= low && high <= most))).toEqual([]);
    for (const name of ["citizen-support", "universal-credit"]) {
      for (const { id, low, high, settable } of numbers)
        if (settable) for (const value of [low, high]) expect(errors({ [id]: value }, name), id).toEqual([]);
    }
  });

  it("may go wherever a fit may move it", () => {
    for (const { id, low, high } of freeParameters(scenario("jobcentre-2014"), { free: [] })) {
      expect(parameters[id as never]["least"], id).toBeLessThanOrEqual(low);
      expect(parameters[id as never]["most"], id).toBeGreaterThanOrEqual(high);
    }
    expect(calibrated().length).toBeGreaterThan(5);
  });

  it("is refused beyond them, as an error, and far beyond", () => {
    for (const { id, least, most, settable } of numbers) {
      if (!settable) continue;
      expect(errors({ [id]: least - 1 }), id).toEqual([
        `${id}: ${least - 1} is below ${least}, the least that means anything`,
      ]);
      for (const value of [most + 1, 1e300, Number.MAX_VALUE])
        expect(errors({ [id]: value }), id).toEqual([`${id}: ${value} is above ${most}, the most that means anything`]);
    }
  });
});

describe("numbers that mean something alone and nothing together", () => {
  it.each<[string, Record<string, LeverValue>, string]>([
    [
      "shares of one price",
      { "tariff.bespoke.attachmentShare": 0.4, "tariff.bespoke.outcomeShare": 0.7 },
      "tariff.bespoke.outcomeShare: together with tariff.bespoke.attachmentShare it comes to 1.1 of the bespoke price",
    ],
    [
      "a scale and a price",
      { "tariff.scale": 100, "tariff.bespoke.base": 1_000_000 },
      "tariff.scale: together with the prices of the tariff it comes to 104050000 pounds for one sustained outcome",
    ],
    [
      "a scale and a flat price with a cap",
      { "tariff.rule": "dynamic", "tariff.scale": 10, "tariff.price": 100_000, "tariff.predicted.cap": 20 },
      "tariff.scale: together with the prices of the tariff it comes to 20000000 pounds for one sustained outcome",
    ],
    [
      "a monthly chance and its scale",
      { "separation.scale": 10, "separation.monthly.m1to3": 0.2 },
      "separation.scale: together with separation.monthly it comes to a chance of 2 that a job ends in a month",
    ],
    [
      "shares of one inflow",
      { "population.earlyAccess": 0.7, "population.prisonLeaver": 0.5 },
      "population.earlyAccess: together with population.prisonLeaver it comes to 1.2 of all search claimants",
    ],
    [
      "two wages",
      { "job.entryPayPartTime": 300, "job.entryPayFullTime": 200 },
      "job.entryPayPartTime: together with job.entryPayFullTime it comes to 100 pounds a week more " +
        "for part-time than for full-time work",
    ],
  ])("%s", (_, changes, problem) => expect(errors(changes)).toEqual([problem]));

  it("hazard ratios that all barriers together would make into nothing or everything", () => {
    const all = (value: number): Record<string, number> =>
      Object.fromEntries(parameterIds.filter((id) => id.startsWith("jobEntry.hazardRatio.")).map((id) => [id, value]));
    expect(errors(all(0.01)).join()).toMatch(
      /^jobEntry\.jointExponent: together with jobEntry\.hazardRatio it comes to a hazard that all barriers together multiply or divide by e to the power of 74\.39/,
    );
    expect(errors(all(0.5))).toEqual([]);
  });
});
