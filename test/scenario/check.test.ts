import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { scenario, scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { check } from "../../sim/scenario/check.ts";
import { resolve } from "../../sim/scenario/resolve.ts";
import type { ScenarioFile } from "../../sim/scenario/scenario.ts";
import { allocationRules } from "../../sim/policy/allocation/rules.ts";
import { either } from "../../sim/scenario/words.ts";

const rules = either(Object.keys(allocationRules));

const own = {
  schemaVersion: 1,
  name: "mine",
  title: "Mine",
  description: "A regime.",
  source: "A test.",
  extends: "citizen-support",
};
const lines = (change: object): string[] =>
  check({ ...own, ...change }, scenarioFile, scenarioNames()).problems.map(problemLine);

describe("checking a scenario", () => {
  it("accepts one that is right and says nothing", () => {
    const { problems, scenario: made } = check(own, scenarioFile);
    expect(problems).toEqual([]);
    expect(made?.levers).toEqual(scenario("citizen-support").levers);
  });

  it("reports every problem at once", () => {
    const found = lines({
      name: "My Scenario",
      title: undefined,
      extends: "citzen-support",
      colour: "red",
      levers: {
        "tariff.scal": 2,
        "tariff.scale": "2",
        "allocation.rule": "blended",
        "assessment.sharedData": "yes",
        "allocation.blend": 1.5,
        "referral.shortWait": 2.5,
        "provider.dispersion": 0.3,
      },
      assumptions: {
        "provider.privateVersusPublic": 1,
        "handoff.retention.cold": -1,
        "tariff.scale": 1,
        "support.hoursScale": NaN,
      },
      reforms: [{ week: 52, levers: {} }, { week: 26, levers: { "tariff.scale": -1 } }, { week: 26.5, levers: {} }, 3],
    });
    const expected = [
      'name: it is "My Scenario". Give lower-case words and numbers joined by hyphens, at most 60 characters.',
      "title: it is missing. Give one line of 1 to 120 characters.",
      'levers.assessment.sharedData: "yes" is neither true nor false. Write true or false, without quotation marks.',
      `levers.allocation.rule: "blended" is not one of its choices. Did you mean blend? Choose ${rules}.`,
      "levers.allocation.blend: 1.5 is above 1, the most that means anything. Give a number; its " +
        "sourced range is 0 to 1 (share).",
      'levers.tariff.scale: "2" is not a number. Give a number; its sourced range is 0 to 5 (ratio).',
      "levers.referral.shortWait: 2.5 is not a whole number. Give a whole number; its sourced range is 0 to 52 (weeks).",
      "levers.tariff.scal: there is no lever called tariff.scal. Did you mean tariff.scale? See signpost list levers.",
      "levers.provider.dispersion: it is an assumption about the world, not a lever. Move it to assumptions.",
      "assumptions.handoff.retention.cold: -1 is below 0, the least that means anything. Give a " +
        "number; its sourced range is 0.6 to 0.9 (share).",
      "assumptions.support.hoursScale: NaN is not a number. Give a number; its sourced range is 0.1 to 0.5 (hours a week).",
      "assumptions.provider.privateVersusPublic: it is a finding of other studies about whole " +
        "reforms, which is set beside results and never assumed. Remove it.",
      "assumptions.tariff.scale: it is a lever, not an assumption. Move it to levers.",
      "reforms.1.levers.tariff.scale: -1 is below 0, the least that means anything. Give a number; " +
        "its sourced range is 0 to 5 (ratio).",
      "reforms.2.week: it is 26.5. Give a whole number of weeks from 0 to 1039, counted from the start of the comparison.",
      "reforms.3: it is 3. Give an object with a week and levers.",
      "colour: there is no field called colour. The fields are $schema, schemaVersion, name, title, " +
        "description, source, extends, levers, assumptions, reforms.",
      "reforms.1.week: week 26 comes after week 52. Put reforms in the order of their weeks.",
      "reforms.2.week: week 26.5 comes after week 52. Put reforms in the order of their weeks.",
      "extends: there is no scenario called citzen-support. Did you mean citizen-support? See signpost list scenarios.",
    ];
    expect([...found].sort()).toEqual(expected.sort());
  });

  it("warns of a number outside its sourced range and takes it", () => {
    const { problems, scenario: made } = check(
      { ...own, levers: { "tariff.scale": 7 }, assumptions: { "provider.dispersion": 0.6 } },
      scenarioFile,
    );
    expect(problems.map(problemLine)).toEqual([
      "levers.tariff.scale: 7 is outside its sourced range, 0 to 5 (ratio). Keep it only for a reason " +
        "that the description gives.",
      "assumptions.provider.dispersion: 0.6 is outside its sourced range, 0.15 to 0.35 (coefficient " +
        "of variation). Keep it only for a reason that the description gives.",
    ]);
    expect(made?.levers["tariff.scale"]).toBe(7);
    expect(made?.assumptions["provider.dispersion"]).toBe(0.6);
    expect(made?.changed).toContain("provider.dispersion");
  });

  it("warns of an assumption that nothing reads, and names the lever that decides instead", () => {
    expect(lines({ assumptions: { "support.inWork": 0.95, "support.policeShare": 0.4 } })).toEqual([
      "assumptions.support.inWork: nothing in the model reads it yet. Leave it out, or expect no change.",
      "assumptions.support.policeShare: the lever jobcentre.policeShare decides instead. Set the lever.",
    ]);
  });

  it("takes the ends of a range, a negative number where the range has one, and zero where zero means something", () => {
    expect(
      lines({
        levers: { "tariff.scale": 5, "referral.threshold": 0 },
        assumptions: { "conditionality.jobEntryEffect": -0.2, "handoff.retention.cold": 0.9 },
      }),
    ).toEqual([]);
    expect(lines({ assumptions: { "support.hoursScale": 0 } })[0]).toMatch(
      /below 0.001, the least that means anything/,
    );
  });

  it("knows one zero only", () => {
    expect(
      Object.is(
        check({ ...own, levers: { "referral.threshold": -0 } }, scenarioFile).scenario!.levers["referral.threshold"],
        0,
      ),
    ).toBe(true);
  });

  it("refuses shares of one price that come to more than the price, now or after a reform", () => {
    const shares =
      "levers.tariff.bespoke.outcomeShare: together with tariff.bespoke.attachmentShare it comes to " +
      "1.25 of the bespoke price. Let the two come to at most 1.";
    expect(lines({ levers: { "tariff.bespoke.attachmentShare": 0.5, "tariff.bespoke.outcomeShare": 0.75 } })).toEqual([
      shares,
    ]);
    expect(
      lines({
        levers: { "tariff.bespoke.attachmentShare": 0.5 },
        reforms: [{ week: 9, levers: { "tariff.bespoke.outcomeShare": 0.75 } }],
      }),
    ).toEqual([shares]);
    expect(lines({ levers: { "tariff.bespoke.attachmentShare": 0.5, "tariff.bespoke.outcomeShare": 0.5 } })).toEqual(
      [],
    );
  });

  it("finds things that stand outside their group", () => {
    expect(lines({ "tariff.scale": 2, "provider.dispersion": 0.2 })).toEqual([
      "tariff.scale: tariff.scale stands outside its group. Move it to levers.",
      "provider.dispersion: provider.dispersion stands outside its group. Move it to assumptions.",
    ]);
  });

  it("meets a loop, a getter that throws, a name like __proto__ and bottomless nesting with words", () => {
    const loop: Record<string, unknown> = { ...own };
    loop["levers"] = loop;
    expect(check(loop, scenarioFile).problems.map(problemLine)).toEqual([
      "levers: it contains itself. Write the values out.",
    ]);
    const trap = Object.defineProperty({ ...own }, "levers", {
      enumerable: true,
      get: () => {
        throw new Error("a trap");
      },
    });
    expect(check(trap, scenarioFile).problems.map(problemLine)).toEqual([
      "levers: it cannot be read. Write it as plain data.",
    ]);
    const parsed: unknown = JSON.parse(`{"__proto__": {"levers": 1}, ${JSON.stringify(own).slice(1)}`);
    expect(check(parsed, scenarioFile).problems.map(problemLine)).toEqual([
      "__proto__: this name is not allowed. Remove it.",
    ]);
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = { levers: deep };
    expect(check({ ...own, levers: deep }, scenarioFile).problems[0].problem).toBe(
      "it is nested more than 8 levels deep",
    );
    expect(check({ ...own, title: "x".repeat(1e6) }, scenarioFile).problems[0].problem).toBe(
      "the text has 1000000 characters",
    );
    expect(check({ ...own, reforms: new Array(1e9) }, scenarioFile).problems[0].problem).toBe(
      "the list has 1000000000 entries",
    );
  });

  it("says what a thing is that is no scenario at all", () => {
    for (const [input, what] of [
      [null, "null"],
      [3, "3"],
      ["text", '"text"'],
      [[], "a list"],
      [undefined, "undefined"],
    ] as const) {
      expect(check(input, scenarioFile).problems.map(problemLine)).toEqual([
        `scenario: it is ${what}. Give an object with schemaVersion, name, title, description and source.`,
      ]);
    }
  });
});

describe("resolving a scenario", () => {
  it("throws every error together and no warning", () => {
    const bad = {
      ...own,
      name: "Bad Name",
      levers: { "tariff.scale": 7, "allocation.rule": "best" },
    } as unknown as ScenarioFile;
    expect(() => resolve(bad, scenarioFile)).toThrow(
      'name: it is "Bad Name". Give lower-case words and numbers joined by hyphens, at most 60 characters.\n' +
        `levers.allocation.rule: "best" is not one of its choices. Choose ${rules}.`,
    );
    expect(() =>
      resolve({ ...bad, name: "good", levers: { "tariff.scale": 7 } } as ScenarioFile, scenarioFile),
    ).not.toThrow();
  });
});
