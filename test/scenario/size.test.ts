import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { DEFAULT_SIZE } from "../../sim/scenario/scenario.ts";
import { checkSize } from "../../sim/scenario/size.ts";

const lines = (input: unknown): string[] => checkSize(input).problems.map(problemLine);

describe("the size of a run", () => {
  it("has defaults", () => {
    expect(checkSize({})).toEqual({ problems: [], size: DEFAULT_SIZE });
    expect(checkSize({ people: 0, seed: "rain" }).size).toEqual({ ...DEFAULT_SIZE, people: 0, seed: "rain" });
  });

  it("takes both ends of each range and nothing beyond", () => {
    for (const ok of [
      { people: 0, weeks: 1, burnIn: 0 },
      { people: 5_000_000, weeks: 1040, burnIn: 1560 },
      { seed: "x".repeat(200) },
    ])
      expect(lines(ok)).toEqual([]);
    expect(lines({ people: -1, weeks: 0, burnIn: -1, seed: "" })).toEqual([
      "seed: it is empty. Give 1 to 200 characters that people can say aloud.",
      "people: -1 is below 0 people. Give a whole number of people from 0 to 5000000.",
      "weeks: 0 is below 1 weeks. Give a whole number of weeks from 1 to 1040.",
      "burnIn: -1 is below 0 weeks. Give a whole number of weeks from 0 to 1560.",
    ]);
    expect(lines({ people: 5_000_001, weeks: 1041, burnIn: 1561, seed: "x".repeat(201) })).toEqual([
      "seed: it has 201 characters, more than 200. Give 1 to 200 characters that people can say aloud.",
      "people: 5000001 is above 5000000 people. Give a whole number of people from 0 to 5000000.",
      "weeks: 1041 is above 1040 weeks. Give a whole number of weeks from 1 to 1040.",
      "burnIn: 1561 is above 1560 weeks. Give a whole number of weeks from 0 to 1560.",
    ]);
  });

  it("takes one word for one luck, whatever its Unicode form and the blanks around it", () => {
    const seeds = (...words: string[]): unknown[] => words.map((seed) => checkSize({ seed }).size?.seed);
    expect(seeds("caf\u00e9", "cafe\u0301", " caf\u00e9\n", "\u00a0caf\u00e9\u2003")).toEqual(
      Array(4).fill("caf\u00e9"),
    );
    expect(seeds("a fine morning", "a\u00a0fine\u202fmorning")).toEqual(Array(2).fill("a fine morning"));
    expect(seeds("a  b", "A b", "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~")).toEqual([
      "a  b",
      "A b",
      "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~",
    ]); // ASCII stays as it is
    const give = "Give 1 to 200 characters that people can say aloud.";
    for (const seed of ["   ", "\u2003"]) expect(lines({ seed })).toEqual([`seed: it is empty. ${give}`]);
    expect(lines({ seed: "a\tb\u001b[31m" })).toEqual([
      `seed: "a?b?[31m" holds characters that cannot be seen. ${give}`,
    ]);
    for (const sign of ["\u200b", "\u202e", "\u00ad", "\u0007", "\u2028", "\ud800", "\u3164", "\n"])
      expect(lines({ seed: `a${sign}b` }), JSON.stringify(sign)).toEqual([
        `seed: "a?b" holds characters that cannot be seen. ${give}`,
      ]);
  });

  it("wants whole numbers and text", () => {
    expect(lines({ people: 10.5, weeks: "52", burnIn: null, seed: 5 })).toEqual([
      "seed: 5 is not text. Give 1 to 200 characters that people can say aloud.",
      "people: 10.5 is not a whole number. Give a whole number of people from 0 to 5000000.",
      'weeks: "52" is not a whole number. Give a whole number of weeks from 1 to 1040.',
      "burnIn: null is not a whole number. Give a whole number of weeks from 0 to 1560.",
    ]);
  });

  it("knows no other size", () => {
    expect(lines({ poeple: 10 })).toEqual([
      "poeple: a run has no such size. Did you mean people? Give seed, people, weeks, burnIn.",
    ]);
    expect(lines(7)).toEqual(["size: it is 7. Give an object with seed, people, weeks and burnIn."]);
  });
});
