import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { hand, type HandPerson, type HandSpell } from "./hand.ts";

/** People who first claim in week 10, by score, risk and how long the claim lasts. */
const measured = (rows: readonly (readonly [score: number, weeks: number, change?: HandPerson])[]) => {
  const people = rows.map(([score, , change]): HandPerson => ({
    entry: 10,
    score,
    risk: 1 - score,
    scoredAt: 10,
    ...change,
  }));
  const spells = rows.map(([, weeks], p): HandSpell => [p, "claiming", 10, 10 + weeks, "job-entry"]);
  return summarise(hand({ people, spells })).measures;
};

describe("how well an assessment tells who stays long", () => {
  it("is 1 if everyone who does scores higher, 0 if lower; the ceiling goes by the risk", () => {
    const { "assessment-auc": auc, "assessment-ceiling": ceiling } = measured([
      [0.1, 5],
      [0.2, 51],
      [0.8, 52],
      [0.9, 100],
    ]);
    expect([auc.all, auc["benefit:search"], auc["benefit:health"], ceiling.all]).toEqual([1, 1, undefined, 0]);
  });
  it("counts pairs, ties as half: 4.5 of 6", () =>
    expect(
      measured([
        [0.1, 5],
        [0.3, 60],
        [0.3, 5],
        [0.5, 5],
        [0.9, 60],
      ])["assessment-auc"].all,
    ).toBeCloseTo(4.5 / 6, 12));
  it("is one half where all score the same, and nothing where all stay alike", () => {
    expect(
      measured([
        [0.4, 60],
        [0.4, 5],
        [0.4, 5],
      ])["assessment-auc"].all,
    ).toBe(0.5);
    expect(
      measured([
        [0.4, 60],
        [0.1, 70],
      ])["assessment-auc"],
    ).toBeUndefined();
  });
  it("comes to an end where scores are no numbers", () => {
    const { "assessment-auc": auc, "assessment-caught": caught } = measured([
      [NaN, 60],
      [NaN, 5],
      [0.5, 5],
      [0.7, 60],
    ]);
    expect([typeof auc.all, typeof caught.all]).toEqual(["number", "number"]);
  });
  it("leaves out who was not assessed in a first claim begun early enough", () => {
    const stray = [{ entry: 0 }, { entry: 209 }, { scoredAt: -1 }, { scoredAt: 80 }, { entry: -1 }, { entry: 9 }].map(
      (change) => [0.99, 5, change] as const,
    );
    expect(measured([[0.1, 5], [0.9, 60], ...stray])["assessment-auc"].all).toBe(1);
  });
});

describe("the top 30 %", () => {
  const ten = Array.from({ length: 10 }, (_, n) => [n / 10, [2, 7, 9].includes(n) ? 60 : 5] as const);
  it("catches two of three long claims here, at one false alarm in seven", () => {
    const { "assessment-caught": caught, "assessment-false-alarms": alarms } = measured(ten);
    expect([caught.all, alarms.all]).toEqual([expect.closeTo(2 / 3, 12), expect.closeTo(1 / 7, 12)]);
  });
  it("takes people who tie at its edge in part: .3 of everybody where all are alike", () => {
    const { "assessment-caught": caught, "assessment-false-alarms": alarms } = measured(
      ten.map(([, weeks]) => [0.5, weeks]),
    );
    expect([caught.all, alarms.all]).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.3, 12)]);
  });
});
