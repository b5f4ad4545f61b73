// @vitest-environment node
import { describe, expect, it } from "vitest";
import { openingQuestion, withValue, type Question } from "../../ui/engine/question.ts";
import { answerKey, seal, unseal } from "../../ui/engine/sealed-answer.ts";
import type { Answer } from "../../ui/engine/answer.ts";
import { comparison, pair } from "./double.ts";

const answer: Answer = {
  question: openingQuestion,
  scenarios: pair,
  comparison: comparison(3),
  full: true,
  scaled: true,
};
const others: readonly Question[] = [
  { ...openingQuestion, reps: 21 },
  { ...openingQuestion, envelope: "B" },
  { ...openingQuestion, size: { ...openingQuestion.size, seed: "other" } },
  { ...openingQuestion, size: { ...openingQuestion.size, people: 7 } },
  {
    ...openingQuestion,
    regimes: [openingQuestion.regimes[0], withValue(openingQuestion.regimes[1], "assessment.hours", 3)],
  },
  { ...openingQuestion, regimes: [openingQuestion.regimes[1], openingQuestion.regimes[0]] },
];

describe("a kept answer", () => {
  it("comes back to the last bit", async () => {
    expect(await unseal(await seal(answer, "program"), openingQuestion, "program")).toEqual(answer);
  });

  it("belongs to one question and one program", async () => {
    const sealed = await seal(answer, "program");
    expect(new Set([openingQuestion, ...others].map((question) => answerKey(question, "program"))).size).toBe(7);
    for (const question of others)
      expect(await unseal({ ...sealed, key: answerKey(question, "program") }, question, "program")).toBeUndefined();
    expect(await unseal(sealed, openingQuestion, "another program")).toBeUndefined();
  });

  it("is not taken where it was edited, cut short or is something else", async () => {
    const sealed = await seal(answer, "program");
    const edited = sealed.body.slice();
    edited[40] ^= 1;
    for (const strange of [
      undefined,
      null,
      "text",
      {},
      { ...sealed, body: edited },
      { ...sealed, body: sealed.body.slice(0, -5) },
      { ...sealed, hash: "0" },
      { ...sealed, body: [1, 2] },
    ])
      expect(await unseal(strange, openingQuestion, "program")).toBeUndefined();
  });
});
