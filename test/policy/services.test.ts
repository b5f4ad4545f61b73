import { describe, expect, it } from "vitest";
import { centralAssumptions } from "../../sim/evidence/parameters.ts";
import type { Levers } from "../../sim/policy/levers.ts";
import { criteriaMet } from "../../sim/policy/services/family-criteria.ts";
import { services, type Services } from "../../sim/policy/services/hand-offs.ts";
import { serviceModes } from "../../sim/policy/services/modes.ts";
import { publicServices } from "../../sim/policy/services/public-services.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { BARRIERS, type Barrier } from "../../sim/world/vocabulary.ts";

const believed = centralAssumptions();
const compile = (change: Partial<Levers>, assumptions = believed): Services =>
  services({ ...scenario("jobcentre-2014").levers, ...change }, assumptions);
const mode = (name: string, change: Partial<Levers> = {}): Services["joiningUp"] =>
  compile({ ...change, "services.mode": name }).joiningUp;
const bits = (...barriers: Barrier[]): number =>
  barriers.reduce((sum, barrier) => sum | (1 << BARRIERS.indexOf(barrier)), 0);

describe("ways of joining up services", () => {
  it.each([
    ["separate", "cold", 1],
    ["lead-provider", "warm", 1 - believed["assessment.summarySaves"]],
    ["single-portal", "cold", 0],
    ["pooled-place", "warm", 1 - believed["assessment.summarySaves"]],
    ["personal-budget", "cold", 1],
    ["key-worker", "cold", 1],
  ] as const)("hand on in their own way: %s is %s and leaves %d of a repeated assessment", (name, kind, repeats) => {
    const { handOff } = mode(name);
    expect([handOff.retention, handOff.weeks]).toEqual(
      kind === "warm"
        ? [believed["handoff.retention.warm"], believed["referral.delayWarm"]]
        : [believed["handoff.retention.cold"], believed["referral.delayCold"]],
    );
    expect(handOff.repeatShare).toBeCloseTo(repeats, 12);
  });

  it("differ in who refers, in whose places and purses, and in nothing that has no name", () => {
    const names = Object.keys(serviceModes);
    expect(names.filter((name) => mode(name).lead)).toEqual(["lead-provider"]);
    expect(names.filter((name) => mode(name).pooled)).toEqual(["pooled-place"]);
    expect(names.filter((name) => mode(name).budget !== undefined)).toEqual(["personal-budget"]);
    expect(names.filter((name) => mode(name).keyWorker !== undefined)).toEqual(["key-worker"]);
    expect(names.filter((name) => !mode(name).ownPurses)).toEqual(["pooled-place", "personal-budget"]);
    expect(mode("personal-budget", { "personalBudget.amount": 12.34 }).budget).toBe(1234);
  });

  it("can have assessments repeated by a rule of their own", () => {
    const rules = ["as-arranged", "own", "summary", "shared"].map(
      (rule) => mode("separate", { "services.assessment": rule }).handOff.repeatShare,
    );
    expect(rules).toEqual([1, 1, expect.closeTo(1 - believed["assessment.summarySaves"], 12), 0]);
    expect(mode("single-portal", { "services.assessment": "own" }).handOff).toEqual(mode("separate").handOff);
  });
});

describe("a key worker", () => {
  it("has time for needs in proportion to caseload: with a coach's caseload a coach's, with a handful nearly every need", () => {
    const at = (caseload: number): number =>
      compile({ "services.mode": "key-worker" }, { ...believed, "keyWorker.caseload": caseload }).joiningUp.keyWorker!
        .handOff.propensity;
    expect(at(scenario("jobcentre-2014").levers["jobcentre.caseload"])).toBeCloseTo(
      believed["referral.propensity"],
      12,
    );
    expect(at(8)).toBeCloseTo(1 - (1 - believed["referral.propensity"]) ** 12.5, 12);
  });
  it("costs pounds and stays for weeks that are believed", () =>
    expect(mode("key-worker").keyWorker).toMatchObject({
      criteria: 5,
      cost: 100 * believed["keyWorker.cost"],
      lasts: believed["keyWorker.weeks"],
    }));
});

describe("the seven criteria of families with several problems", () => {
  it("are one for whoever claims and all seven with every barrier", () =>
    expect([criteriaMet(0), criteriaMet(0x7fff)]).toEqual([1, 7]));
  it("count illness or disability once, and nothing that is no criterion", () => {
    expect(criteriaMet(bits("physical-ill-health", "disability"))).toBe(2);
    expect(
      criteriaMet(bits("criminal-record", "substance-dependence", "travel", "digital-exclusion", "care-leaver")),
    ).toBe(1);
    expect(criteriaMet(bits("mental-health", "low-skills", "unstable-housing", "lack-of-resources"))).toBe(5);
  });
});

describe("services that stay public", () => {
  it("are none, health, or health and what the law provides for", () => {
    expect(publicServices["none"].strategy).toBe(0);
    expect(publicServices["health"].strategy).toBe(
      bits("mental-health", "physical-ill-health", "substance-dependence"),
    );
    expect(publicServices["statutory"].strategy).toBe(
      bits(
        "mental-health",
        "physical-ill-health",
        "substance-dependence",
        "low-skills",
        "unstable-housing",
        "childcare",
      ),
    );
  });
});

describe("local health budgets", () => {
  it("multiply the places of health services, and of no other", () => {
    const { capacity } = compile({ "services.capacity": 0.5, "services.healthCapacity": 2 });
    const more = BARRIERS.filter((_, k) => capacity[k] === 1);
    expect(more).toEqual(["mental-health", "substance-dependence", "physical-ill-health"]);
    expect(BARRIERS.filter((_, k) => capacity[k] === 0.5).length).toBe(BARRIERS.length - more.length);
  });
});
