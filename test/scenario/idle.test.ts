import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { leverIds, levers as register, type LeverId } from "../../sim/policy/levers.ts";
import { scenario, scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { check } from "../../sim/scenario/check.ts";
import { idle } from "../../sim/scenario/idle.ts";
import { leverSchemas } from "../../sim/scenario/schema.ts";

const own = {
  schemaVersion: 1,
  name: "mine",
  title: "Mine",
  description: "A regime.",
  source: "A test.",
  extends: "jobcentre-2014",
};
const lines = (change: object): string[] => check({ ...own, ...change }, scenarioFile).problems.map(problemLine);

describe("a lever that cannot change anything", () => {
  it("is warned of, with the lever that would wake it", () => {
    expect(lines({ levers: { "tariff.bespoke.base": 2000 } })).toEqual([
      "levers.tariff.bespoke.base: it cannot change anything while tariff.rule is benefit-group. Set " +
        "tariff.rule to bespoke, or leave this lever alone.",
    ]);
    expect(lines({ levers: { "transition.halfLife": 26, "providers.mutual": true } })).toEqual([
      "levers.transition.halfLife: it cannot change anything while transition.defaultShare is 0. Set " +
        "transition.defaultShare above 0, or leave this lever alone.",
    ]);
    expect(lines({ levers: { "allocation.blend": 0.7 } })[0]).toMatch(
      /while allocation.rule is random-in-area\. Set allocation.rule to blend, or/,
    );
  });

  it("is not warned of when it is woken, at once or by a reform, or not moved at all", () => {
    expect(lines({ levers: { "tariff.bespoke.base": 2000, "tariff.rule": "bespoke" } })).toEqual([]);
    expect(
      lines({ levers: { "tariff.bespoke.base": 2000 }, reforms: [{ week: 52, levers: { "tariff.rule": "bespoke" } }] }),
    ).toEqual([]);
    expect(lines({ levers: { "tariff.bespoke.base": 1500 } })).toEqual([]);
  });

  it("is idle for reasons that the register gives as data, and that can be met", () => {
    for (const id of leverIds) {
      for (const [on, wanted] of Object.entries(register[id].needs ?? {}) as [
        LeverId,
        readonly (string | number | boolean)[] | { above: number },
      ][]) {
        expect(leverIds).toContain(on);
        expect(on).not.toBe(id);
        if ("above" in wanted) {
          const lever = register[on];
          expect(lever.kind === "number" && lever.high > wanted.above, `${id} needs ${on}`).toBe(true);
        } else {
          expect(wanted.length).toBeGreaterThan(0);
          for (const value of wanted) expect(leverSchemas[on].safeParse(value).success, `${id} needs ${on}`).toBe(true);
        }
      }
    }
  });

  it("is awake in some shipped regime", () => {
    const regimes = scenarioNames().map((name) => scenario(name).levers);
    expect(leverIds.filter((id) => regimes.every((levers) => idle(id, levers) !== undefined))).toEqual([]);
  });
});
