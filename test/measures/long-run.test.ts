import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { hand, type HandSpell } from "./hand.ts";

describe("weeks in work in five years", () => {
  const spells: HandSpell[] = [
    [0, "inWork", -10, 30, "separation-to-claim"],
    [0, "claiming", 30, 200, "job-entry"],
    [0, "inWork", 200, 270, "open"],
    [1, "inWork", 20, 270, "open"],
    [2, "inWork", 10, 270, "open"],
  ];
  const people = [{ entry: 0 }, { entry: 11 }, { entry: 10 }];
  it("are counted from entry, of people who can be followed so long", () =>
    expect(summarise(hand({ weeks: 270, people, spells })).measures["weeks-in-work-five-years"]).toMatchObject({
      all: (30 + 60 + 260) / 2,
      "stock:all": 90,
      "new:all": 260,
    }));
  it("are none in a shorter comparison", () =>
    expect(summarise(hand({ weeks: 259, people, spells })).measures["weeks-in-work-five-years"]).toBeUndefined());
});

describe("years 6 to 10", () => {
  const spells: HandSpell[] = [
    [0, "inWork", 0, 260, "separation-to-claim"],
    [0, "claiming", 260, 312, "job-entry"],
    [0, "inWork", 312, 520, "open"],
    [1, "claiming", 260, 300, "job-entry"],
    [1, "inWork", 300, 326, "separation-to-neither"],
    [1, "neither", 326, 520, "open"],
    [2, "claiming", 300, 520, "open"],
    [3, "claiming", 259, 280, "job-entry"],
    [3, "inWork", 280, 520, "open"],
    [4, "claiming", 417, 430, "job-entry"],
    [4, "inWork", 430, 520, "open"],
  ];
  const people = [0, 260, 300, 259, 417].map((entry) => ({ entry }));
  const ledger = [
    ["coaching", 259, 1e6],
    ["coaching", 260, 4200],
    ["benefit", 300, 1e6],
    ["job-outcome", 519, 100],
  ] as const;
  const { measures } = summarise(hand({ weeks: 520, people, spells, ledger }));
  const claimed = 52 + 40 + 220 + 20 + 13;
  const worked = 208 + 26 + 240 + 90;

  it("count weeks from 260 to 519 alone", () => {
    expect(measures["years-6-10-claiming"].all).toBeCloseTo(claimed / (claimed + worked + 194), 14);
    expect(measures["years-6-10-in-work"].all).toBeCloseTo(worked / (claimed + worked + 194), 14);
  });
  it("follow people who claim for the first time from week 260 on, for two years", () =>
    expect(measures["years-6-10-sustained-26"]).toMatchObject({ all: 1 / 2, "new:all": 1 / 2 }));
  it("cost what support costs for a year of claim", () =>
    expect(measures["years-6-10-cost-support"].all).toBeCloseTo((43 * 52) / claimed, 12));
  it("are left out of a comparison of less than ten years", () => {
    const short = summarise(hand({ weeks: 519, people, spells, ledger: ledger.slice(0, 3) })).measures;
    expect(Object.keys(short).filter((id) => id.startsWith("years-6-10"))).toEqual([]);
  });
});
