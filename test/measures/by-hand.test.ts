import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { hand, type HandPerson, type HandSpell } from "./hand.ts";

const five = { "mental-health": 1, "low-skills": 2, travel: 1, childcare: 3, "low-confidence": 1 } as const;

/**
 * Four lives over 260 weeks: back and forth with a good job at last; late and long; outside the comparison; one short
 * job.
 */
const people: HandPerson[] = [
  { entry: 0 },
  {
    entry: 100,
    barriers: five,
    benefit: "health",
    age: "50+",
    area: "slack-rural",
    cohorts: ["disabled", "lone-parent"],
  },
  { entry: -1, barriers: { "care-leaver": 1 } },
  { entry: 200, barriers: { "criminal-record": 1 }, age: "25-49" },
];
const spells: HandSpell[] = [
  [0, "claiming", -10, 20, "job-entry"],
  [0, "inWork", 20, 60, "separation-to-claim"],
  [0, "claiming", 60, 70, "other-exit"],
  [0, "neither", 70, 75, "return-to-claim"],
  [0, "claiming", 75, 90, "job-entry"],
  [0, "inWork", 90, 260, "open"],
  [1, "claiming", 100, 200, "gave-up"],
  [1, "neither", 200, 230, "return-to-work"],
  [1, "inWork", 230, 260, "open"],
  [2, "claiming", -50, 10, "job-entry"],
  [2, "inWork", 10, 200, "left-population"],
  [3, "claiming", 200, 226, "job-entry"],
  [3, "inWork", 226, 240, "separation-to-neither"],
  [3, "neither", 240, 260, "open"],
];
const { measures } = summarise(hand({ people, spells }));
const all = (id: string): number | undefined => measures[id]?.all;

describe("claims counted by hand", () => {
  it.each([
    ["off-flow-13", 1 / 4],
    ["off-flow-26", 3 / 4],
    ["off-flow-52", 3 / 4],
    ["off-flow-65", 2 / 3],
    ["job-entry-26", 2 / 4],
    ["repeat-claims", 2 / 4],
    ["leavers-into-work", 3 / 5],
    ["entrants-sustained", 2 / 3],
    ["sustained-36", 1 / 4],
    ["status-work", 4 / 5],
    ["status-benefit", 0],
    ["status-neither", 1 / 5],
    ["reclaim-26", 1 / 5],
    ["reclaim-104", 2 / 3],
    ["job-entries", 3 / 3],
  ])("%s is %f", (id, value) => expect(all(id)).toBeCloseTo(value, 14));

  it("goes by the person's group", () => {
    expect(measures["off-flow-26"]).toMatchObject({
      "barriers:0": 1,
      "barriers:1": 1,
      "barriers:5+": 0,
      "benefit:search": 1,
      "benefit:health": 0,
      "barrier:travel": 0,
      "cohort:disabled": 0,
      "area:slack-rural": 0,
    });
    expect(measures["leavers-into-work"]).toMatchObject({
      "barriers:0": 2 / 3,
      "age:18-24": 2 / 3,
      "age:25-49": 1,
      "age:50+": 0,
    });
  });
  it("leaves out groups with nobody in them and people outside the comparison", () => {
    expect(measures["off-flow-26"]).not.toHaveProperty(["barriers:3"]);
    expect(measures["off-flow-26"]).not.toHaveProperty(["barrier:care-leaver"]);
    expect(measures["off-flow-65"]).not.toHaveProperty(["barriers:1"]);
  });
});

describe("two years counted by hand", () => {
  it.each([
    ["sustained-26", 1 / 2],
    ["sustained-52", 0],
    ["weeks-in-work", 54 / 2],
    ["weeks-on-benefit", (45 + 100) / 2],
    ["weeks-in-neither", (5 + 4) / 2],
    ["equity-gap", 1],
  ])("%s is %f", (id, value) => expect(all(id)).toBeCloseTo(value, 14));

  it("sets new claimants and those who had claimed apart, in the gap between needs too", () => {
    const lives = [0, 1, 2, 3].map((p) => ({ entry: p < 2 ? 0 : 20, barriers: p % 2 ? five : {} }));
    const kept = [true, false, true, true];
    const found = summarise(
      hand({ people: lives, spells: kept.map((one, p) => [p, one ? "inWork" : "neither", 20, 60, "open"] as const) }),
    ).measures;
    expect(found["sustained-26"]).toMatchObject({
      all: 3 / 4,
      "new:all": 1,
      "stock:all": 1 / 2,
      "stock:barriers:5+": 0,
    });
    expect(found["equity-gap"]).toEqual({ all: 1 / 2, "new:all": 0, "stock:all": 1 });
  });
  it("counts work from entry only, and to the end of the window only", () => {
    const job = (entry: number, start: number, end: number): number | undefined =>
      summarise(hand({ people: [{ entry }], spells: [[0, "inWork", start, end, "open"]] })).measures["sustained-26"]
        .all;
    expect(job(0, -100, 25)).toBe(0);
    expect(job(0, -100, 26)).toBe(1);
    expect(job(10, 88, 260)).toBe(1);
    expect(job(10, 89, 260)).toBe(0);
  });
  it("follows people for the whole comparison where that is shorter, and says nothing where it is too short", () => {
    const short = (weeks: number) =>
      summarise(hand({ weeks, people: [{ entry: 0 }, { entry: 1 }], spells: [[0, "inWork", 0, weeks, "open"]] }))
        .measures;
    expect(short(40)["sustained-26"].all).toBe(1);
    expect(short(40)["weeks-in-work"].all).toBe(40);
    expect(short(40)["sustained-52"]).toBeUndefined();
    expect(short(25)["sustained-26"]).toBeUndefined();
  });
});

describe("the ends of follow-up", () => {
  const claim = (spell: HandSpell, weeks: number) => summarise(hand({ weeks, spells: [spell] })).measures;
  it("counts a claim only if it could be followed", () => {
    expect(claim([0, "claiming", 4, 17, "other-exit"], 17)["off-flow-13"].all).toBe(1);
    expect(claim([0, "claiming", 5, 17, "other-exit"], 17)["off-flow-13"]).toBeUndefined();
  });
  it("does not take an open claim for one that ended", () =>
    expect(claim([0, "claiming", 4, 17, "open"], 17)["off-flow-13"].all).toBe(0));
  it("tells week 26 from week 27", () => {
    expect(claim([0, "claiming", 0, 26, "other-exit"], 100)["off-flow-26"].all).toBe(1);
    expect(claim([0, "claiming", 0, 27, "other-exit"], 100)["off-flow-26"].all).toBe(0);
  });
  it("takes a claim that ended with the person leaving the population for off-flow, not for a leaver", () => {
    const gone = claim([0, "claiming", 0, 10, "left-population"], 100);
    expect(gone["off-flow-26"].all).toBe(1);
    expect(gone["leavers-into-work"]).toBeUndefined();
  });
  it("asks only people who are still there how they fared", () => {
    const early = hand({
      weeks: 100,
      spells: [
        [0, "claiming", 0, 10, "job-entry"],
        [0, "inWork", 10, 20, "left-population"],
      ],
    });
    expect(summarise(early).measures["entrants-sustained"]).toBeUndefined();
    expect(summarise(early).measures["status-work"]).toBeUndefined();
    const late = hand({
      weeks: 100,
      spells: [
        [0, "claiming", 0, 10, "job-entry"],
        [0, "inWork", 10, 42, "left-population"],
      ],
    });
    expect(summarise(late).measures["entrants-sustained"].all).toBe(1);
    expect(summarise(late).measures["status-work"].all).toBe(1);
  });
  it("tells a job of 32 weeks from one of 31", () => {
    const job = (end: number) =>
      summarise(
        hand({
          weeks: 100,
          spells: [
            [0, "claiming", 0, 10, "job-entry"],
            [0, "inWork", 10, end, "separation-to-neither"],
            [0, "neither", end, 100, "open"],
          ],
        }),
      ).measures;
    expect(job(42)["entrants-sustained"].all).toBe(1);
    expect(job(41)["entrants-sustained"].all).toBe(0);
    expect(job(42)["sustained-36"].all).toBe(1);
    expect(job(41)["sustained-36"].all).toBe(0);
  });
  it("tells a claim in the 26th week after leaving from one in the 27th", () => {
    const again = (start: number) =>
      summarise(
        hand({
          weeks: 100,
          spells: [
            [0, "claiming", 0, 10, "other-exit"],
            [0, "neither", 10, start, "return-to-claim"],
            [0, "claiming", start, 100, "open"],
          ],
        }),
      ).measures["reclaim-26"].all;
    expect(again(35)).toBe(1);
    expect(again(36)).toBe(0);
  });
  it("does not count a claim that only begins when the comparison ends", () =>
    expect(claim([0, "claiming", 100, 100, "open"], 100)["repeat-claims"]).toBeUndefined());
  it("finds a first claim of the very first week no repeat", () =>
    expect(claim([0, "claiming", 0, 10, "other-exit"], 100)["repeat-claims"].all).toBe(0));
});
