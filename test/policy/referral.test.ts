import { PAYMENT_GROUPS } from "../../sim/world/vocabulary.ts";
import { describe, expect, it } from "vitest";
import { centralAssumptions, parameters } from "../../sim/evidence/parameters.ts";
import { paymentGroups } from "../../sim/evidence/payment-groups.ts";
import type { Levers } from "../../sim/policy/levers.ts";
import { compilePolicy, type Policy } from "../../sim/policy/policy.ts";
import { priorities } from "../../sim/policy/referral/priorities.ts";
import type { Assessed } from "../../sim/policy/referral/referral-rule.ts";
import { referralRules } from "../../sim/policy/referral/rules.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { NEVER } from "../../sim/world/people.ts";

const believed = nature(centralAssumptions());
const compile = (change: Partial<Levers>, numbers = believed): Policy =>
  compilePolicy({ ...scenario("jobcentre-2014").levers, ...change }, numbers);
const someone: Assessed = { week: 100, since: 90, paymentGroup: 2, assessed: 0, price: 4000 };
const when = (change: Partial<Levers>, who: Partial<Assessed> = {}): number =>
  compile(change).referralWeek({ ...someone, ...who });

describe("when people are referred", () => {
  it("is at once, or never", () => {
    expect(when({ "referral.when": "at-once" })).toBe(100);
    expect(when({ "referral.when": "never" })).toBe(NEVER);
  });
  it("is after a wait below a price or a number of barriers, and at once from there on", () => {
    const price = {
      "referral.when": "price-threshold",
      "referral.threshold": 4000,
      "referral.shortWait": 7.6,
    } as const;
    expect([when(price), when(price, { price: 3999.99 })]).toEqual([100, 108]);
    const need = { "referral.when": "need-threshold", "referral.needThreshold": 2, "referral.shortWait": 0.4 } as const;
    expect([when(need, { assessed: 0b1001 }), when(need, { assessed: 0b1000 })]).toEqual([100, 100]);
    expect(when({ ...need, "referral.shortWait": 3 }, { assessed: 0b1000 })).toBe(103);
  });
  it("is so many weeks into a claim by payment group, never before now, and not at all for some", () => {
    const duration = { "referral.when": "duration" } as const;
    const weeks = PAYMENT_GROUPS.map((_, row) => when(duration, { week: 0, since: 0, paymentGroup: row + 1 }));
    expect(weeks).toEqual([39, 52, 13, 13, NEVER, 26, 26, NEVER, 0]);
    expect(when(duration, { since: 10 })).toBe(100);
    const slow = nature({ ...centralAssumptions(), "referral.week.PG2": 60.5 });
    expect(compile(duration, slow).referralWeek(someone)).toBe(151);
  });
  it("needs providers wherever anybody is referred", () => {
    const [one] = Object.keys(referralRules).filter((rule) => compile({ "referral.when": rule }).open[0].length === 0);
    expect(one).toBe("never");
    for (const rule of Object.keys(referralRules)) expect(compile({ "referral.when": rule }).refers).toBe(rule !== one);
  });
});

describe("who is referred", () => {
  it("is everyone, or the health group", () => {
    const both = (who: string): boolean[] => [0, 1].map(compile({ "referral.who": who }).eligible);
    expect([both("everyone"), both("health-group")]).toEqual([
      [true, true],
      [false, true],
    ]);
  });
  it("waits a week at least before it is tried again", () =>
    expect([0, 0.4, 2.5].map((wait) => compile({ "referral.shortWait": wait }).retry)).toEqual([1, 1, 3]));
  it("is served by the week of joining, then by lot", () => {
    const { strategy } = priorities["first-come"];
    const waiting = [
      [5, 0],
      [4, 4294967295],
      [4, 7],
    ];
    expect(waiting.sort(([a, b], [c, d]) => strategy(a, b) - strategy(c, d))).toEqual([
      [4, 7],
      [4, 4294967295],
      [5, 0],
    ]);
  });
});

describe("the table of payment groups", () => {
  it("numbers them from 1 and names numbers that the model may read", () => {
    expect(Object.keys(paymentGroups)).toEqual(PAYMENT_GROUPS);
    for (const { benefit: _, ...ids } of Object.values(paymentGroups))
      for (const id of Object.values(ids)) if (id !== null) expect(parameters[id].role, id).toBe("input");
  });
});

describe("what a strategy needs", () => {
  it("is done while it is chosen, and not otherwise", () => {
    const on = (change: Partial<Levers>): string[] => {
      const { takesTurns, movesShares, takesBids, relearns } = compile(change);
      return Object.entries({ takesTurns, movesShares, takesBids, relearns }).flatMap(([what, done]) =>
        done === true || (typeof done === "number" && done > 0) ? [what] : [],
      );
    };
    expect(on({})).toEqual([]);
    expect(on({ "allocation.rule": "rotation" })).toEqual(["takesTurns"]);
    expect(on({ "allocation.rule": "market-share" })).toEqual(["movesShares"]);
    expect(on({ "allocation.rule": "auction-by-segment" })).toEqual(["takesBids"]);
    expect(on({ "assessment.tool": "learned" })).toEqual(["relearns"]);
  });
  it("leaves advisers no say over own coaches", () => {
    const compliance = (rule: string): number =>
      compile({ "allocation.discretion": true, "allocation.rule": rule }).compliance;
    expect(compliance("rotation")).toBe(believed.assessment.adviserCompliance);
    expect([compliance("in-house"), compile({}).compliance]).toEqual([1, 1]);
  });
});

describe("what a policy is compiled to", () => {
  it("has one shape, whatever is set", () => {
    const shape = (policy: Policy): string[] => Object.keys(policy);
    expect(shape(compile({ "referral.when": "never", "providers.commissioning": "licences" }))).toEqual(
      shape(compile({})),
    );
  });
});
