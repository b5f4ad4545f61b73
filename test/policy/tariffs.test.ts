import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { centralAssumptions } from "../../sim/evidence/parameters.ts";
import type { Levers } from "../../sim/policy/levers.ts";
import { keepTerms, type Schedule } from "../../sim/policy/tariff/tariff.ts";
import { tariffs } from "../../sim/policy/tariff/tariffs.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { levelsOf } from "../../sim/world/people.ts";

const assumptions = centralAssumptions();
const central = scenario("citizen-support").levers;
const bespoke = (change: Partial<Levers> = {}) => tariffs["bespoke"].strategy({ ...central, ...change }, assumptions);
const byGroup = (change: Partial<Levers> = {}) => tariffs["benefit-group"].strategy({ ...central, ...change }, assumptions);
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
  it("holds the tariffs that a scenario may name", () => expect(Object.keys(tariffs)).toEqual(["benefit-group", "bespoke"]));
});

describe("a price for the person", () => {
  it("is a base and an amount for each assessed level, whatever the group", () => {
    fc.assert(fc.property(word, fc.integer({ min: 1, max: 9 }), (assessed, group) => {
      const { tier, price } = bespoke();
      expect(price[tier(group, assessed)]).toBe(central["tariff.bespoke.base"] + central["tariff.bespoke.perLevel"] * levelsOf(assessed));
    }), { seed: 1 });
  });
  it("is flat for people without barriers: they fall in the first row, at the base alone", () => {
    const { tier, price, schedules } = bespoke();
    expect([1, 5, 9].map((group) => tier(group, 0))).toEqual([0, 0, 0]);
    expect(price[0]).toBe(central["tariff.bespoke.base"]);
    expect(schedules[0]).toEqual(bespoke({ "tariff.bespoke.perLevel": 0 }).schedules[17]);
  });
  it("is 1,500 and 900 a level in tenths, three tenths and thirteenths of the rest, to the penny", () => {
    const { schedules } = bespoke({ "tariff.bespoke.base": 1500, "tariff.bespoke.perLevel": 900, "tariff.scale": 1, "tariff.bespoke.attachmentShare": 0.1, "tariff.bespoke.outcomeShare": 0.3, "tariff.bespoke.payments": 13, "tariff.bespoke.outcomeWeeks": 26 });
    expect(schedules[0]).toEqual({ attachment: 15_000, outcome: 45_000, sustainment: 6923, payments: 13, outcomeWeeks: 26 });
    expect(schedules[4]).toEqual({ attachment: 51_000, outcome: 153_000, sustainment: 23_538, payments: 13, outcomeWeeks: 26 });
  });
  it("is paid in whole pence, each payment rounded by itself and so within half a penny of its part", () => {
    fc.assert(fc.property(levers, fc.integer({ min: 0, max: 45 }), (change, level) => {
      const { schedules, price } = bespoke(change);
      const pay = schedules[level];
      expect(whole(pay).every((pence) => Number.isInteger(pence) && pence >= 0)).toBe(true);
      const all = 100 * change["tariff.scale"] * price[level];
      expect(Math.abs(pay.attachment - all * change["tariff.bespoke.attachmentShare"])).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(Math.abs(pay.attachment + pay.outcome + pay.sustainment * pay.payments - all)).toBeLessThanOrEqual((2 + pay.payments) / 2 + 1e-6);
    }), { seed: 2, numRuns: 500 });
  });
  it("is never lower for more barriers, and in proportion to its scale before rounding", () => {
    fc.assert(fc.property(levers, (change) => {
      const [one, two] = [bespoke({ ...change, "tariff.scale": 1 }), bespoke({ ...change, "tariff.scale": 2 })];
      for (let level = 1; level <= 45; level++) for (const [k, pence] of whole(one.schedules[level]).entries()) expect(pence).toBeGreaterThanOrEqual(whole(one.schedules[level - 1])[k]);
      for (const level of [0, 7, 45]) for (const [k, pence] of whole(two.schedules[level]).entries()) expect(Math.abs(pence - 2 * whole(one.schedules[level])[k])).toBeLessThanOrEqual(1.5);
      expect(two.price).toEqual(one.price);
    }), { seed: 3, numRuns: 100 });
  });
  it("has no share left over: without sustainment the outcome takes what the fee leaves, and shares beyond one are cut", () => {
    const at = (change: Partial<Levers>): Schedule => bespoke({ "tariff.scale": 1, "tariff.bespoke.base": 1000, "tariff.bespoke.attachmentShare": 0.25, ...change }).schedules[0];
    expect(at({ "tariff.bespoke.payments": 0, "tariff.bespoke.outcomeShare": 0.3 })).toMatchObject({ attachment: 25_000, outcome: 75_000, sustainment: 0, payments: 0 });
    expect(at({ "tariff.bespoke.payments": 13, "tariff.bespoke.outcomeShare": 0.9 })).toMatchObject({ attachment: 25_000, outcome: 75_000, sustainment: 0 });
  });
  it("does not taper", () => expect([0, 1, 5, 50].map(bespoke().taper)).toEqual([1, 1, 1, 1]));
});

describe("a price for the group", () => {
  it("is the group's, whatever was assessed", () => {
    fc.assert(fc.property(word, fc.integer({ min: 1, max: 9 }), (assessed, group) => { expect(byGroup().tier(group, assessed)).toBe(group - 1); }), { seed: 4 });
    expect(byGroup().price).toHaveLength(9);
  });
  it("of the second group is 400, 1,200 and thirteen payments of 215 pounds; of the seventh 600, 3,500 and twenty-six of 370", () => {
    const { schedules, price } = byGroup({ "tariff.scale": 1 });
    expect(schedules[1]).toEqual({ attachment: 40_000, outcome: 120_000, sustainment: 21_500, payments: 13, outcomeWeeks: 26 });
    expect(schedules[6]).toEqual({ attachment: 60_000, outcome: 350_000, sustainment: 37_000, payments: 26, outcomeWeeks: 13 });
    expect([price[1], price[6]]).toEqual([4395, 13_720]);
  });
  it("is paid after 26 weeks for the first two groups and 13 for the others", () => expect(byGroup().schedules.map(({ outcomeWeeks }) => outcomeWeeks)).toEqual([26, 26, 13, 13, 13, 13, 13, 13, 13]));
  it("has its fee taper by contract year to nothing in the fourth, and stay there", () => expect([0, 1, 2, 3, 4, 20].map(byGroup().taper)).toEqual([1, 0.75, 0.5, 0, 0, 0]));
  it("at scale 0 pays nothing at all", () => expect(byGroup({ "tariff.scale": 0 }).schedules.flatMap(whole).every((pence) => pence === 0)).toBe(true));
});

describe("a tariff that replaces another", () => {
  it("keeps the terms that people were attached under, further down", () => {
    const [before, after] = [byGroup(), bespoke()];
    const { tariff, by } = keepTerms(after, before);
    expect(by).toBe(after.schedules.length);
    for (let group = 1; group <= 9; group++) expect(tariff.schedules[before.tier(group, 0) + by]).toBe(before.schedules[group - 1]);
    expect(tariff.schedules.slice(0, by)).toEqual(after.schedules);
    expect(tariff.tier(3, 0b1101)).toBe(after.tier(3, 0b1101));
    expect(tariff.taper(2)).toBe(after.taper(2));
  });
});
