import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parameters, type ParameterId } from "../../sim/evidence/parameters.ts";
import { targets, type TargetId } from "../../sim/evidence/targets.ts";
import type { Calibration } from "../../sim/evaluate/calibration/calibrate.ts";

const PATH = "scenarios/evidence/calibration.json";

/** Where the numbers and targets of the register are not those of a fit. */
function apart({ fitted, aims }: Pick<Calibration, "fitted" | "aims">): string[] {
  const believed = Object.entries(fitted.values).filter(([id, value]) => parameters[id as ParameterId]?.value !== value || parameters[id as ParameterId].status !== "calibrated");
  const aimed = aims.filter(({ id, published, sd }) => {
    const { published: figure, uncertainty, discrepancy } = targets[id as TargetId] ?? {};
    return figure !== published || Math.abs(sd - Math.sqrt((uncertainty?.value ?? 0) ** 2 + (discrepancy?.value ?? 0) ** 2)) > 1e-9;
  });
  return [...believed.map(([id]) => id), ...aimed.map(({ id }) => id)];
}

describe("the record of the fit that the numbers come from", () => {
  const fitted = { values: { "otherExit.baseline": parameters["otherExit.baseline"].value }, loss: 0, figures: [] };
  const { published, uncertainty, discrepancy } = targets["off-flow-26"];
  const aims = [{ id: "off-flow-26", published: published!, sd: Math.sqrt(uncertainty!.value ** 2 + discrepancy!.value ** 2) }];

  it("agrees with the register, where there is one", () => {
    if (existsSync(PATH)) expect(apart(JSON.parse(readFileSync(PATH, "utf8")) as Calibration)).toEqual([]);
  });
  it("would be caught with another value, another figure or another discrepancy", () => {
    expect(apart({ fitted, aims })).toEqual([]);
    expect(apart({ fitted: { ...fitted, values: { "otherExit.baseline": 0.02 } }, aims })).toEqual(["otherExit.baseline"]);
    expect(apart({ fitted: { ...fitted, values: { "market.vacancyResponse": parameters["market.vacancyResponse"].value } }, aims })).toEqual(["market.vacancyResponse"]);
    expect(apart({ fitted, aims: [{ ...aims[0], published: 0.7 }] })).toEqual(["off-flow-26"]);
    expect(apart({ fitted, aims: [{ ...aims[0], sd: 0.1 }] })).toEqual(["off-flow-26"]);
  });
});
