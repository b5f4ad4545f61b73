import { describe, expect, it } from "vitest";
import { InputError, problemLine } from "../../sim/core/problem.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { checkChanges, readChange, setLevers } from "../../sim/scenario/set.ts";

const hub = scenario("citizen-support");
const lines = (changes: unknown): string[] => checkChanges(hub, changes).problems.map(problemLine);

describe("setting levers", () => {
  it("changes levers and assumptions by id and nothing else", () => {
    const set = setLevers(hub, { "tariff.scale": 2, "provider.dispersion": 0.2 });
    expect(set).toEqual({
      ...hub,
      levers: { ...hub.levers, "tariff.scale": 2 },
      assumptions: { ...hub.assumptions, "provider.dispersion": 0.2 },
      changed: set.changed,
    });
    expect(new Set(set.changed)).toEqual(new Set([...hub.changed, "tariff.scale", "provider.dispersion"]));
  });

  it("leaves the scenario it was given alone, and the past", () => {
    const before = structuredClone(hub);
    expect(setLevers(hub, { "jobcentre.minutes": 10 }).burnIn).toEqual(hub.burnIn);
    expect(hub).toEqual(before);
  });

  it("forgets a change that is set back", () => {
    const { levers, assumptions } = hub;
    const there = setLevers(hub, { "tariff.scale": 2, "provider.dispersion": 0.2 });
    expect(
      setLevers(there, {
        "tariff.scale": levers["tariff.scale"],
        "provider.dispersion": assumptions["provider.dispersion"],
      }),
    ).toEqual(hub);
    expect(setLevers(hub, {})).toEqual(hub);
  });

  it("throws every error together, with the nearest id", () => {
    expect(() =>
      setLevers(hub, { "tarif.scale": 2, "allocation.blend": 2, "provider.parking": 0.5, "provider.dispersal": 0.2 }),
    ).toThrow(
      new InputError([
        {
          path: "tarif.scale",
          problem: "there is no lever or assumption called tarif.scale",
          remedy: "Did you mean tariff.scale? See signpost list levers",
          severity: "error",
        },
        {
          path: "allocation.blend",
          problem: "2 is above 1, the most that means anything",
          remedy: "Give a number; its sourced range is 0 to 1 (share)",
          severity: "error",
        },
        {
          path: "provider.parking",
          problem:
            "it is a finding of other studies about whole reforms, which is set beside results and never assumed",
          remedy: "Remove it",
          severity: "error",
        },
        {
          path: "provider.dispersal",
          problem: "there is no lever or assumption called provider.dispersal",
          remedy: "Did you mean provider.dispersion? See signpost list levers",
          severity: "error",
        },
      ]),
    );
  });

  it("warns of what is out of range or idle, and does it", () => {
    expect(lines({ "tariff.scale": 9, "transition.halfLife": 20 })).toEqual([
      "tariff.scale: 9 is outside its sourced range, 0 to 5 (ratio). Keep it only for a reason that the description gives.",
      "transition.halfLife: it cannot change anything while transition.defaultShare is 0. Set " +
        "transition.defaultShare above 0, or leave this lever alone.",
    ]);
    expect(checkChanges(hub, { "tariff.scale": 9 }).scenario?.levers["tariff.scale"]).toBe(9);
  });

  it("refuses shares that come to more than the whole", () => {
    expect(lines({ "tariff.bespoke.attachmentShare": 0.5, "tariff.bespoke.outcomeShare": 0.8 })).toEqual([
      "tariff.bespoke.outcomeShare: together with tariff.bespoke.attachmentShare it comes to 1.3 of " +
        "the bespoke price. Let the two come to at most 1.",
    ]);
  });
});

describe("reading a change", () => {
  it("knows numbers, switches and choices", () => {
    expect(readChange("tariff.scale=1.2")).toEqual(["tariff.scale", 1.2]);
    expect(readChange(" tariff.scale = 1e0 ")).toEqual(["tariff.scale", 1]);
    expect(readChange("conditionality.jobEntryEffect=-0.1")).toEqual(["conditionality.jobEntryEffect", -0.1]);
    expect(readChange("providers.mutual=true")).toEqual(["providers.mutual", true]);
    expect(readChange("assessment.sharedData=false")).toEqual(["assessment.sharedData", false]);
    expect(readChange("allocation.rule=blend")).toEqual(["allocation.rule", "blend"]);
  });

  it("explains anything else", () => {
    for (const text of ["", "tariff.scale", "=2", "tariff.scale=", "a b=2"])
      expect(() => readChange(text)).toThrow(
        /it is not of the form lever=value\. Write for instance tariff\.scale=1\.2\./,
      );
  });
});
