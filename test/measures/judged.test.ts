import { describe, expect, it } from "vitest";
import { lookUp, seedKeys } from "../../sim/core/draw.ts";
import { DECISIONS } from "../../sim/core/decisions.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { counterfactualMeasures } from "../../sim/measures/counterfactual.ts";
import { hand, type HandAttachment, type HandPerson, type HandSpell } from "./hand.ts";

describe("the year after a first claim, by hand", () => {
  const spells: HandSpell[] = [
    [0, "claiming", 10, 20, "job-entry"],
    [0, "inWork", 20, 30, "separation-to-claim"],
    [0, "claiming", 30, 70, "open"],
    [1, "claiming", 48, 58, "other-exit"],
    [1, "neither", 58, 100, "open"],
    [2, "claiming", 0, 100, "open"],
    [3, "claiming", 49, 100, "open"],
  ];
  const { measures } = summarise(
    hand({
      weeks: 100,
      people: [{ entry: 10 }, { entry: 48, benefit: "health" }, { entry: 0 }, { entry: 49 }],
      spells,
    }),
  );
  it("counts days from the first week of the claim, of first claims in the comparison that can be followed", () => {
    expect(measures["days-in-work-year"]).toMatchObject({
      all: (7 * 10) / 2,
      "benefit:search": 70,
      "benefit:health": 0,
    });
    expect(measures["days-on-benefit-year"]).toMatchObject({ "benefit:search": 7 * (10 + 32), "benefit:health": 70 });
  });
});

describe("job entry in the four months after half a year, by hand", () => {
  const claim = (
    end: number,
    cause: "job-entry" | "other-exit" | "open" = "job-entry",
    weeks = 100,
  ): number | undefined =>
    summarise(hand({ weeks, spells: [[0, "claiming", 0, end, cause]] })).measures["job-entry-after-26"]?.all;
  it("looks at claims that last more than 26 weeks, and no further than the 43rd", () =>
    expect([26, 27, 43, 44].map((end) => claim(end))).toEqual([undefined, 1, 1, 0]));
  it("takes no other end for a job, and needs 43 weeks", () =>
    expect([claim(30, "other-exit"), claim(100, "open"), claim(42, "open", 42), claim(43, "open", 43)]).toEqual([
      0,
      0,
      undefined,
      0,
    ]));
});

describe("outcomes by payment group", () => {
  it("go by the group of the attachment", () => {
    const attachments: HandAttachment[] = [
      { person: 0, week: 0, outcome: 50, paid: true, paymentGroup: 2 },
      { person: 0, week: 110, paymentGroup: 2 },
      { person: 0, week: 5, outcome: 50, paid: false, paymentGroup: 6 },
      { person: 1, week: 5, outcome: 50, paid: true, paymentGroup: 6 },
    ];
    expect(summarise(hand({ people: [{}, { entry: -1 }], attachments })).measures["outcome-2y"]).toMatchObject({
      all: 1 / 3,
      "payment-group:jsa-25-plus": 1 / 2,
      "payment-group:esa-new": 0,
    });
  });
});

describe("variance between providers", () => {
  const variance = (attachments: HandAttachment[], people: HandPerson[]): number | undefined =>
    summarise(hand({ people, attachments })).measures["provider-variance"]?.all;
  const reached = (person: number, provider: number, paid: boolean): HandAttachment => ({
    person,
    provider,
    week: 0,
    outcome: 50,
    paid,
  });

  it("takes off what chance makes", () => {
    const people = Array.from({ length: 8 }, (): HandPerson => ({}));
    const four = (successes: number, provider: number): HandAttachment[] =>
      [0, 1, 2, 3].map((k) => reached(k, provider, k < successes));
    expect(variance([...four(3, 0), ...four(1, 1)], people)).toBeCloseTo(0.125 - 0.1875 / 3, 14);
    expect(variance([...four(2, 0), ...four(2, 1)], people)).toBeCloseTo(-0.25 / 3, 14);
  });
  it("is not defined where an area has one provider", () => {
    expect(
      variance([reached(0, 0, true), reached(1, 0, false), reached(2, 1, true)], [{}, {}, { area: "slack-rural" }]),
    ).toBeUndefined();
  });
  it("is right on average, where providers differ and where they do not", () => {
    const keys = seedKeys("between providers", "luck", 0);
    const mean = (chances: readonly number[]): [number, number] => {
      const found = Array.from({ length: 400 }, (_, trial) => {
        const people = Array.from({ length: 60 }, (): HandPerson => ({}));
        return variance(
          people.map((_, p) =>
            reached(p, p % 3, lookUp(keys, 1000 * trial + p, DECISIONS.transition, 0) < chances[p % 3]),
          ),
          people,
        )!;
      });
      const middle = found.reduce((sum, v) => sum + v, 0) / found.length;
      return [
        middle,
        Math.sqrt(found.reduce((sum, v) => sum + (v - middle) ** 2, 0) / (found.length - 1) / found.length),
      ];
    };
    for (const [chances, truth] of [
      [[0.3, 0.3, 0.3], 0],
      [[0.1, 0.3, 0.5], 0.04],
    ] as const) {
      const [middle, error] = mean(chances);
      expect(Math.abs(middle - truth) / error).toBeLessThanOrEqual(4);
      expect(error).toBeLessThan(0.004);
    }
  });
});

describe("displacement for each job entry", () => {
  it("is told by area", () => {
    const people: HandPerson[] = [{}, { area: "slack-urban" }, { area: "slack-urban" }];
    const spells: HandSpell[] = [0, 1, 2].map((p): HandSpell => [p, "claiming", 0, 10, "job-entry"]);
    const slack = { ...hand({ people, spells }), tightness: hand({ people, spells }).tightness.slice() };
    slack.tightness.fill(0.8, 4 * 260, 5 * 260);
    expect(counterfactualMeasures(slack, hand({ people, spells }))["displaced-per-entry"]).toEqual({
      all: expect.closeTo((2 * 0.25) / 3, 14),
      "area:tight-urban": 0,
      "area:slack-urban": expect.closeTo(0.25, 14),
    });
  });
});
