import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { defaultLevers } from "../../sim/scenario/merge.ts";
import { reformOrderProblems, stages } from "../../sim/scenario/reforms.ts";

const at = (...weeks: unknown[]) => reformOrderProblems(weeks.map((week) => ({ week, levers: {} }))).map(problemLine);

describe("dated reforms", () => {
  it("come in order, one to a week", () => {
    expect(at()).toEqual([]);
    expect(at(0, 1, 52)).toEqual([]);
    expect(at(10, 5)).toEqual(["reforms.1.week: week 5 comes after week 10. Put reforms in the order of their weeks."]);
    expect(at(5, 5)).toEqual(["reforms.1.week: week 5 has a reform already. Join it with reforms.0."]);
    expect(at(5, 9, 7, 5)).toEqual([
      "reforms.2.week: week 7 comes after week 9. Put reforms in the order of their weeks.",
      "reforms.3.week: week 5 has a reform already. Join it with reforms.0.",
    ]);
  });

  it("are looked at calmly when they are no reforms", () => {
    for (const value of [undefined, null, 3, {}, [null, 3, { week: "x" }]])
      expect(reformOrderProblems(value)).toEqual([]);
  });

  it("add up, stage by stage", () => {
    const [start, first, second] = stages(defaultLevers, [
      { week: 1, levers: { "tariff.scale": 2 } },
      { week: 2, levers: { "access.channel": "hub" } },
    ]);
    expect(start).toEqual(defaultLevers);
    expect(first).toEqual({ ...defaultLevers, "tariff.scale": 2 });
    expect(second).toEqual({ ...defaultLevers, "tariff.scale": 2, "access.channel": "hub" });
  });
});
