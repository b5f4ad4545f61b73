import { describe, expect, it } from "vitest";
import { factIds, facts } from "../../sim/evidence/facts.ts";
import { parameters } from "../../sim/evidence/parameters.ts";
import { experiments, targetIds, targets, type ExperimentId } from "../../sim/evidence/targets.ts";
import { groupIds } from "../../sim/measures/groups.ts";
import { measures } from "../../sim/measures/register.ts";
import { arms, experimentsFor } from "../../sim/evaluate/calibration/arms.ts";
import { allParts } from "../../sim/evaluate/prediction/predictions.ts";
import { experimentsOf } from "../../sim/evaluate/prediction/read-parts.ts";
import { baselineName, scenario } from "../../sim/scenario/catalogue.ts";
import { checkChanges } from "../../sim/scenario/set.ts";
import { startOf } from "../../sim/scenario/start-of.ts";

const wrong = (test: (id: (typeof targetIds)[number]) => boolean): string[] => targetIds.filter((id) => !test(id));
const cited = (role: string): Set<string> =>
  new Set(targetIds.filter((id) => targets[id].role === role).flatMap((id) => targets[id].facts));

describe("every target", () => {
  it("comes from facts that are there, or from a comparator", () => {
    expect(wrong((id) => targets[id].facts.every((fact) => fact in facts))).toEqual([]);
    expect(wrong((id) => (targets[id].facts.length === 0) === (targets[id].role === "compare"))).toEqual([]);
    expect(
      wrong((id) => targets[id].role !== "compare" || parameters[targets[id].parameter!].role === "compare"),
    ).toEqual([]);
  });

  it("has the role of its facts, and each fact with such a role a target", () => {
    expect(
      wrong((id) => targets[id].role !== "fit" || targets[id].facts.every((fact) => facts[fact].role === "fit")),
    ).toEqual([]);
    expect(
      wrong(
        (id) => (targets[id].role === "holdout") === targets[id].facts.some((fact) => facts[fact].role === "holdout"),
      ),
    ).toEqual([]);
    expect(factIds.filter((id) => facts[id].role === "holdout" && !cited("holdout").has(id))).toEqual([]);
    expect(
      factIds.filter((id) => facts[id].role === "fit" && !cited("fit").has(id) && !cited("reported").has(id)),
    ).toEqual([]);
  });

  it("reads a measure and a group that are there, in an experiment that is", () => {
    const known = (measure: string | undefined, group: string | undefined): boolean =>
      (measure === undefined || measure in measures) && (group === undefined || groupIds.includes(group));
    expect(
      wrong(
        (id) =>
          known(targets[id].measure, targets[id].group) && known(targets[id].less?.measure, targets[id].less?.group),
      ),
    ).toEqual([]);
    expect(wrong((id) => targets[id].experiment in experiments)).toEqual([]);
    expect(
      wrong((id) => targets[id].contrast === "level" || experiments[targets[id].experiment].control !== undefined),
    ).toEqual([]);
  });

  it("says how uncertain a figure is and what the structure may miss, with reasons, before it is aimed at", () => {
    const reasoned = (id: (typeof targetIds)[number]): boolean =>
      [targets[id].uncertainty, targets[id].discrepancy].every(
        (each) => each !== undefined && each.value > 0 && each.why.length > 10,
      );
    expect(wrong((id) => targets[id].role !== "fit" || (targets[id].published !== undefined && reasoned(id)))).toEqual(
      [],
    );
    expect(
      wrong((id) => targets[id].published === undefined || targets[id].notSimulated !== undefined || reasoned(id)),
    ).toEqual([]);
    expect(
      wrong(
        (id) =>
          targets[id].role !== "holdout" ||
          targets[id].published !== undefined ||
          targets[id].least !== undefined ||
          targets[id].most !== undefined,
      ),
    ).toEqual([]);
    expect(wrong((id) => /^[A-Z].*\.$/.test(targets[id].definition))).toEqual([]);
  });

  it("agrees with its first fact where that gives one number", () => {
    const apart = targetIds.filter((id) => {
      const value = targets[id].facts[0] === undefined ? undefined : facts[targets[id].facts[0]].value;
      return (
        typeof value === "number" &&
        Math.abs(value - (targets[id].published ?? NaN)) > 2 * (targets[id].uncertainty?.value ?? 0)
      );
    });
    expect(apart).toEqual([]);
  });
});

describe("every experiment", () => {
  const baseline = scenario(baselineName);
  it("is needed by a target or by a question", () =>
    expect(
      Object.keys(experiments).filter(
        (id) => ![...experimentsFor(targetIds), ...experimentsOf(allParts())].includes(id as ExperimentId),
      ),
    ).toEqual([]));
  it("sets levers and assumptions that a scenario may set, and starts its arms from one past", () => {
    for (const id of Object.keys(experiments) as ExperimentId[]) {
      const { assumptions, control, treated } = experiments[id];
      for (const levers of [control ?? {}, treated])
        expect(
          checkChanges(baseline, { ...assumptions, ...levers }).problems.filter(({ severity }) => severity === "error"),
          id,
        ).toEqual([]);
      expect(new Set(arms(id, baseline).map(startOf)).size, id).toBe(1);
      expect(
        arms(id, baseline).map(({ name }) => name),
        id,
      ).toEqual(control === undefined ? ["treated"] : ["control", "treated"]);
    }
  });
  it("leaves the regime as it is where it changes nothing", () =>
    expect({ ...arms("baseline", baseline)[0], name: baselineName }).toEqual(baseline));
});
