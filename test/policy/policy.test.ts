import { describe, expect, it } from "vitest";
import { centralAssumptions } from "../../sim/evidence/parameters.ts";
import { allocationRules } from "../../sim/policy/allocation/rules.ts";
import { assessmentTools } from "../../sim/policy/assessment/tools.ts";
import { leverIds, levers as register, type ChoiceLever, type Levers } from "../../sim/policy/levers.ts";
import { compilePolicy, type Policy } from "../../sim/policy/policy.ts";
import { tariffs } from "../../sim/policy/tariff/tariffs.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { kindOfSlot } from "../../sim/world/providers.ts";

const believed = nature(centralAssumptions());
const [jobcentre, support] = [scenario("jobcentre-2014").levers, scenario("citizen-support").levers];
const compile = (change: Partial<Levers>, from: Levers = jobcentre): Policy =>
  compilePolicy({ ...from, ...change }, believed);
const kinds = ({ open }: Policy): string[][] => open.map((slots) => slots.map(kindOfSlot));

describe("a policy", () => {
  it.each([
    ["assessment.tool", "assessment tool"],
    ["allocation.rule", "allocation rule"],
    ["tariff.rule", "tariff"],
  ])("with an unknown %s says so", (lever, what) => {
    expect(() => compile({ [lever]: "byNeed" })).toThrow(`unknown ${what}: byNeed`);
    for (const inherited of ["toString", "constructor", "__proto__"])
      expect(() => compile({ [lever]: inherited })).toThrow(`unknown ${what}: ${inherited}`);
  });
  it.each([
    ["assessment.tool", assessmentTools],
    ["allocation.rule", allocationRules],
    ["tariff.rule", tariffs],
  ] as const)("can be set to every strategy of %s, and to no other", (lever, strategies) => {
    expect([...(register[lever] as ChoiceLever).choices].sort()).toEqual(Object.keys(strategies).sort());
    for (const name of Object.keys(strategies)) expect(() => compile({ [lever]: name })).not.toThrow();
  });
  it("is made from every lever there is", () =>
    expect(Object.keys(compile({}).levers).sort()).toEqual([...leverIds].sort()));
});

describe("who may be referred to", () => {
  it("by contract area are two incumbents each, the same in every second area", () => {
    const { open } = compile({});
    expect(open).toEqual([
      [2, 3],
      [4, 5],
      [2, 3],
      [4, 5],
      [2, 3],
      [4, 5],
    ]);
  });
  it("by licence are all four everywhere", () =>
    expect(compile({ "providers.commissioning": "licences" }).open).toEqual(
      Array.from({ length: 6 }, () => [2, 3, 4, 5]),
    ));
  it("are the mutual and specialists too where there are any", () => {
    expect(kinds(compile({}, support))[0]).toEqual([
      "mutual",
      "private",
      "private",
      "private",
      "private",
      "third-sector",
      "third-sector",
      ...new Array<string>(6).fill("private"),
    ]);
    expect(kinds(compile({ "providers.local": 2, "providers.entry": false }, support))[0].slice(-2)).toEqual([
      "local",
      "local",
    ]);
    expect(compile({ "providers.entry": true }).open.slice(0, 2)).toEqual([
      [2, 3, 10, 12, 14],
      [4, 5, 11, 13, 15],
    ]);
    expect(
      kinds(compile({ "providers.thirdSector": 1, "providers.mutual": false, "providers.entry": false }, support))[0],
    ).toEqual(["private", "private", "private", "private", "third-sector"]);
  });
  it("is nobody where nobody is referred", () => expect(compile({ "referral.when": "never" }).open.flat()).toEqual([]));
});

describe("coaches", () => {
  it("review for 7.5 minutes a fortnight: .0625 hours a week, half of them coaching", () => {
    const policy = compile({});
    expect([policy.reviewHours, policy.coachingShare, policy.coaches]).toEqual([0.0625, 0.5, true]);
    expect(policy.coachReach[0]).toBeCloseTo(1 - Math.exp(-0.03125 / believed.support.hoursScale[0]), 12);
  });
  it("are not there at no minutes", () =>
    expect([
      compile({ "jobcentre.minutes": 0 }).coaches,
      Math.max(...compile({ "jobcentre.minutes": 0 }).coachReach),
    ]).toEqual([false, 0]));
});

describe("first contact", () => {
  const halving = believed.contactHalving;
  it("is half as likely so many km further away, and never more than certain", () => {
    const { contact } = compile({});
    expect(contact[0] / contact[halving]).toBeCloseTo(2, 12);
    expect(Math.max(...contact)).toBeLessThanOrEqual(1);
  });
  it("carries stigma at an office and none at a hub", () => {
    const { assumptions } = believed;
    expect(compile({}).contact[0]).toBeCloseTo(assumptions["contact.office"] * assumptions["contact.stigma"], 12);
    expect(compile({ "access.channel": "hub" }).contact[0]).toBeCloseTo(assumptions["contact.hub"], 12);
  });
});

describe("sanctions", () => {
  it("at strictness 0 are none", () =>
    expect(compile({ "conditionality.strictness": 0 }).referred.map(Math.abs)).toEqual([0, 0]));
  it("follow from failures at the monthly rate: those referred, exposed and upheld in twelve months of reviews come to a year of months", () => {
    const {
      "conditionality.sanctionRate.search2014": monthly,
      "conditionality.upheld": upheld,
      "conditionality.exposure": exposure,
      "conditionality.referralPerFailure": refers,
    } = centralAssumptions();
    const {
      referred: [referred],
      fails: [fails],
    } = compile({});
    expect((1 - referred * exposure * upheld) ** 13).toBeCloseTo((1 - monthly) ** 12, 10);
    expect(fails * refers).toBeCloseTo(referred, 12);
  });
  it("are asked for by how often failures are referred, not by how often people fail", () => {
    const [usual, strict, lax] = [1, 3, 0].map((strictness) => compile({ "conditionality.strictness": strictness }));
    expect(strict.fails).toEqual(usual.fails);
    expect(lax.fails).toEqual(usual.fails);
    expect(strict.referred[0]).toBeGreaterThan(2 * usual.referred[0]);
  });
  it("have three settings of what they do to job entry", () => {
    const of = (setting: string): number => compile({ "structure.sanctionEffect": setting }).sanctionOnJobs;
    expect(of("low")).toBeLessThan(of("central"));
    expect(of("central")).toBeLessThan(of("high"));
  });
});

describe("services", () => {
  it("are handed on cold between bodies and warm by a lead provider, who repeats less", () => {
    const [separate, lead] = [compile({}), compile({ "services.mode": "lead-provider" })];
    expect(lead.joiningUp.handOff.retention).toBeGreaterThan(separate.joiningUp.handOff.retention);
    expect([separate.joiningUp.handOff.repeatShare, lead.joiningUp.handOff.repeatShare]).toEqual([
      1,
      expect.closeTo(1 - centralAssumptions()["assessment.summarySaves"], 12),
    ]);
  });
  it("come out of the price only where a lead provider has them in the bundle", () => {
    const price = { "services.funding": "price" };
    expect([
      compile(price).bundled,
      compile({ ...price, "services.mode": "lead-provider" }).bundled,
      compile({ "services.mode": "lead-provider", "services.funding": "own-budgets" }).bundled,
    ]).toEqual([false, true, false]);
  });
});
