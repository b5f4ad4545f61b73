import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkStudy } from "../../sim/batch/check-study.ts";
import { studyFile, studyNames } from "../../sim/batch/studies.ts";
import { problemLine } from "../../sim/core/problem.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { aStudy, checked, studied } from "./a-study.ts";

const RANGE = { id: "support.caseCost", label: "Cost", values: [6, 12, 18] };

const lines = (changes: object): string[] => checked(changes).problems.map(problemLine);

describe("a study", () => {
  it("is read with its settings around the central case, each in full", () => {
    const { points, size, replications } = studied();
    expect([size, replications]).toEqual([{ seed: "few", people: 100, weeks: 40, burnIn: 8 }, 3]);
    expect(points.map(({ draw, name }) => [draw, name])).toEqual([
      [0, "central"],
      [1, "flow"],
      [2, "dear-cases"],
    ]);
    const [central, flow, dear] = points.map(({ scenarios }) => scenarios);
    expect(central).toEqual([scenario("jobcentre-2014"), scenario("citizen-support")]);
    expect(flow.map(({ levers }) => levers["structure.effort"])).toEqual(["flow", "flow"]);
    expect(dear.map(({ assumptions, levers }) => [assumptions["support.caseCost"], levers["referral.when"]])).toEqual([
      [18, "duration"],
      [18, "at-once"],
    ]);
  });
  it.each([
    [{ scenariso: [] }, "scenariso: there is no field called scenariso. Did you mean scenarios?"],
    [{ people: 2.5 }, "people: it is 2.5. Give a whole number of people from 0 to 5000000."],
    [{ seed: undefined }, "seed: it is missing. Give 1 to 200 characters"],
    [{ envelopes: ["A", "C"] }, 'envelopes.1: it is "C". Give a list of A'],
    [{ envelopes: ["A", "A"] }, "envelopes: A is there more than once."],
    [{ scenarios: ["jobcentre-2014"] }, "scenarios: it is a list. Give a list of two to four"],
    [{ scenarios: ["jobcentre-2014", "nobody"] }, "scenarios.1: there is no scenario of this name."],
    [{ scenarios: ["jobcentre-2014", "jobcentre-2014"] }, "scenarios: jobcentre-2014 is there more than once."],
    [
      { keep: { ...aStudy.keep, "sustaned-26": ["all"] } },
      'keep.sustaned-26: there is no measure "sustaned-26". Did you mean sustained-26?',
    ],
    [{ keep: { ...aStudy.keep, npv: ["al"] } }, 'keep.npv.0: there is no group "al". Did you mean all?'],
    [{ decides: { measure: "npv", group: "all" } }, "decides: npv of all is not kept. Add all to keep.npv."],
    [
      { decides: { measure: "sustained-26", grup: "all" } },
      "decides.grup: there is no field called grup. Did you mean group?",
    ],
    [{ switches: [{ ...aStudy.switches[0], name: "central" }] }, "switches.0.name: central is taken."],
    [{ switches: [{ ...aStudy.switches[0], only: undefined, everywhere: {} }] }, "switches.0: it sets nothing."],
    [
      { switches: [{ ...aStudy.switches[0], sas: "x" }] },
      "switches.0.sas: there is no field called sas. Did you mean says?",
    ],
    [
      { switches: [{ ...aStudy.switches[0], everywhere: { "structure.efort": "flow" } }] },
      "switches.0.everywhere.structure.efort: there is no lever or assumption called structure.efort. " +
        "Did you mean structure.effort?",
    ],
    [
      { switches: [{ ...aStudy.switches[0], everywhere: { "structure.effort": "floww" } }] },
      'switches.0.everywhere.structure.effort: "floww" is not one of its choices. Did you mean flow?',
    ],
    [
      { switches: [{ ...aStudy.switches[0], only: { "citizen-suport": { "referral.again": true } } }] },
      "switches.0.only.citizen-suport: it is not a scenario of this study. Did you mean citizen-support?",
    ],
    [
      { switching: [{ ...RANGE, values: [1, 2] }] },
      "switching.0.values: it is a list. Give three or more numbers that rise.",
    ],
    [{ switching: [{ ...RANGE, values: [6, 18, 12] }] }, "switching.0.values: they do not rise."],
    [{ switching: [RANGE, RANGE] }, "switching.1.id: support.caseCost is there more than once."],
    [
      { switching: [{ ...RANGE, lable: "Cost" }] },
      "switching.0.lable: there is no field called lable. Did you mean label?",
    ],
    [{ switching: [{ ...RANGE, only: "all" }] }, 'switching.0.only: it is "all". Give a list of scenarios.'],
    [
      { switching: [{ ...RANGE, id: "support.caseCosts" }] },
      "switching.0.everywhere.support.caseCosts: there is no lever or assumption called " +
        "support.caseCosts. Did you mean support.caseCost?",
    ],
    [
      { switching: [{ ...RANGE, only: ["citizen-support"] }] },
      "switching.0.only.citizen-support.support.caseCost: it is an assumption about the world",
    ],
    [
      { switching: [{ ...RANGE, id: "referral.when" }] },
      "switching.0.everywhere.referral.when: 6 is not one of its choices.",
    ],
    [
      { switches: [{ ...aStudy.switches[0], only: { "citizen-support": { "support.caseCost": 6 } } }] },
      "switches.0.only.citizen-support.support.caseCost: it is an assumption about the world",
    ],
  ])("is refused with words for who can put it right: %j", (changes, words) => {
    expect(lines(changes).filter((line) => line.startsWith(words))).toHaveLength(1);
    expect(checked(changes).study).toBeUndefined();
  });
  it("says everything that is wrong at once", () =>
    expect(lines({ people: -1, weeks: 0, scenariso: [] })).toHaveLength(3));
  it("may move a lever that is idle there, with a warning", () => {
    const { study, problems } = checked({
      switches: [{ ...aStudy.switches[0], only: { "jobcentre-2014": { "referral.threshold": 1 } } }],
    });
    expect(study).toBeDefined();
    expect(problems.map(problemLine)).toEqual([
      expect.stringMatching(
        /^switches\.0\.only\.jobcentre-2014\.referral\.threshold: it cannot change anything while referral\.when is duration\./,
      ),
    ]);
  });
  it("never throws, whatever it is given", () => {
    const any = fc.oneof(
      fc.anything(),
      fc.record(
        Object.fromEntries(
          Object.entries(aStudy).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.anything())]),
        ),
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(
        any,
        (input) =>
          void checkStudy(input, (name) => ({
            problems: [],
            scenario: scenario(name === "a" ? "citizen-support" : "jobcentre-2014"),
          })),
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("shipped studies", () => {
  it.each(studyNames())("are valid and warn of nothing: %s", (name) => {
    const { study, problems } = checkStudy(studyFile(name), (each) => ({ problems: [], scenario: scenario(each) }));
    expect(problems).toEqual([]);
    expect(study?.file.name).toBe(name);
    expect(study!.size.people * study!.replications).toBeGreaterThanOrEqual(150_000);
  });
});
