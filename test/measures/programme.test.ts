import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { hand } from "./hand.ts";

const providers = [
  { slot: 0, id: "p0", kind: "private" },
  { slot: 1, id: "m", kind: "mutual" },
  { slot: 2, id: "p2", kind: "private" },
];

const record = hand({
  weeks: 208,
  weight: 5,
  people: [{}, { barriers: { travel: 1 } }, { entry: 50 }, { entry: -1 }],
  providers,
  attachments: [
    { person: 0, provider: 0, week: 10, price: 300_000, outcome: 113, paid: true },
    { person: 0, provider: 1, week: 120, price: 100_000, outcome: 150, paid: true, claimed: true },
    { person: 1, provider: 1, week: 104, price: 200_000, outcome: 190, paid: false, claimed: true },
    { person: 2, provider: 0, week: 60, price: 100_000, outcome: 164, paid: true },
    { person: 3, provider: 2, week: 20, price: 900_000, outcome: 60, paid: true },
  ],
  ledger: [
    ["benefit", 0, 60_000],
    ["coaching", 0, 3_000],
    ["assessment", 1, 600],
    ["repeat-assessment", 2, 300],
    ["specialist-service", 3, 900],
    ["attachment-fee", 4, 6_000],
    ["job-outcome", 5, 12_000],
    ["sustainment", 207, 24_000],
  ],
  effort: { hours: [10, 20, 0, 0, 0, 4], samples: [50, 50, 0, 0, 0, 40], parked: [10, 20, 0, 0, 0, 40] },
  caseload: [
    [1, 2],
    [10, 20],
    [100, 200],
  ],
});
const { measures, series } = summarise(record);

describe("programme measures by hand", () => {
  it("counts outcomes that were paid within 104 weeks of attachments with as much follow-up", () =>
    expect(measures["outcome-2y"]).toMatchObject({ all: 1 / 3, "barriers:0": 1 / 2, "barriers:1": 0 }));
  it("leaves the two-year outcome out where nobody can be followed", () => {
    expect(
      summarise(hand({ weeks: 103, attachments: [{ person: 0, week: 0, outcome: 30, paid: true }] })).measures[
        "outcome-2y"
      ],
    ).toBeUndefined();
    expect(summarise(hand({ weeks: 260 })).measures["outcome-2y"]).toBeUndefined();
  });
  it("counts paid outcomes that a second purse paid for too", () =>
    expect(measures["double-funding"]).toMatchObject({ all: 1 / 3, "barriers:0": 1 / 3 }));
  it("counts people attached and outcomes paid a person", () => {
    expect(measures["attached"].all).toBe(1);
    expect(measures["programme-outcomes"]).toMatchObject({ all: 1, "barriers:0": 3 / 2, "barriers:1": 0 });
  });
  it("prices attachments in pounds", () =>
    expect(measures["price"]).toMatchObject({ all: 7000 / 4, "barriers:1": 2000 }));
  it("knows the mutual's share and the concentration of people of the comparison", () => {
    expect(measures["mutual-share"]).toMatchObject({ all: 2 / 4, "barriers:1": 1 });
    expect(measures["concentration"].all).toBe(1 / 2);
  });
  it("compares effort by need", () => {
    expect(measures["effort-per-client"]).toMatchObject({
      all: 34 / 140,
      "barriers:0": 0.2,
      "barriers:1": 0.4,
      "barriers:5+": 0.1,
    });
    expect(measures["effort-per-client"]).not.toHaveProperty(["barriers:2"]);
    expect(measures["parked-share"]).toMatchObject({
      all: 70 / 140,
      "barriers:0": 0.2,
      "barriers:1": 0.4,
      "barriers:5+": 1,
    });
    expect(measures["effort-gap"].all).toBeCloseTo(0.3 - 0.1, 14);
  });
  it("compares effort of new claimants with that of others", () => {
    const { measures: found } = summarise(
      hand({
        effort: { hours: [10, 0, 6, 0, 0, 4], samples: [40, 0, 20, 0, 0, 40], parked: [20, 0, 0, 0, 0, 30] },
        newEffort: { hours: [4, 0, 6, 0, 0, 1], samples: [10, 0, 20, 0, 0, 20], parked: [5, 0, 0, 0, 0, 5] },
      }),
    );
    expect(found["effort-per-client"]).toEqual({
      all: 20 / 100,
      "barriers:0": 10 / 40,
      "barriers:2": 6 / 20,
      "barriers:5+": 4 / 40,
      "new:all": 11 / 50,
      "new:barriers:0": 4 / 10,
      "new:barriers:2": 6 / 20,
      "new:barriers:5+": 1 / 20,
      "stock:all": 9 / 50,
      "stock:barriers:0": 6 / 30,
      "stock:barriers:5+": 3 / 20,
    });
    expect(found["parked-share"]).toMatchObject({ "new:all": 10 / 50, "stock:all": 40 / 50, "stock:barriers:0": 0.5 });
    expect(found["effort-gap"]["new:all"]).toBeCloseTo(4 / 10 - 1 / 20, 14);
    expect(found["effort-gap"]["stock:all"]).toBeCloseTo(6 / 30 - 3 / 20, 14);
  });
  it("tells how far providers differ in the hours that they give", () => {
    const practice = (attachments: readonly object[]): number | undefined =>
      summarise(
        hand({
          people: [{}, { entry: -1 }],
          attachments: attachments.map((each) => ({ person: 0, week: 0, ...each })),
        }),
      ).measures["provider-practice"]?.all;
    // Means of .1 over 30 samples and .5 over 10: mean .2, variance (30 × .01 + 10 × .09) / 40.
    const two = [
      { provider: 1, hours: 2, samples: 10 },
      { provider: 1, hours: 1, samples: 20 },
      { provider: 2, hours: 5, samples: 10 },
    ];
    expect(practice(two)).toBeCloseTo(Math.sqrt(0.03) / 0.2, 12);
    expect(practice([...two, { provider: 3, hours: 9, samples: 9, person: 1 }])).toBeCloseTo(Math.sqrt(0.03) / 0.2, 12);
    expect(practice(two.map((each) => ({ ...each, provider: 1 })))).toBe(0);
    expect(practice([{ provider: 1 }])).toBeUndefined();
  });
  it("compares effort by fifths of expected payment, sharing out those who tie at an edge", () => {
    const attachments = [
      { person: 0, week: 0, expected: 900, hours: 8, samples: 4 },
      { person: 0, week: 20, expected: 100, hours: 1, samples: 10 },
      { person: 1, week: 0, expected: 100, hours: 2, samples: 10 },
      { person: 1, week: 30, expected: 100, hours: 3, samples: 10 },
      { person: 2, week: 5, expected: 400, hours: 4, samples: 0 },
      { person: 3, week: 5, expected: 0, hours: 100, samples: 100 },
    ];
    const { measures: found } = summarise(hand({ people: [{}, {}, {}, { entry: -1 }], attachments }));
    expect(found["effort-by-payment"]).toEqual({
      all: 18 / 34,
      "payment:1": 0.2,
      "payment:2": 0.2,
      "payment:3": 0.2,
      "payment:5": 2,
    });
    expect(found["effort-payment-gap"].all).toBeCloseTo((1.8 * 34) / 18, 12);
    expect(summarise(hand()).measures["effort-payment-gap"]).toBeUndefined();
  });
  it("leaves effort out where nobody is attached", () =>
    expect(summarise(hand()).measures["effort-gap"]).toBeUndefined());
});

describe("money by hand", () => {
  it.each([
    ["cost-total", 356],
    ["cost-support", 156],
    ["cost-benefits", 200],
    ["cost-envelope-a", 156],
    ["cost-envelope-b", 152],
    ["cost-coaching", 10],
    ["cost-assessment", 2],
    ["cost-repeat-assessment", 1],
    ["cost-specialist-service", 3],
    ["cost-attachment-fee", 20],
    ["cost-job-outcome", 40],
    ["cost-sustainment", 80],
  ])("%s is £%d a person", (id, pounds) => expect(measures[id]).toEqual({ all: pounds }));
  it("divides payments by paid outcomes", () => expect(measures["payments-per-outcome"].all).toBe(420 / 4));
  it("says nothing about nobody", () => {
    const nobody = summarise(hand({ people: [{ entry: -1 }], ledger: [["coaching", 0, 100]] }));
    expect(nobody.measures).toEqual({});
  });
});

describe("series by hand", () => {
  it("gives spending in pounds of real people", () => {
    expect(series["support-spending"].slice(0, 6)).toEqual([150, 30, 15, 45, 300, 600]);
    expect(series["benefit-spending"][0]).toBe(3000);
    expect(series["provider-payments"][207]).toBe(1200);
  });
  it("adds caseloads up by kind of provider, in real people", () => {
    expect(series["caseload:private"].slice(0, 3)).toEqual([505, 1010, 0]);
    expect(series["caseload:mutual"][0]).toBe(50);
    expect(series["queue:mutual"][0]).toBe(0);
    expect(series["caseload:local"]).toBeUndefined();
  });
  it("weighs the shadow price by people and needs no people", () =>
    expect(series["shadow-price"].slice(1, 3)).toEqual([2, 0]));
  it("shares out the stock of each week", () => {
    const { series: shares } = summarise(
      hand({
        weeks: 3,
        people: [{}, {}],
        spells: [
          [0, "claiming", 0, 2, "job-entry"],
          [0, "inWork", 2, 3, "open"],
          [1, "neither", 1, 3, "open"],
        ],
      }),
    );
    expect(shares["claiming"]).toEqual([1, 0.5, 0]);
    expect(shares["in-work"]).toEqual([0, 0, 0.5]);
    expect(shares["neither"]).toEqual([0, 0.5, 0.5]);
    expect(shares["job-entries"]).toEqual([0, 1, 0]);
  });
  it("knows a week with nobody in it", () =>
    expect(summarise(hand({ weeks: 2, people: [] })).series["claiming"]).toEqual([0, 0]));
  it("averages the chance of a job over areas", () =>
    expect(
      summarise(hand({ weeks: 2, people: [{}, { area: "slack-rural" }], tightness: 0.75 })).series["tightness"],
    ).toEqual([0.75, 0.75]));
});

describe("what happens on the way, by hand", () => {
  it("averages over people of the comparison", () => {
    const { measures: found } = summarise(
      hand({
        people: [
          { totals: { bodiesMet: 3, assessments: 2, reached: 0, weeksWaiting: 9 } },
          { totals: { bodiesMet: 1, sanctions: 1, weeksSanctioned: 4, barriersResolved: 2, handoffsLost: 1 } },
          { entry: -1, totals: { bodiesMet: 50, reached: 0 } },
        ],
      }),
    );
    expect(
      Object.fromEntries(
        [
          "bodies-met",
          "assessments",
          "never-reached",
          "weeks-waiting",
          "sanctions",
          "weeks-sanctioned",
          "barriers-resolved",
          "handoffs-lost",
        ].map((id) => [id, found[id].all]),
      ),
    ).toEqual({
      "bodies-met": 2,
      assessments: 1,
      "never-reached": 0.5,
      "weeks-waiting": 4.5,
      sanctions: 0.5,
      "weeks-sanctioned": 2,
      "barriers-resolved": 1,
      "handoffs-lost": 0.5,
    });
  });
});
