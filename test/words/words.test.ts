import { describe, expect, it } from "vitest";
import leverTexts from "../../scenarios/words/levers.json" with { type: "json" };
import measureTexts from "../../scenarios/words/measures.json" with { type: "json" };
import parameterTexts from "../../scenarios/words/parameters.json" with { type: "json" };
import seriesTexts from "../../scenarios/words/series.json" with { type: "json" };
import { parameterIds, parameters } from "../../sim/evidence/parameters.ts";
import { measures, seriesRegister } from "../../sim/measures/register.ts";
import { leverIds, levers, registers, type LeverId } from "../../sim/policy/levers.ts";
import { leverWords } from "../../sim/words/levers.ts";

/** Ids that stand on one side only. */
const unlike = (numbers: readonly string[], words: object): object => ({
  withoutWords: numbers.filter((id) => !Object.hasOwn(words, id)),
  wordsForNothing: Object.keys(words).filter((id) => !numbers.includes(id)),
});
const alike = { withoutWords: [], wordsForNothing: [] };

describe("words", () => {
  it("stand for every lever, and for nothing else", () => expect(unlike(leverIds, leverTexts)).toEqual(alike));
  it("stand for every number, and for nothing else", () => expect(unlike(parameterIds, parameterTexts)).toEqual(alike));
  it("stand for every measure and every weekly series, and for nothing else", () => {
    expect(unlike(Object.keys(measures), measureTexts)).toEqual(alike);
    expect(unlike(Object.keys(seriesRegister), seriesTexts)).toEqual(alike);
  });
  it("would be missed on either side", () =>
    expect(unlike(["a", "b"], { b: 1, c: 1 })).toEqual({ withoutWords: ["a"], wordsForNothing: ["c"] }));

  it("name every choice once: in the words, or in the register of a strategy", () => {
    const choices = (id: LeverId): readonly string[] => {
      const lever = levers[id];
      return lever.kind === "choice" ? lever.choices : [];
    };
    for (const id of leverIds) expect(Object.keys(leverWords[id].choices ?? {}), id).toEqual(choices(id));
    for (const id of leverIds) if (id in registers) expect(leverTexts[id], id).not.toHaveProperty("choices");
    for (const label of leverIds.flatMap((id) => Object.values(leverWords[id].choices ?? {})))
      expect(label).toMatch(/^[A-Z£\d]/);
  });

  it("hold no number, and numbers hold no words", () => {
    const keys = (all: object): string[] =>
      [...new Set(Object.values(all).flatMap((each: object) => Object.keys(each)))].sort();
    expect(keys(leverTexts)).toEqual(["choices", "label", "meaning", "source"]);
    expect(keys(parameterTexts)).toEqual(["basis", "meaning", "note", "source"]);
    for (const texts of [measureTexts, seriesTexts]) expect(keys(texts)).toEqual(["definition", "label"]);
    const told = new Set([...keys(leverTexts), ...keys(parameterTexts), "definition"]);
    expect(keys(parameters).filter((key) => told.has(key))).toEqual([]);
    expect(keys(levers).filter((key) => told.has(key))).toEqual(["choices"]);
    expect(keys(measures)).toEqual(["better", "unit"]);
    expect(keys(seriesRegister)).toEqual(["unit"]);
  });

  it("tell measures apart, by name and by what is counted", () => {
    for (const texts of [Object.values(measureTexts), Object.values(seriesTexts)]) {
      expect(
        texts.every(({ label, definition }) => /^[A-Z].*[^.]$/.test(label) && /^[A-Z].*[^.]$/.test(definition)),
      ).toBe(true);
      expect(new Set(texts.map(({ label }) => label)).size).toBe(texts.length);
      expect(new Set(texts.map(({ definition }) => definition)).size).toBe(texts.length);
    }
  });
});

it("a number that a lever was made of names a lever that comes from it", () => {
  const made = parameterIds.filter((id) => parameters[id].lever !== undefined);
  expect(made.length).toBeGreaterThan(5);
  expect(made.filter((id) => leverWords[parameters[id].lever as LeverId]?.source !== id)).toEqual([]);
  const sources = leverIds.map((id) => leverWords[id].source);
  expect(
    parameterIds.filter((id) => parameters[id].unused && sources.includes(id) && parameters[id].lever === undefined),
  ).toEqual([]);
});
