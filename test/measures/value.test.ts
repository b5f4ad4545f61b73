import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { counterfactualMeasures } from "../../sim/measures/counterfactual.ts";
import { discounted } from "../../sim/measures/value.ts";
import { anyRecord } from "./any-life.ts";
import { hand, type HandSpell } from "./hand.ts";

const weeks = 104;
const job: HandSpell = [0, "inWork", 26, 78, "separation-to-claim"]; // a year
const ledger = [
  ["coaching", 0, 10_000],
  ["benefit", 103, 50_000],
  ["bought-service", 3, 7_700],
] as const;
const npv = (discountRate: number, workYear: number): number =>
  summarise(hand({ weeks, people: [{}, {}], spells: [job], ledger, values: { discountRate, workYear } })).measures[
    "npv"
  ].all;

describe("net present value", () => {
  it("is a year's work for one in two, less half of a hundred pounds of support; benefit and what providers buy are not in it", () =>
    expect(npv(0, 6000)).toBeCloseTo(6000 / 2 - 100 / 2, 9));
  it("takes away as much from each pound as a year of discount does", () => {
    const weights = discounted(hand({ weeks, values: { discountRate: 0.1, workYear: 0 } }));
    expect(weights[0]).toBeCloseTo(1.1 ** (-0.5 / 52), 12);
    expect(weights[78] / weights[26]).toBeCloseTo(1 / 1.1, 12);
  });
  it("counts only weeks after a person's entry", () =>
    expect(
      summarise(
        hand({
          weeks,
          people: [{ entry: 52 }],
          spells: [[0, "inWork", 26, 78, "open"]],
          values: { discountRate: 0, workYear: 5200 },
        }),
      ).measures["npv"].all,
    ).toBeCloseTo(2600, 9));
  it("to the public is support and benefit", () => {
    const { measures } = summarise(hand({ weeks, people: [{}, {}], ledger }));
    expect(measures["npv-public"].all).toBeCloseTo(600 / 2, 9);
    expect(measures["npv-public"].all).toBeCloseTo(measures["cost-total"].all, 9);
  });
  it("of any life is worth less the later it is counted", () =>
    fc.assert(
      fc.property(anyRecord(), fc.double({ min: 0.001, max: 0.2, noNaN: true }), (record, discountRate) => {
        const worth = (rate: number): number =>
          summarise({
            ...record,
            ledger: new Float64Array(record.ledger.length),
            values: { discountRate: rate, workYear: 1 },
          }).measures["npv"]?.all ?? 0;
        const [now, later] = [worth(0), worth(discountRate)];
        expect(later).toBeLessThanOrEqual(now);
        expect(now === 0 || later < now).toBe(true);
      }),
      { seed: 1833, numRuns: 200 },
    ));
});

describe("the cost of an additional person in sustained work", () => {
  const people = [{}, {}, {}, {}];
  const works = (persons: number): HandSpell[] =>
    Array.from({ length: persons }, (_, p) => [p, "inWork", 10, 60, "separation-to-claim"]);
  const cost = (own: number, anyway: number): number | undefined =>
    counterfactualMeasures(
      hand({ people, spells: works(own), ledger: [["coaching", 0, 300_000]] }),
      hand({ people, spells: works(anyway), ledger: [["coaching", 0, 100_000]] }),
    )["cost-per-additional"].all;
  it("is the extra spending over the extra people", () => expect(cost(3, 1)).toBeCloseTo(2000 / 2, 9));
  it("is not reported where nobody is added", () => expect([cost(1, 1), cost(1, 2)]).toEqual([undefined, undefined]));
});
