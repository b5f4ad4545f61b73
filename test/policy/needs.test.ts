import { describe, expect, it } from "vitest";
import { leverIds, levers, registers, type Lever, type LeverId } from "../../sim/policy/levers.ts";
import { needsOf, sharedNeeds } from "../../sim/policy/needs.ts";

const groups = new Set<string>(leverIds.map((id) => levers[id].group));
const budgeted: Lever = {
  group: "price",
  kind: "number",
  unit: "GBP",
  status: "assumed",
  value: 0,
  low: 0,
  high: 1,
  least: 0,
  most: 1,
};

describe("what levers need", () => {
  it("is stated once for levers and groups that exist, each of them needing it and nobody excepted in vain", () => {
    expect(new Set(sharedNeeds.map(({ needs }) => JSON.stringify(needs))).size).toBe(sharedNeeds.length);
    for (const { needs, groups: whole = [], except = [], levers: more = [] } of sharedNeeds) {
      const [[on]] = Object.entries(needs);
      for (const group of whole) expect(groups).toContain(group);
      for (const id of except) expect(whole, id).toContain(levers[id].group);
      for (const id of more) expect(whole, id).not.toContain(levers[id].group);
      for (const id of leverIds)
        expect(
          Object.hasOwn(levers[id].needs ?? {}, on) ||
            id === on ||
            except.includes(id) ||
            !(more.includes(id) || whole.includes(levers[id].group)),
          `${id}: ${on}`,
        ).toBe(true);
    }
  });

  it("is all that its group needs, where the lever says nothing itself", () =>
    expect(needsOf("tariff.mine" as LeverId, budgeted, registers)).toEqual({
      "referral.when": ["duration", "price-threshold", "need-threshold", "at-once"],
    }));

  it("names the strategies that use it, told before what the group needs", () => {
    const own = {
      "tariff.rule": {
        plain: { label: "Plain", strategy: 0 },
        mine: { label: "Mine", strategy: 1, uses: ["tariff.mine" as LeverId] },
      },
    };
    expect(Object.entries(needsOf("tariff.mine" as LeverId, budgeted, own)!)).toEqual([
      ["tariff.rule", ["mine"]],
      ["referral.when", expect.any(Array)],
    ]);
  });

  it("keeps to the nearest where several say which settings will do", () =>
    expect(levers["referral.threshold"].needs).toEqual({ "referral.when": ["price-threshold"] }));

  it("says of no strategy that it uses what is no lever", () => {
    const used = Object.values(registers).flatMap((register) =>
      Object.values(register).flatMap(({ uses = [] }) => uses),
    );
    expect(used.filter((id) => !leverIds.includes(id))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  });
});
