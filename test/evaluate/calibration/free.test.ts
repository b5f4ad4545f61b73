import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parameters } from "../../../sim/evidence/parameters.ts";
import { calibrated, coordinateOf, freeParameters, valueAt, valuesAt } from "../../../sim/evaluate/calibration/free.ts";
import { baselineName, scenario } from "../../../sim/scenario/catalogue.ts";
import { setLevers } from "../../../sim/scenario/set.ts";

const baseline = scenario(baselineName);

describe("free parameters", () => {
  it("are those to be calibrated that something reads, less those fixed and more those freed", () => {
    const ids = (options: object): string[] => freeParameters(baseline, options).map(({ id }) => id);
    expect(ids({})).toEqual(calibrated());
    for (const id of calibrated()) expect(parameters[id].role).toBe("calibrate");
    expect(calibrated()).not.toContain("diagnosis.auc");
    expect(ids({ fix: ["separation.scale"] })).toEqual(calibrated().filter((id) => id !== "separation.scale"));
    expect(ids({ fix: ["market.vacancyResponse"] })).not.toContain("market.vacancyResponse");
    expect(ids({ free: ["market.vacancyResponse"] })).toContain("market.vacancyResponse");
  });
  it("start where the regime has them", () =>
    expect(
      freeParameters(setLevers(baseline, { "separation.scale": 0.8 })).find(({ id }) => id === "separation.scale")
        ?.start,
    ).toBe(0.8));
  it("are refused by name, all at once, where they are no inputs or have no range", () =>
    expect(() =>
      freeParameters(baseline, { fix: ["separation.scal"], free: ["provider.parking", "referral.week.PG1"] }),
    ).toThrow(/separation\.scale[\s\S]*provider\.parking|separation\.scal/));
  it("go from value to coordinate and back within six digits, in order", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...freeParameters(baseline)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (free, u) => {
          const value = valueAt(free, u);
          expect(value).toBeGreaterThanOrEqual(free.low);
          expect(value).toBeLessThanOrEqual(free.high);
          expect(Math.abs(coordinateOf(free, value) - u)).toBeLessThan(1e-4);
          expect(value).toBe(Number(value.toPrecision(6)));
        },
      ),
      { seed: 20140401, numRuns: 300 },
    ));
  it("move by ratios where they are rates, and by differences where they are shares", () => {
    const [rate, share] = ["otherExit.baseline", "conditionality.exposure"].map((id) =>
      freeParameters(baseline, { free: [id] }).find((each) => each.id === id)!,
    );
    expect(valueAt(rate, 0.5)).toBeCloseTo(Math.sqrt(rate.low * rate.high), 6);
    expect(valueAt(share, 0.5)).toBeCloseTo((share.low + share.high) / 2, 6);
    expect(valuesAt([rate], [0])).toEqual({ "otherExit.baseline": rate.low });
  });
});
