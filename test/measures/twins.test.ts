import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measures, reckoned } from "../../sim/measures/register.ts";
import { pairMeasures, counterfactualMeasures } from "../../sim/measures/counterfactual.ts";
import { anyRecord } from "./any-life.ts";
import { hand, type HandPerson, type HandSpell } from "./hand.ts";

const people: HandPerson[] = [{}, { barriers: { travel: 2 } }, {}, {}, { entry: -1 }];
const job = (person: number, from: number, to: number): HandSpell => [
  person,
  "inWork",
  from,
  to,
  "separation-to-claim",
];
const attachments = [0, 1, 2, 4]
  .map((person) => ({ person, week: 20, outcome: 75, paid: true }))
  .concat([{ person: 3, week: 20, outcome: 75, paid: false }]);

/** Everyone works weeks 30-40 and 60-76: 26 weeks by the end of week 75. */
const record = hand({ people, attachments, spells: [0, 1, 2, 3, 4].flatMap((p) => [job(p, 30, 40), job(p, 60, 76)]) });
const twin = hand({
  people,
  spells: [
    job(0, 10, 40),
    job(0, 118, 150), // weeks 20-39 and 118-123 count: 26, just enough
    job(1, 21, 46), // 25: one too few
    // the third never works
  ],
});

describe("measures of a pair", () => {
  const { deadweight, additional } = counterfactualMeasures(record, twin);
  it("finds deadweight where the twin works as many weeks in the two years after", () =>
    expect(deadweight).toMatchObject({ all: 1 / 3, "barriers:0": 1 / 2, "barriers:1": 0 }));
  it("counts the other paid outcomes as additional, a person of the comparison", () =>
    expect(additional).toMatchObject({ all: 2 / 4, "barriers:0": 1 / 3, "barriers:1": 1 }));
  it("leaves deadweight out without paid outcomes", () =>
    expect(counterfactualMeasures(twin, record).deadweight).toEqual({}));

  it("finds everything deadweight and nothing additional or displaced beside itself", () =>
    fc.assert(
      fc.property(anyRecord(), (any) => {
        const pair = counterfactualMeasures(any, any);
        for (const value of Object.values(pair.deadweight)) expect(value).toBe(1);
        for (const value of [...Object.values(pair.additional), ...Object.values(pair.displaced)])
          expect(value).toBe(0);
      }),
      { seed: 20140401, numRuns: 200 },
    ));

  it("counts entries that less competition would have added", () => {
    const spells: HandSpell[] = [
      [0, "claiming", 0, 10, "job-entry"],
      [1, "claiming", 0, 20, "job-entry"],
      [2, "claiming", 0, 30, "other-exit"],
      [4, "claiming", 0, 30, "job-entry"],
    ];
    expect(
      counterfactualMeasures(hand({ people, spells, tightness: 0.8 }), hand({ people, spells, tightness: 1 })).displaced
        .all,
    ).toBeCloseTo((2 * 0.25) / 4, 14);
  });

  it("refuses runs of different people, weeks or luck", () => {
    expect(() => counterfactualMeasures(record, hand({ people: [{}] }))).toThrow(/not twins/);
    expect(() => counterfactualMeasures(record, hand({ people, weeks: 100 }))).toThrow(/not twins/);
    expect(() => counterfactualMeasures(record, hand({ people, replication: 1 }))).toThrow(/not twins/);
  });

  it("is in the register, apart from what one run gives", () => {
    for (const id of Object.keys(pairMeasures)) {
      expect(measures).toHaveProperty([id]);
      expect(reckoned).not.toHaveProperty([id]);
    }
  });
});
