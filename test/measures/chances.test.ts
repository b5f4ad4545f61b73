import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { hand, type HandAttachment } from "./hand.ts";

const told = (
  attachments: readonly Omit<HandAttachment, "person" | "week">[],
  people = [{}],
): Record<string, number> => {
  const rows = attachments.map((each) => ({ person: 0, week: 0, ...each }));
  return Object.fromEntries(
    Object.entries(summarise(hand({ attachments: rows, people })).measures)
      .filter(([id]) => id.startsWith("chance-"))
      .map(([id, { all }]) => [id, all]),
  );
};

describe("the variance of the chance of an outcome", () => {
  it("is that of attachments of people of the comparison, and its share between groups is unbiased", () => {
    // Groups 1 and 2 with chances .1, .3 and .5, .7: variance 1/15 over 3, within groups .04 over 2.
    const found = told([
      { chance: 0.1, paymentGroup: 1 },
      { chance: 0.3, paymentGroup: 1 },
      { chance: 0.5, paymentGroup: 2 },
      { chance: 0.7, paymentGroup: 2 },
    ]);
    expect(found["chance-variance"]).toBeCloseTo(0.2 / 3, 12);
    expect(found["chance-between-payment-groups"]).toBeCloseTo(1 - 0.04 / 2 / (0.2 / 3), 12);
    expect(found["chance-between-severities"]).toBeCloseTo(0, 12);
  });
  it("goes by severities and by the quarter of the claim at referral alike", () => {
    const four = [0.1, 0.3, 0.5, 0.7].map((chance) => ({ chance }));
    const half = 1 - 0.04 / 2 / (0.2 / 3);
    expect(told(four.map((each, n) => ({ ...each, levels: n < 2 ? 3 : 9 })))["chance-between-severities"]).toBeCloseTo(
      half,
      12,
    );
    const weeks = [0, 12, 13, 25].map((claimWeeks, n) => ({ ...four[n], claimWeeks }));
    expect(told(weeks)["chance-between-quarters"]).toBeCloseTo(half, 12);
    const late = [104, 300, 200, 150].map((claimWeeks, n) => ({ ...four[n], claimWeeks }));
    expect(told(late)["chance-between-quarters"]).toBeCloseTo(0, 12);
  });
  it("tells groups that differ only in when they are referred from groups that say something of people", () => {
    const labels = [0, 0.02, 0.5, 0.52].flatMap((chance, n) =>
      [1, 2].map(() => ({ chance, paymentGroup: n < 2 ? 1 : 2, claimWeeks: n < 2 ? 52 : 0 })),
    );
    const found = told(labels);
    expect(found["chance-between-payment-groups"]).toBeGreaterThan(0.9);
    expect(found["chance-between-payment-groups-in-quarter"]).toBeCloseTo(0, 12);
    const people = labels.map((each, n) => ({ ...each, claimWeeks: n % 2 ? 52 : 0 }));
    expect(told(people)["chance-between-payment-groups-in-quarter"]).toBeGreaterThan(0.9);
  });
  it("goes by benefit and age of the person", () => {
    const attachments = [0.1, 0.3, 0.5, 0.7].map((chance, n) => ({ person: n, week: 0, chance }));
    const split = (people: readonly object[]): number =>
      summarise(hand({ attachments, people })).measures["chance-between-benefit-age"].all;
    const half = 1 - 0.04 / 2 / (0.2 / 3);
    expect(split([{}, {}, { age: "50+" }, { age: "50+" }])).toBeCloseTo(half, 12);
    expect(split([{}, {}, { benefit: "health" }, { benefit: "health" }])).toBeCloseTo(half, 12);
    expect(split([{}, { area: "slack-rural" }, {}, {}])).toBeCloseTo(0, 12);
  });
  it("is none of one attachment, of equal chances only as a whole, and of nobody of the comparison", () => {
    expect(told([{ chance: 0.4 }])).toEqual({});
    expect(told([{ chance: 0.5 }, { chance: 0.5 }])).toEqual({ "chance-variance": 0 });
    expect(told([{ chance: 0.1 }, { chance: 0.9 }], [{ entry: -1 } as object])).toEqual({});
  });
});

it("is written down at attachment: what an outcome is expected to earn is its price for everybody under the same terms", () => {
  const regime = scenario("jobcentre-2014");
  const size = { seed: "chance", people: 1500, weeks: 110, burnIn: 60 };
  const record = live(prepare(regime, size, 0), regime);
  const { attachments, taken, spells } = record;
  expect(taken.count).toBe(attachments.count);
  const pounds = new Map<number, number>();
  for (let i = 0; i < taken.count; i++) {
    expect(taken.chance[i]).toBeGreaterThanOrEqual(0);
    expect(taken.chance[i]).toBeLessThanOrEqual(1);
    expect(taken.claimWeeks[i]).toBeGreaterThanOrEqual(0);
    if (taken.chance[i] === 0) continue;
    const own = attachments.expected[i] / taken.chance[i];
    expect(own).toBeCloseTo(pounds.get(attachments.terms[i]) ?? own, 6);
    pounds.set(attachments.terms[i], own);
  }
  expect(pounds.size).toBeGreaterThan(3);
  expect(summarise(record).measures["chance-between-payment-groups"].all).toBeGreaterThan(0.2);
  expect(new Set(taken.levels).size).toBeGreaterThan(5);
  let found = 0;
  for (let n = 0; n < spells.count; n++)
    for (let i = 0; i < taken.count; i++) {
      const since = attachments.week[i] - spells.start[n];
      if (spells.person[n] !== attachments.person[i] || spells.status[n] !== 0 || since < 0) continue;
      if (attachments.week[i] >= spells.end[n]) continue;
      expect(taken.claimWeeks[i]).toBe(since); // nobody queues here
      found++;
    }
  expect(found).toBe(taken.count);
  expect(Math.max(...taken.claimWeeks.subarray(0, taken.count))).toBeGreaterThan(39);
});
