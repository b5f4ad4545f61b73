import { describe, expect, it } from "vitest";
import { bestHours, shareHours, worthOfAnHour } from "../../sim/conduct/effort.ts";
import { serviceOf } from "../../sim/world/reach.ts";
import { BENEFIT_GROUPS } from "../../sim/world/vocabulary.ts";

const scale = 20;
const cost = 8;
const service = serviceOf(scale, 0, 0);

/**
 * A person on whom an hour's support adds Δ to the chance of an outcome over one expected week of support: hazards of
 * one in all, with all the time in the world.
 */
function adding(delta: number): Parameters<typeof worthOfAnHour>[1] {
  const without = (0.5 - delta) / (0.5 + delta) / 2;
  return { hazard: without, gain: 0.5 / without - 1, otherExit: 0.5, weeksLeft: 1e6, keeps: 1 };
}

describe("the hours that pay best, at ē = 20, Δ = .12 and 8 pounds an hour", () => {
  const hours = (payment: number): number =>
    bestHours(worthOfAnHour("spell", adding(0.12), payment, scale), cost, service);
  it("are none up to a payment of 1,333.33 pounds, and some above", () => {
    expect([0, 500, 1333.33].map(hours)).toEqual([0, 0, 0]);
    expect(hours(1333.34)).toBeGreaterThan(0);
  });
  it.each([
    [2000, 8.1093],
    [4000, 21.97225],
    [8000, 35.83519],
  ])("for %i pounds are %d", (payment, answer) => expect(hours(payment)).toBeCloseTo(answer, 5));
});

describe("30 hours shared over four clients", () => {
  const clients = [
    [4000, 0.1],
    [4000, 0.05],
    [6600, 0.04],
    [13720, 0.02],
  ].map(([payment, delta]) => worthOfAnHour("spell", adding(delta), payment, scale));
  const logWorth = Float64Array.from(clients, Math.log).sort();
  const share = { logCost: 0, floor: 0, used: 0 };
  shareHours(
    {
      logWorth,
      count: Int32Array.from({ length: 4 * BENEFIT_GROUPS.length }, (_, k) => (k < 4 ? 1 : 0)),
      offset: 0,
      top: 3,
      people: 4,
    },
    30,
    cost,
    BENEFIT_GROUPS.map(() => service),
    share,
  );

  it("have a shadow price of 1.481544 pounds above their cost", () =>
    expect(Math.exp(share.logCost) - cost).toBeCloseTo(1.481544, 6));
  it("go where they earn most: 14.92770, 1.06476, 6.61739, 7.39015", () =>
    expect(clients.map((worth) => bestHours(worth, Math.exp(share.logCost), service))).toEqual(
      [14.9277, 1.06476, 6.61739, 7.39015].map((hours) => expect.closeTo(hours, 5)),
    ));
  it("are all used, and no more", () => expect(share.used).toBeCloseTo(30, 10));
});
