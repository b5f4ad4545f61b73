import { describe, expect, it } from "vitest";
import { readAddress, writeAddress, type Place } from "../../ui/view/address.ts";
import {
  asScenarios,
  fullKey,
  openingQuestion,
  previewKey,
  runnable,
  settingProblems,
  shipped,
  withValue,
  type Question,
} from "../../ui/engine/question.ts";

const [reference, alternative] = openingQuestion.regimes;

describe("an address", () => {
  it("brings back everything that was asked", () => {
    const place: Place = {
      page: "levers",
      question: {
        regimes: [
          reference,
          { name: alternative.name, changes: { "providers.minimumService": 0.1, "assessment.sharedData": false } },
          { name: "no-programme", changes: {} },
        ],
        envelope: "B",
        size: { seed: "otter & co", people: 3000, weeks: 104, burnIn: 52 },
        reps: 7,
      },
      who: { person: 21, find: "gains-sustained" },
    };
    const hash = writeAddress(place);
    expect(hash.length).toBeLessThan(2000);
    expect(readAddress(hash)).toEqual({ place, problems: [] });
  });
  it("opens with the headline comparison where it asks for nothing", () => {
    expect(readAddress("")).toEqual({ place: { page: "compare", question: openingQuestion }, problems: [] });
  });
  it("says what is wrong with a damaged link and opens all the same", () => {
    const { place, problems } = readAddress(
      `${writeAddress({ page: "compare", question: openingQuestion }).slice(0, 30)}!!`,
    );
    expect(place.question).toEqual(openingQuestion);
    expect(problems.length).toBeGreaterThan(0);
  });
  it("holds what the charts show, and says where there is no such thing", () => {
    const place: Place = { page: "compare", question: openingQuestion, measure: "cost-support", display: "levels" };
    expect(readAddress(writeAddress(place))).toEqual({ place, problems: [] });
    const strange = readAddress(writeAddress({ ...place, measure: "constructor", page: "market" as Place["page"] }));
    expect(strange.place).toEqual({ page: "compare", question: openingQuestion, display: "levels" });
    expect(strange.problems.map(({ path, severity }) => [path, severity])).toEqual([
      ["page", "warning"],
      ["measure", "warning"],
    ]);
  });
  it("takes an unknown page for the first, whatever it is called", () => {
    const hash = writeAddress({ page: "constructor" as Place["page"], question: openingQuestion });
    expect(readAddress(hash).place.page).toBe("compare");
  });
});

describe("a setting", () => {
  it("forgets a change that goes back to what the shipped scenario has", () => {
    const moved = withValue(alternative, "providers.minimumService", 0.2);
    expect(moved.changes).toEqual({ "providers.minimumService": 0.2 });
    expect(
      withValue(moved, "providers.minimumService", shipped(alternative, "providers.minimumService")).changes,
    ).toEqual({});
  });
  it("runs under a name and title of its own", () => {
    const names = (question: Question): string[] => asScenarios(question).map(({ name }) => name);
    expect(names(openingQuestion)).toEqual([reference.name, alternative.name]);
    expect(
      names({
        ...openingQuestion,
        regimes: [alternative, withValue(alternative, "providers.minimumService", 0.2), alternative],
      }),
    ).toEqual([alternative.name, `${alternative.name}-changed`, `${alternative.name}-2`]);
    expect(
      asScenarios({ ...openingQuestion, regimes: [reference, withValue(alternative, "tariff.scale", 2)] })[1].levers[
        "tariff.scale"
      ],
    ).toBe(2);
  });
  it("warns of what cannot matter and refuses what cannot be", () => {
    expect(settingProblems(withValue(reference, "tariff.bespoke.base", 100)).map(({ severity }) => severity)).toContain(
      "warning",
    );
    expect(runnable({ ...openingQuestion, regimes: [reference, withValue(alternative, "tariff.scale", 9)] })).toBe(
      true,
    );
    expect(runnable({ ...openingQuestion, regimes: [reference, withValue(alternative, "tariff.scale", -1)] })).toBe(
      false,
    );
  });
});

describe("two questions", () => {
  const people = { ...openingQuestion, size: { ...openingQuestion.size, people: 5 } };
  it("share a preview whatever their people and replications", () => {
    expect(previewKey(people)).toBe(previewKey(openingQuestion));
    expect(fullKey(people)).not.toBe(fullKey(openingQuestion));
    expect(previewKey({ ...openingQuestion, envelope: "B" })).not.toBe(previewKey(openingQuestion));
  });
  it("are the same in whatever order their levers were moved", () => {
    const [a, b] = [
      ["providers.minimumService", 0.2],
      ["tariff.scale", 2],
    ] as const;
    const regimes = (first: readonly [string, number], second: readonly [string, number]) => [
      reference,
      withValue(withValue(alternative, ...first), ...second),
    ];
    expect(previewKey({ ...openingQuestion, regimes: regimes(a, b) })).toBe(
      previewKey({ ...openingQuestion, regimes: regimes(b, a) }),
    );
  });
});
