import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { hand, type HandSpell } from "./hand.ts";

const weeks = 104;
const spells: readonly HandSpell[] = [
  [0, "claiming", 0, 52, "job-entry"],
  [0, "inWork", 52, 104, "open"],
  [1, "claiming", 0, 104, "open"],
];
/** Two people, one of whom works for a year at 200 pounds a week; 5,000 pounds of benefit and 800 of support. */
const two = {
  weeks,
  people: [{ totals: { jobReviews: 13, paySeen: 13 * 20_000 } }, {}],
  spells,
  ledger: [
    ["benefit", 10, 500_000],
    ["coaching", 20, 80_000],
    ["bought-service", 3, 7_700],
  ] as const,
};
const social = { tax: 0.1, housing: 40, inWork: 20, travel: 15, health: 10, crime: 3, weight: 1, persists: 0 };
const worth = (record: Parameters<typeof hand>[0]): number[] => {
  const { measures } = summarise(hand(record));
  return ["value-participants", "value-exchequer", "value-society"].map((id) => measures[id].all);
};

describe("value by the department's framework", () => {
  it("hands out pay, transfers and savings, by hand", () => {
    const transfers = 5000 + 40 * 156 + 20 * 52;
    const participants = 0.9 * 200 * 52 + transfers - 15 * 52;
    const exchequer = 0.1 * 200 * 52 - transfers + 13 * 52 - 800;
    const society = participants + exchequer + 3 * 52;
    expect(worth({ ...two, social })).toEqual(
      [participants, exchequer, society].map((all) => expect.closeTo(all / 2, 9)),
    );
  });
  it("lets transfers cancel in society, unless a pound to participants is weighted", () => {
    const at = (more: object): number => worth({ ...two, social: { ...social, ...more } })[2];
    expect(at({ housing: 400, inWork: 300, tax: 0.3 })).toBeCloseTo(at({}), 9);
    expect(at({ weight: 2 }) - at({})).toBeCloseTo(worth({ ...two, social })[0], 9);
  });
  it("goes on after the end as in the last quarter, if it is taken to", () => {
    const on = worth({ ...two, social: { ...social, persists: 10 } });
    const off = worth({ ...two, social });
    expect(on[0] - off[0]).toBeCloseTo((10 * (0.9 * 200 - 15 + 20 + 40)) / 2, 9);
  });
  it("is counted from a person's entry, and only of people of the comparison", () => {
    const later = [{ entry: 78, totals: { jobReviews: 13, paySeen: 13 * 20_000 } }, {}];
    expect(worth({ ...two, people: later, ledger: [], social: { ...social, housing: 0, inWork: 0 } })[0]).toBeCloseTo(
      (26 * (0.9 * 200 - 15)) / 2,
      9,
    );
    expect(worth({ ...two, people: [two.people[0], { entry: -1 }], social })[2]).toBeCloseTo(
      2 * worth({ ...two, social })[2],
      9,
    );
  });
  it("moves with what is assumed of it, while lives stay the same", () => {
    const size = { seed: "value", people: 600, weeks: 60, burnIn: 20 };
    const run = (changes: Readonly<Record<string, number>>): ReturnType<typeof summarise> => {
      const regime = setLevers(scenario("jobcentre-2014"), changes);
      return summarise(live(prepare(regime, size, 0), regime));
    };
    const [as, dearer] = [run({}), run({ "value.travel": 30, "value.health": 900 })];
    expect(dearer.hash).toBe(as.hash);
    expect(dearer.measures["value-participants"].all).toBeLessThan(as.measures["value-participants"].all);
    expect(dearer.measures["value-exchequer"].all).toBeGreaterThan(as.measures["value-exchequer"].all);
  });
});
