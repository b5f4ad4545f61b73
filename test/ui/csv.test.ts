import { describe, expect, it } from "vitest";
import { csv } from "../../ui/view/download.ts";
import { readAddress } from "../../ui/view/address.ts";
import { provenance } from "../../ui/words/provenance.ts";
import { openingQuestion } from "../../ui/engine/question.ts";
import { strictCsv } from "../strict-csv.ts";
import { comparison, pair } from "./double.ts";

describe("a file of comma-separated values", () => {
  it("reads back to the very cells, whatever is in them", () => {
    const cells = [
      "plain",
      "with, comma",
      'with "quotes"',
      "two\r\nlines",
      "# no comment",
      "",
      " blank at the ends ",
      "£ − é",
      "a#b",
    ];
    expect(strictCsv(csv([["a", "b"], ...cells.map((cell) => [cell, 1])]))).toEqual([
      ["a", "b"],
      ...cells.map((cell) => [cell, "1"]),
    ]);
  });

  it("writes numbers so that they read back to the bit, and nothing for what there is not", () => {
    const [, row] = strictCsv(
      csv([
        ["a", "b", "c"],
        [-0.1 - 0.2, null, 1e-9],
      ]),
    );
    expect([Number(row[0]), row[1], Number(row[2])]).toEqual([-0.1 - 0.2, "", 1e-9]);
  });

  it("holds no text that a spreadsheet would take for a formula, and leaves numbers alone", () => {
    const [, ...rows] = strictCsv(
      csv([["text", "number"], ...["=1+1", "+1", "-1", "@x", "\tx", "\rx"].map((text) => [text, -1])]),
    );
    expect(rows.map(([text]) => text)).toEqual(["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx"]);
    expect(rows.every(([, number]) => number === "-1")).toBe(true);
  });
});

describe("where numbers come from", () => {
  const answer = { question: openingQuestion, scenarios: pair, comparison: comparison(3), full: false, scaled: true };
  it("is told in words and in columns, with a link that asks for the sizes that gave them", () => {
    const { words, link, columns } = provenance(answer, {
      page: "levers",
      measure: "weeks-in-work",
      display: "levels",
    });
    expect(words).toBe(
      "Signpost 0.1.0, seed “double”, envelope A, 100 people, 104 weeks after 52 of burn-in, 3 paired replications, a preview.",
    );
    expect(columns).toMatchObject({
      signpost: "0.1.0",
      seed: "double",
      envelope: "A",
      people: 100,
      weeks: 104,
      burn_in: 52,
      replications: 3,
      answer: "preview",
      note: "Illustrative, synthetic population",
    });
    expect(link).toMatch(/^https?:\/\/[^#]*#v/);
    const { place } = readAddress(new URL(link).hash);
    expect(place).toMatchObject({
      page: "levers",
      measure: "weeks-in-work",
      display: "levels",
      question: { ...openingQuestion, size: { ...openingQuestion.size, people: 100 }, reps: 3 },
    });
  });
});
