import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Validation } from "../../sim/evaluate/calibration/validation.ts";
import { baselineName, scenario } from "../../sim/scenario/catalogue.ts";
import { scenarioHash } from "../../sim/scenario/hash.ts";
import { parameters, type ParameterId } from "../../sim/evidence/parameters.ts";
import { targetIds, targets, type TargetId } from "../../sim/evidence/targets.ts";
import type { Calibration } from "../../sim/evaluate/calibration/calibrate.ts";

const PATH = "scenarios/evidence/calibration.json";

/** Where the numbers and targets of the register are not those of a fit. */
function apart({ fitted, aims }: Pick<Calibration, "fitted" | "aims">): string[] {
  const believed = Object.entries(fitted.values).filter(
    ([id, value]) =>
      parameters[id as ParameterId]?.value !== value || parameters[id as ParameterId].status !== "calibrated",
  );
  const aimed = aims.filter(({ id, published, sd }) => {
    const { published: figure, uncertainty, discrepancy } = targets[id as TargetId] ?? {};
    return (
      figure !== published ||
      Math.abs(sd - Math.sqrt((uncertainty?.value ?? 0) ** 2 + (discrepancy?.value ?? 0) ** 2)) > 1e-9
    );
  });
  return [...believed.map(([id]) => id), ...aimed.map(({ id }) => id)];
}

describe("the record of the fit that the numbers come from", () => {
  const fitted = { values: { "otherExit.baseline": parameters["otherExit.baseline"].value }, loss: 0, figures: [] };
  const { published, uncertainty, discrepancy } = targets["off-flow-26"];
  const aims = [
    { id: "off-flow-26", published: published!, sd: Math.sqrt(uncertainty!.value ** 2 + discrepancy!.value ** 2) },
  ];

  it("agrees with the register", () => {
    expect(apart(JSON.parse(readFileSync(PATH, "utf8")) as Calibration)).toEqual([]);
  });
  it("would be caught with another value, another figure or another discrepancy", () => {
    expect(apart({ fitted, aims })).toEqual([]);
    expect(apart({ fitted: { ...fitted, values: { "otherExit.baseline": 0.02 } }, aims })).toEqual([
      "otherExit.baseline",
    ]);
    expect(
      apart({
        fitted: { ...fitted, values: { "market.vacancyResponse": parameters["market.vacancyResponse"].value } },
        aims,
      }),
    ).toEqual(["market.vacancyResponse"]);
    expect(apart({ fitted, aims: [{ ...aims[0], published: 0.7 }] })).toEqual(["off-flow-26"]);
    expect(apart({ fitted, aims: [{ ...aims[0], sd: 0.1 }] })).toEqual(["off-flow-26"]);
  });
});

describe("the record of how the fitted baseline fares on fresh luck (signpost validate --out DIR; its results.json)", () => {
  const judged = JSON.parse(readFileSync("scenarios/evidence/validation.json", "utf8")) as Validation;
  const fit = JSON.parse(readFileSync(PATH, "utf8")) as Calibration & { readonly seed: string };
  it("is of the baseline as it is, by the targets as they are, on luck that the fit had not seen", () => {
    expect(judged.scenarioHash).toBe(scenarioHash(scenario(baselineName)));
    expect(judged.rows.map(({ id }) => id)).toEqual(targetIds);
    for (const { id, target } of judged.rows) expect(target).toEqual(targets[id]);
    expect(judged.seed).not.toBe(fit.seed);
  });
  it("meets every target that was aimed at", () => {
    expect(
      judged.rows.filter(({ target, verdict }) => target.role === "fit" && verdict !== "met").map(({ id }) => id),
    ).toEqual([]);
  });
});
