import { describe, expect, it } from "vitest";
import texts from "../../scenarios/words/asked.json" with { type: "json" };
import measureTexts from "../../scenarios/words/measures.json" with { type: "json" };
import { asked } from "../../sim/measures/asked/register.ts";
import { groupIds } from "../../sim/measures/groups.ts";
import { measures } from "../../sim/measures/register.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { PAYMENT_GROUPS } from "../../sim/world/vocabulary.ts";
import { hand, type HandAttachment, type HandPerson, type HandSpell } from "./hand.ts";

const measured = (
  people: readonly HandPerson[],
  spells: readonly HandSpell[],
  attachments: readonly HandAttachment[] = [],
  weeks = 260,
): Readonly<Record<string, Readonly<Record<string, number>>>> =>
  summarise(hand({ people, spells, attachments, weeks }), asked).measures;

describe("measures that questions ask for", () => {
  it("are reckoned where they are asked for, and in no other run", () => {
    const record = hand({ spells: [[0, "claiming", 0, 9, "other-exit"]] });
    expect(Object.keys(summarise(record).measures).filter((id) => id in asked)).toEqual([]);
    const { measures: more, ...rest } = summarise(record, asked);
    const { measures: plain, ...same } = summarise(record);
    expect(rest).toEqual(same);
    expect(more).toMatchObject(plain);
    expect(more["never-claimed-before"].all).toBe(0);
  });
  it("have names of their own, and words that tell them apart", () => {
    expect(Object.keys(asked).filter((id) => id in measures)).toEqual([]);
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(asked).toSorted());
    const words = [...Object.values(texts), ...Object.values(measureTexts)];
    for (const { label, definition } of Object.values(texts))
      expect(
        [label, definition].every((each) => /^[A-Z\d].*[^.]$/.test(each)),
        label,
      ).toBe(true);
    for (const key of ["label", "definition"] as const)
      expect(new Set(words.map((each) => each[key])).size, key).toBe(words.length);
  });
  it("name groups that are there", () => {
    const regime = scenario("jobcentre-2014");
    const record = live(prepare(regime, { seed: "asked", people: 1500, weeks: 220, burnIn: 60 }, 0), regime);
    const found = summarise(record, asked).measures;
    expect(Object.keys(asked).filter((id) => !(id in found))).toEqual([]);
    for (const id of Object.keys(asked))
      for (const [group, value] of Object.entries(found[id])) {
        expect(groupIds, id).toContain(group);
        expect(Number.isFinite(value), id).toBe(true);
        if (asked[id].unit === "share" && !id.startsWith("median")) expect(value, id).toBeGreaterThanOrEqual(0);
        if (asked[id].unit === "share") expect(value, id).toBeLessThanOrEqual(1);
      }
  });
});

describe("people whom a provider takes on", () => {
  // Attached in week 10: one works from 30 to 40 and from 60 on; one claims on and on; one is off benefit for 13 weeks.
  const people: HandPerson[] = [{}, { benefit: "health" }, {}];
  const spells: HandSpell[] = [
    [0, "claiming", 0, 30, "job-entry"],
    [0, "inWork", 30, 40, "separation-to-claim"],
    [0, "claiming", 40, 60, "job-entry"],
    [0, "inWork", 60, 260, "open"],
    [1, "claiming", 0, 260, "open"],
    [2, "claiming", 0, 20, "other-exit"],
    [2, "neither", 20, 33, "return-to-claim"],
    [2, "claiming", 33, 260, "open"],
  ];
  const attachments = people.map((_, person) => ({ person, week: 10, paymentGroup: person === 1 ? 6 : 2 }));
  const found = measured(people, spells, attachments);
  it.each([
    ["attached-job-start", { all: 1 / 3, "benefit:health": 0, "payment-group:jsa-25-plus": 1 / 2 }],
    ["attached-time-in-work", { all: (10 + 54) / 84 }],
    ["attached-job-kept-13", { all: 0 }],
    ["attached-break", { all: 2 / 3, "payment-group:esa-new": 0 }],
    ["attached-break-13", { all: 1 / 3 }],
    ["attached-break-26", { all: 0 }],
    ["attached-off-36", { all: 0 }],
  ])("%s", (id, values) => {
    for (const [group, value] of Object.entries(values)) expect(found[id][group], group).toBeCloseTo(value, 14);
  });
  it("are followed for as long as is asked, and not at all where that is not on record", () => {
    const late = measured([{}], [[0, "claiming", 0, 260, "open"]], [{ person: 0, week: 157 }]);
    expect(late["attached-job-start"]).toBeUndefined();
    expect(late["attached-break"].all).toBe(0);
    expect(measured([{}], [[0, "claiming", 0, 260, "open"]], [{ person: 0, week: 225 }])["attached-break"]).toBe(
      undefined,
    );
    expect(
      measured([{}], [[0, "claiming", 0, 260, "open"]], [{ person: 0, week: 156 }])["attached-job-start"].all,
    ).toBe(0);
  });
  it("are off benefit in the 36th week or not", () => {
    const off = (end: number): number =>
      measured(
        [{}],
        [
          [0, "claiming", 0, end, "other-exit"],
          [0, "neither", end, 260, "open"],
        ],
        [{ person: 0, week: 10 }],
      )["attached-off-36"].all;
    expect([off(45), off(46)]).toEqual([1, 0]);
  });
  it("keep a first job for 13 weeks or not; one that cannot be followed is left out", () => {
    const kept = (end: number, cause: HandSpell[4]): number | undefined =>
      measured(
        [{}],
        [
          [0, "claiming", 0, 30, "job-entry"],
          [0, "inWork", 30, end, cause],
        ],
        [{ person: 0, week: 10 }],
      )["attached-job-kept-13"]?.all;
    expect(kept(43, "separation-to-neither")).toBe(1);
    expect(kept(42, "separation-to-neither")).toBe(0);
    expect(kept(42, "left-population")).toBeUndefined();
  });
});

describe("a programme that begins with the comparison", () => {
  const outcome = (person: number, week: number, at: number, paymentGroup = 2): HandAttachment => ({
    person,
    week,
    outcome: at,
    paid: true,
    paymentGroup,
  });
  const working: HandSpell[] = [0, 1, 2, 3].map((person) => [person, "inWork", 20, 260, "open"]);
  it("is seen after 61 weeks: jobs begun by then, outcomes by then, of those attached by then", () => {
    const spells: HandSpell[] = [
      [0, "inWork", 60, 260, "open"],
      [1, "inWork", 61, 260, "open"],
      [2, "inWork", 30, 260, "open"],
    ];
    const found = measured([{}, {}, {}], spells, [outcome(0, 10, -1), outcome(1, 10, -1), outcome(2, 5, 60), outcome(2, 61, 87)]); // prettier-ignore
    expect(found["new-programme-job-start"].all).toBeCloseTo(2 / 3, 14);
    expect(found["new-programme-outcome"].all).toBeCloseTo(1 / 3, 14);
  });
  it("divides its outcomes of 148 weeks between payment groups", () => {
    const found = measured([{}, {}, {}], working.slice(0, 3), [outcome(0, 0, 40), outcome(1, 0, 147, 9), outcome(2, 0, 148, 9), { person: 2, week: 0, outcome: 30 }]); // prettier-ignore
    const shares = found["outcomes-share"];
    expect([shares["payment-group:jsa-25-plus"], shares["payment-group:prison-leavers"], shares["payment-group:esa-new"]]).toEqual([0.5, 0.5, 0]); // prettier-ignore
    expect(Object.keys(shares)).toHaveLength(PAYMENT_GROUPS.length);
  });
  it("counts weeks in work since an outcome to the 95th week, in the middle of a quarter's", () => {
    const spells: HandSpell[] = [
      [0, "inWork", 10, 50, "separation-to-neither"],
      [1, "inWork", 10, 260, "open"],
      [2, "inWork", 10, 94, "separation-to-neither"],
    ];
    const found = measured([{}, {}, {}], spells, [outcome(0, 0, 40), outcome(1, 0, 45), outcome(2, 0, 51)]);
    expect(found["since-outcome-quarter-4"].all).toBe(43);
    expect(found["since-outcome-quarter-3"]).toBeUndefined();
    const two = measured([{}, {}, {}], spells, [outcome(0, 0, 40), outcome(1, 0, 45)]);
    expect(two["since-outcome-quarter-4"].all).toBe((10 + 50) / 2);
  });
  it("spreads attachments over eleven months", () => {
    const after = (weeks: number): number =>
      measured([{}], working.slice(0, 1), [outcome(0, 20, 20 + weeks, 9)])["outcome-eleven-months"]["payment-group:prison-leavers"]; // prettier-ignore
    expect([after(13), after(26), after(27), after(73), after(74)]).toEqual([1, 1, 47 / 48, 1 / 48, 0]);
  });
  it("counts the year after an outcome that came within one", () => {
    const year = (at: number): number | undefined =>
      measured([{}], [[0, "inWork", 20, 80, "separation-to-neither"]], [outcome(0, 10, at)])["weeks-in-work-after-outcome"]?.all; // prettier-ignore
    expect([year(40), year(62), year(63)]).toEqual([40, 18, undefined]);
  });
});

describe("people who come back from two years with a provider", () => {
  const back = (...after: readonly HandSpell[]): Readonly<Record<string, number | undefined>> => {
    const [[, , from]] = after.length === 0 ? [[0, "claiming", 260] as const] : after;
    const found = measured([{}], [[0, "claiming", 0, from, "job-entry"], ...after], [{ person: 0, week: 4 }]);
    return Object.fromEntries(Object.keys(texts).map((id) => [id, found[id]?.all]));
  };
  it("work at all, for 13 and for 26 weeks, added up", () => {
    const found = back(
      [0, "inWork", 120, 130, "separation-to-claim"],
      [0, "claiming", 130, 150, "job-entry"],
      [0, "inWork", 150, 153, "separation-to-claim"],
      [0, "claiming", 153, 260, "open"],
    );
    expect(found).toMatchObject({
      "returned-worked-year": 1,
      "returned-worked-13-weeks": 1,
      "returned-worked-26-weeks": 0,
      "returned-worked-13-months": 1,
      "returned-in-work-two-years": 0,
      "returned-off-13-weeks": 0,
    });
  });
  it("are others if they worked meanwhile, and are not claiming if they have left", () => {
    const worked = back([0, "inWork", 50, 51, "separation-to-claim"], [0, "claiming", 51, 260, "open"]);
    expect(worked["returned-worked-year"]).toBeUndefined();
    expect(back([0, "neither", 100, 260, "open"])["returned-worked-year"]).toBeUndefined();
  });
  it("tell thirteen months from a year, and two years from less", () => {
    expect(back([0, "inWork", 160, 260, "open"])).toMatchObject({
      "returned-worked-year": 0,
      "returned-worked-13-months": 1,
      "returned-in-work-two-years": 1,
    });
    expect(back([0, "inWork", 164, 212, "left-population"])["returned-worked-13-months"]).toBe(0);
  });
  it("leave benefit for 13 weeks in a row, for whatever reason", () => {
    const off = (until: number): number | undefined =>
      back([0, "neither", 120, until, "return-to-claim"], [0, "claiming", until, 260, "open"])["returned-off-13-weeks"];
    expect([off(132), off(133)]).toEqual([0, 1]);
  });
});

describe("claimants", () => {
  it("are in work in the 52nd and in the 91st week from entry, or not", () => {
    const found = measured([{ entry: 10 }], [[0, "inWork", 61, 100, "separation-to-claim"], [0, "claiming", 100, 260, "open"]]); // prettier-ignore
    expect([found["in-work-12-months"].all, found["in-work-21-months"].all]).toEqual([1, 0]);
    const later = measured([{ entry: 10 }], [[0, "inWork", 62, 101, "separation-to-claim"]]);
    expect([later["in-work-12-months"].all, later["in-work-21-months"].all]).toEqual([0, 1]);
  });
  it("are told apart by what they did until a claim", () => {
    const found = measured(
      [{ benefit: "health" }, { benefit: "health" }],
      [
        [0, "inWork", -5, 10, "separation-to-claim"],
        [0, "claiming", 10, 70, "job-entry"],
        [0, "inWork", 70, 260, "open"],
        [1, "neither", -5, 10, "return-to-claim"],
        [1, "claiming", 10, 80, "job-entry"],
        [1, "inWork", 80, 260, "open"],
      ],
    );
    expect(found["work-15-months-after-work"]["benefit:health"]).toBe(1);
    expect(found["work-15-months-after-neither"]["benefit:health"]).toBe(0);
  });
  it("count claims and attachments of those who had claimed before and come back later", () => {
    const found = measured(
      [{ entry: -1, firstClaim: -50 }],
      [
        [0, "inWork", -20, 10, "separation-to-claim"],
        [0, "claiming", 10, 60, "job-entry"],
        [0, "inWork", 60, 260, "open"],
      ],
      [{ person: 0, week: 20, paymentGroup: 2 }],
    );
    expect(found["work-15-months-after-work"].all).toBe(1);
    expect(found["never-claimed-before"].all).toBe(0);
    expect(found["attached-job-start"]).toMatchObject({ all: 1, "payment-group:jsa-25-plus": 1 });
    expect(found["in-work-12-months"]).toBeUndefined();
  });
  it("had never claimed before where their first claim is one of those two years", () => {
    const spells: HandSpell[] = [
      [0, "claiming", 10, 20, "other-exit"],
      [0, "claiming", 30, 40, "other-exit"],
      [1, "claiming", 5, 20, "other-exit"],
      [2, "claiming", -9, 20, "other-exit"],
      [3, "claiming", 104, 120, "other-exit"],
    ];
    const people = [{ entry: 10 }, { entry: 0, claimEnded: -3 }, { entry: 0 }, { entry: 104 }];
    expect(measured(people, spells)["never-claimed-before"].all).toBe(1 / 2);
    expect(measured(people, spells, [], 103)["never-claimed-before"]).toBeUndefined();
  });
  it("claim for longer than half a year, a year, two years, week by week", () => {
    const found = measured(
      [{ age: "18-24" }, { age: "50+" }],
      [
        [0, "claiming", -20, 40, "other-exit"],
        [1, "claiming", 60, 260, "open"],
      ],
    );
    expect(found["young-claiming-over-6-months"].all).toBeCloseTo(34 / 40, 14);
    expect(found["young-claiming-over-12-months"].all).toBeCloseTo(8 / 40, 14);
    expect(found["young-claiming-over-24-months"].all).toBe(0);
    expect(found["older-claiming-over-24-months"].all).toBeCloseTo(96 / 200, 14);
    expect(found["older-claiming-over-6-months"]).not.toHaveProperty(["age:18-24"]);
  });
  it("move into work from one quarter to the next, by low skills", () => {
    const spells: HandSpell[] = [
      [0, "claiming", 5, 30, "job-entry"],
      [0, "inWork", 30, 260, "open"],
      [1, "claiming", 0, 27, "job-entry"],
      [1, "inWork", 27, 260, "open"],
      [2, "claiming", 0, 260, "open"],
    ];
    const found = measured([{}, { barriers: { "low-skills": 3 } }, { barriers: { "low-skills": 1 } }], spells);
    // Quarters begin in weeks 13 and 26 of the first claim, in 0, 13 and 26 of the second.
    expect(found["quarter-to-work-skilled"].all).toBe(1 / 2);
    expect(found["quarter-to-work-least-skilled"].all).toBe(1 / 3);
  });
});

describe("providers and services", () => {
  it("have a margin in the middle, of those that stood at first and earn anything", () => {
    const record = hand({
      providers: [0, 1, 2, 3].map((slot) => ({ slot, id: `p${slot}`, kind: "private" })),
      weeks: 104,
    });
    const { income, costs, open } = record.market;
    for (let row = 0; row < 4; row++) {
      open[row * 104] = row < 3 ? 1 : 0;
      income[row * 104 + 3] = row === 2 ? 0 : 100;
      costs[row * 104 + 51] = 60 + 20 * row;
      income[row * 104 + 52] = 100;
      costs[row * 104 + 103] = 100 + 10 * row;
    }
    const found = summarise(record, asked).measures;
    expect(found["median-margin-year-1"].all).toBeCloseTo((0.4 + 0.2) / 2, 14);
    expect(found["median-margin-year-2"].all).toBeCloseTo(-0.1, 14);
    expect(found["median-margin-year-3"]).toBeUndefined();
  });
  it("treat people within four weeks and within twelve", () => {
    const record = hand({ services: { "mental-health": { begun: [0, 4, 5, 12, 13] }, travel: {} } });
    const found = summarise(record, asked).measures;
    expect(found["service-within-4"]).toEqual({ "barrier:mental-health": 2 / 5 });
    expect(found["service-within-12"]).toEqual({ "barrier:mental-health": 4 / 5 });
  });
});
