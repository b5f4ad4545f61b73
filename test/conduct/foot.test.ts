import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { bestHours, hoursFor, shareHours } from "../../sim/conduct/effort.ts";
import { reach, type Service, serviceOf } from "../../sim/world/reach.ts";
import { BENEFIT_GROUPS } from "../../sim/world/vocabulary.ts";

const scale = fc.integer({ min: 5, max: 50 }).map((n) => n / 100);
const foot = fc.integer({ min: 2, max: 20 }).map((n) => n / 200);
/** Owed hours below the foot, at it and above it. */
const owed = fc.constantFrom(0, 0.5, 0.9, 1, 1.5, 3);
const services: fc.Arbitrary<Service> = fc.tuple(scale, foot, owed).map(([s, f, times]) => serviceOf(s, f, f * times));

describe("the best hours with a foot", () => {
  it("leave as much as the best of a fine grid, at a minimum below the foot, at it and above it", () => {
    let [jumped, stayed] = [0, 0];
    fc.assert(
      fc.property(
        services,
        fc.integer({ min: 0, max: 300 }).map((n) => 0.5 + n / 60),
        (service, ratio) => {
          const { scale: s, foot: f, minimum } = service;
          const surplus = (hours: number): number => ratio * s * reach(hours, s, f) - hours;
          const hours = bestHours(ratio, 1, service);
          let best = -Infinity;
          for (let n = 0; n <= 4000; n++) best = Math.max(best, surplus(minimum + (n / 4000) * (f + 5 * s)));
          expect(surplus(hours)).toBeGreaterThanOrEqual(best - 1e-9);
          expect(hours).toBeGreaterThanOrEqual(minimum);
          if (minimum < f) expect(hours === minimum || hours > f).toBe(true);
          if (!service.jumps || ratio <= 1) return;
          if (hours > f) jumped++;
          else stayed++;
        },
      ),
      { seed: 1, numRuns: 400 },
    );
    expect(Math.min(jumped, stayed)).toBeGreaterThan(10);
  });

  it("jump for all at the same ratio: r − 1 − ln r is what lies between the minimum and the foot, in units of ē", () =>
    fc.assert(
      fc.property(scale, foot, fc.constantFrom(0, 0.3, 0.9), (s, f, times) => {
        const { leap, jumps, minimum } = serviceOf(s, f, f * times);
        expect(jumps).toBe(true);
        expect(Math.exp(leap) - 1 - leap).toBeCloseTo((f - minimum) / s, 9);
      }),
      { seed: 2, numRuns: 500 },
    ));

  it("jump at the ratios that can be worked out by hand: ln r = .30, .50 and .73 for .01, .03 and .07 hours at ē = .2", () =>
    expect([0.01, 0.03, 0.07].map((between) => serviceOf(0.2, between, 0).leap)).toEqual(
      [0.3, 0.5, 0.73].map((log) => expect.closeTo(log, 2)),
    ));

  it("do exactly nothing at a minimum service that is no more than the foot", () =>
    expect([serviceOf(0.2, 0.03, 0.03).minimumReach, serviceOf(0.2, 0.03, 0).minimumReach]).toEqual([0, 0]));
});

const BINS = 24;
const logWorth = Float64Array.from({ length: BINS }, (_, k) => -0.5 + k / 8);
const counts = fc.array(fc.integer({ min: 0, max: 12 }), {
  minLength: BINS * BENEFIT_GROUPS.length,
  maxLength: BINS * BENEFIT_GROUPS.length,
});
const groups: fc.Arbitrary<readonly Service[]> = fc
  .tuple(foot, owed, fc.tuple(...BENEFIT_GROUPS.map(() => scale)))
  .map(([f, times, scales]) => scales.map((s) => serviceOf(s, f, f * times)));

describe("hours shared over benefit groups whose hours do not do the same", () => {
  const shared = (count: readonly number[], hours: number, own: readonly Service[]) => {
    const result = { logCost: NaN, floor: NaN, used: NaN };
    const people = count.reduce((a, b) => a + b, 0);
    shareHours({ logWorth, count: Int32Array.from(count), offset: 0, top: BINS - 1, people }, hours, 1, own, result);
    const of = (row: number): number =>
      result.logCost === Infinity
        ? result.floor
        : hoursFor(logWorth[row % BINS] - result.logCost, result.floor, own[Math.floor(row / BINS)]);
    return { ...result, people, given: count.reduce((sum, n, row) => sum + n * of(row), 0), of };
  };

  it("are never exceeded, are what is said to be used, and go to waste by no more than one step of worth would take", () => {
    let left = 0;
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 0, max: 6000 }).map((n) => n / 100),
        groups,
        (count, hours, own) => {
          const { used, given, logCost, people } = shared(count, hours, own);
          if (people === 0) return;
          expect(given).toBeCloseTo(used, 7);
          expect(used).toBeLessThanOrEqual(hours + 1e-9);
          expect(logCost).toBeGreaterThanOrEqual(0);
          if (logCost === 0 || hours - used < 1e-7) return;
          left++;
          expect(own[0].jumps).toBe(true);
          const lower = count.reduce(
            (sum, n, row) =>
              sum + n * hoursFor(logWorth[row % BINS] - logCost + 2e-9, own[0].minimum, own[Math.floor(row / BINS)]),
            0,
          );
          expect(lower).toBeGreaterThan(hours - 1e-6);
        },
      ),
      { seed: 3, numRuns: 2000 },
    );
    expect(left).toBeGreaterThan(50);
  });

  it("bring more than any other division that a search over prices finds", () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 1, max: 60, noNaN: true }), groups, (count, hours, own) => {
        fc.pre(!own[0].jumps && count.some((n) => n > 0));
        const { given, of, people } = shared(count, hours, own);
        if (own[0].minimum * people >= hours) return;
        const brings = (each: (row: number) => number): number =>
          count.reduce((sum, n, row) => {
            const { scale: s, foot: f } = own[Math.floor(row / BINS)];
            return sum + n * (Math.exp(logWorth[row % BINS]) * s * reach(each(row), s, f) - each(row));
          }, 0);
        for (let price = 0; price < 3; price += 0.05) {
          const other = (row: number): number =>
            hoursFor(logWorth[row % BINS] - price, own[0].minimum, own[Math.floor(row / BINS)]);
          if (count.reduce((sum, n, row) => sum + n * other(row), 0) <= given + 1e-9)
            expect(brings(of)).toBeGreaterThanOrEqual(brings(other) - 1e-7);
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
