import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { centralAssumptions } from "../../sim/evidence/parameters.ts";
import type { Levers } from "../../sim/policy/levers.ts";
import type { Schedule } from "../../sim/world/terms.ts";
import type { Tariff } from "../../sim/policy/tariff/tariff.ts";
import { prediction } from "../../sim/policy/tariff/predicted-chance.ts";
import { tariffs } from "../../sim/policy/tariff/tariffs.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { levelsOf, severity, withSeverity } from "../../sim/world/severities.ts";

const noContacts = {
  contactOnJobs: new Float64Array(2).fill(1),
  contactOnExits: new Float64Array(2).fill(1),
  excusedWeeks: 0,
};

const believed = nature(centralAssumptions());
const made = (rule: string, change: Partial<Levers>): Tariff & { readonly schedules: readonly Schedule[] } => {
  const tariff = tariffs[rule].strategy({ ...central, ...change }, believed);
  return { ...tariff, schedules: tariff.price.map((_, row) => tariff.schedule(row, 1)) };
};
const central = scenario("citizen-support").levers;
const bespoke = (change: Partial<Levers> = {}) => made("bespoke", change);
const byGroup = (change: Partial<Levers> = {}) => made("benefit-group", change);
const flat = (change: Partial<Levers> = {}) => made("flat", change);
const predicted = (change: Partial<Levers> = {}) => made("predicted", change);
const whole = ({ attachment, outcome, sustainment }: Schedule): number[] => [attachment, outcome, sustainment];
const levers = fc.record({
  "tariff.scale": fc.double({ min: 0, max: 5, noNaN: true }),
  "tariff.bespoke.base": fc.double({ min: 0, max: 6000, noNaN: true }),
  "tariff.bespoke.perLevel": fc.double({ min: 0, max: 4000, noNaN: true }),
  "tariff.bespoke.attachmentShare": fc.double({ min: 0, max: 0.5, noNaN: true }),
  "tariff.bespoke.outcomeShare": fc.double({ min: 0, max: 0.9, noNaN: true }),
  "tariff.bespoke.payments": fc.integer({ min: 0, max: 26 }),
});
const word = fc.integer({ min: 0, max: 0x3fffffff });

describe("the register", () => {
  it("keeps every name that a scenario may have", () =>
    expect(Object.keys(tariffs)).toEqual(
      expect.arrayContaining(["benefit-group", "flat", "bespoke", "predicted", "accelerator", "dynamic", "yardstick"]),
    ));
});

describe("a price for the person", () => {
  it("is a base and an amount for each assessed level, whatever the group", () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 9 }), (assessed, group) => {
        const { tier, price } = bespoke();
        expect(price[tier(group, assessed)]).toBe(
          central["tariff.bespoke.base"] + central["tariff.bespoke.perLevel"] * levelsOf(assessed),
        );
      }),
      { seed: 1 },
    );
  });
  it("is flat for people without barriers: they fall in the first row, at the base alone", () => {
    const { tier, price, schedules } = bespoke();
    expect([1, 5, 9].map((group) => tier(group, 0))).toEqual([0, 0, 0]);
    expect(price[0]).toBe(central["tariff.bespoke.base"]);
    expect(schedules[0]).toEqual(bespoke({ "tariff.bespoke.perLevel": 0 }).schedules[17]);
  });
  it("is 1,500 and 900 a level in tenths, three tenths and thirteenths of the rest, to the penny", () => {
    const { schedules } = bespoke({
      "tariff.bespoke.base": 1500,
      "tariff.bespoke.perLevel": 900,
      "tariff.scale": 1,
      "tariff.bespoke.attachmentShare": 0.1,
      "tariff.bespoke.outcomeShare": 0.3,
      "tariff.bespoke.payments": 13,
      "tariff.bespoke.outcomeWeeks": 26,
    });
    expect(schedules[0]).toEqual({
      attachment: 15_000,
      outcome: 45_000,
      sustainment: 6923,
      payments: 13,
      outcomeWeeks: 26,
    });
    expect(schedules[4]).toEqual({
      attachment: 51_000,
      outcome: 153_000,
      sustainment: 23_538,
      payments: 13,
      outcomeWeeks: 26,
    });
  });
  it("is paid in whole pence, each payment rounded by itself and so within half a penny of its part", () => {
    fc.assert(
      fc.property(levers, fc.integer({ min: 0, max: 45 }), (change, level) => {
        const { schedules, price } = bespoke(change);
        const pay = schedules[level];
        expect(whole(pay).every((pence) => Number.isInteger(pence) && pence >= 0)).toBe(true);
        const all = 100 * change["tariff.scale"] * price[level];
        expect(Math.abs(pay.attachment - all * change["tariff.bespoke.attachmentShare"])).toBeLessThanOrEqual(
          0.5 + 1e-6,
        );
        expect(Math.abs(pay.attachment + pay.outcome + pay.sustainment * pay.payments - all)).toBeLessThanOrEqual(
          (2 + pay.payments) / 2 + 1e-6,
        );
      }),
      { seed: 2, numRuns: 500 },
    );
  });
  it("is never lower for more barriers, and in proportion to its scale before rounding", () => {
    fc.assert(
      fc.property(levers, (change) => {
        const [one, two] = [bespoke({ ...change, "tariff.scale": 1 }), bespoke({ ...change, "tariff.scale": 2 })];
        for (let level = 1; level <= 45; level++)
          for (const [k, pence] of whole(one.schedules[level]).entries())
            expect(pence).toBeGreaterThanOrEqual(whole(one.schedules[level - 1])[k]);
        for (const level of [0, 7, 45])
          for (const [k, pence] of whole(two.schedules[level]).entries())
            expect(Math.abs(pence - 2 * whole(one.schedules[level])[k])).toBeLessThanOrEqual(1.5);
        expect(two.price).toEqual(one.price);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
  it("has no share left over: without sustainment the outcome takes what the fee leaves, and shares beyond one are cut", () => {
    const at = (change: Partial<Levers>): Schedule =>
      bespoke({ "tariff.scale": 1, "tariff.bespoke.base": 1000, "tariff.bespoke.attachmentShare": 0.25, ...change })
        .schedules[0];
    expect(at({ "tariff.bespoke.payments": 0, "tariff.bespoke.outcomeShare": 0.3 })).toMatchObject({
      attachment: 25_000,
      outcome: 75_000,
      sustainment: 0,
      payments: 0,
    });
    expect(at({ "tariff.bespoke.payments": 13, "tariff.bespoke.outcomeShare": 0.9 })).toMatchObject({
      attachment: 25_000,
      outcome: 75_000,
      sustainment: 0,
    });
  });
  it("does not taper", () => expect([0, 52, 260, 2600].map(bespoke().taper)).toEqual([1, 1, 1, 1]));
});

describe("a price for the group", () => {
  it("is the group's, whatever was assessed", () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 9 }), (assessed, group) => {
        expect(byGroup().tier(group, assessed)).toBe(group - 1);
      }),
      { seed: 4 },
    );
    expect(byGroup().price).toHaveLength(9);
  });
  it("of the second group is 400, 1,200 and thirteen payments of 215 pounds; of the seventh 600, 3,500 and twenty-six of 370", () => {
    const { schedules, price } = byGroup({ "tariff.scale": 1 });
    expect(schedules[1]).toEqual({
      attachment: 40_000,
      outcome: 120_000,
      sustainment: 21_500,
      payments: 13,
      outcomeWeeks: 26,
    });
    expect(schedules[6]).toEqual({
      attachment: 60_000,
      outcome: 350_000,
      sustainment: 37_000,
      payments: 26,
      outcomeWeeks: 13,
    });
    expect([price[1], price[6]]).toEqual([4395, 13_720]);
  });
  it("is paid after 26 weeks for the first two groups and 13 for the others", () =>
    expect(byGroup().schedules.map(({ outcomeWeeks }) => outcomeWeeks)).toEqual([26, 26, 13, 13, 13, 13, 13, 13, 13]));
  it("has its fee taper by contract year and end after 34 months, for good", () =>
    expect([0, 51, 52, 103, 104, 147, 148, 1040].map(byGroup().taper)).toEqual([1, 1, 0.75, 0.75, 0.5, 0.5, 0, 0]));
  it("at scale 0 pays nothing at all", () =>
    expect(
      byGroup({ "tariff.scale": 0 })
        .schedules.flatMap(whole)
        .every((pence) => pence === 0),
    ).toBe(true));
});

describe("one price for all", () => {
  it("is the same for everybody, and paid out like a bespoke one of that price", () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 9 }), (assessed, group) => {
        expect(flat().tier(group, assessed)).toBe(0);
      }),
      { seed: 5 },
    );
    expect(flat().price).toEqual([central["tariff.price"]]);
    expect(flat().schedules[0]).toEqual(bespoke({ "tariff.bespoke.base": central["tariff.price"] }).schedules[0]);
  });
});

describe("a price that follows the predicted chance", () => {
  const priceOf = (tariff: Tariff, group: number, assessed: number): number =>
    tariff.price[tariff.tier(group, assessed)];
  it("is never lower for someone with more severe barriers, nor above its cap", () => {
    const tariff = predicted();
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 9 }), fc.nat(14), (assessed, group, k) => {
        const worse = withSeverity(assessed, k, Math.min(3, severity(assessed, k) + 1));
        expect(priceOf(tariff, group, worse)).toBeGreaterThanOrEqual(priceOf(tariff, group, assessed));
        expect(priceOf(tariff, group, worse)).toBeLessThanOrEqual(
          central["tariff.price"] * central["tariff.predicted.cap"] + 1e-6,
        );
      }),
      { seed: 6 },
    );
    expect(priceOf(tariff, 6, 0)).toBeGreaterThan(priceOf(tariff, 2, 0));
  });
  it("at exponent 0 is flat", () =>
    expect(new Set(predicted({ "tariff.predicted.exponent": 0 }).price)).toEqual(new Set([central["tariff.price"]])));
  it("at exponent 1 and without a cap makes the expected payment the same for all", () => {
    const { price } = predicted({ "tariff.predicted.exponent": 1, "tariff.predicted.cap": 1e12 });
    const { chance, average } = prediction(believed, central["tariff.bespoke.outcomeWeeks"], noContacts);
    for (const [row, pounds] of price.entries())
      expect((pounds * chance[row]) / (central["tariff.price"] * average)).toBeCloseTo(1, 9);
  });
});

describe("the chance that a price follows", () => {
  const { classOf, chance, byQuarter, quarters, average } = prediction(believed, 26, noContacts);
  it("adds up over quarters, to less than certainty, and none before an outcome can be reached", () => {
    for (let row = 0; row < chance.length; row++) {
      const parts = byQuarter.subarray(row * quarters, (row + 1) * quarters);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(chance[row] + 1e-12);
      expect(chance[row]).toBeLessThan(1);
      expect([parts[0], parts[1]]).toEqual([0, 0]);
    }
  });
  it("is that of a person without barriers where nothing was assessed, added up week by week", () => {
    const { assumptions, duration, separationCumulated, otherExit } = believed;
    const keeps = Math.exp(-separationCumulated[26]);
    const variance = assumptions["jobEntry.frailtyVariance"];
    const survives = (cumulated: number): number => (1 + variance * cumulated) ** (-1 / variance);
    let sum = 0;
    for (let week = 0, hazard = 0; week < believed.attachmentWeeks; week++) {
      const next =
        hazard + assumptions["jobEntry.baseline.search"] * keeps * duration[Math.min(week, duration.length - 1)];
      sum += (survives(hazard) - survives(next)) * Math.exp(-otherExit[0] * week);
      hazard = next;
    }
    expect(Math.abs(chance[classOf(2, 0)] / sum - 1)).toBeLessThan(0.03);
  });
  it("of an average person lies between those with no barrier and with all", () => {
    expect(average).toBeLessThan(chance[classOf(2, 0)]);
    expect(average).toBeGreaterThan(chance[classOf(2, 0x3fffffff)]);
  });
});
