import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { bestHours, shareHours } from "../../sim/conduct/effort.ts";
import { serviceOf } from "../../sim/world/reach.ts";
import { BENEFIT_GROUPS } from "../../sim/world/vocabulary.ts";
import { type SharedHours } from "../../sim/world/shared-hours.ts";

const BINS = 24;
const ROW = BINS * BENEFIT_GROUPS.length;
const scale = 0.3;
const cost = 30;
const logWorth = Float64Array.from({ length: BINS }, (_, k) => Math.log(cost) - 1 + k / 6);

const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: BINS, maxLength: BINS });
const available = fc.double({ min: 0, max: 120, noNaN: true });
const least = fc.constantFrom(0, 0.03, 0.2);

/** Shares hours over so many clients at each worth, from a place in a longer column. */
function share(count: readonly number[], hours: number, minimum: number): SharedHours {
  const result = { logCost: NaN, floor: NaN, used: NaN };
  const column = new Int32Array(3 * ROW).fill(99);
  column.fill(0, ROW, 2 * ROW).set(count, ROW);
  shareHours(
    { logWorth, count: column, offset: ROW, top: BINS - 1, people: count.reduce((a, b) => a + b, 0) },
    hours,
    cost,
    BENEFIT_GROUPS.map(() => serviceOf(scale, 0, minimum)),
    result,
  );
  return result;
}
/** What a client at one worth then gets. */
const of = ({ logCost, floor }: SharedHours, k: number): number =>
  logCost === Infinity
    ? floor
    : Math.max(floor, bestHours(Math.exp(logWorth[k]), Math.exp(logCost), serviceOf(scale, 0, 0)));
const total = (shared: SharedHours, count: readonly number[]): number =>
  count.reduce((sum, clients, k) => sum + clients * of(shared, k), 0);

describe("a provider's hours", () => {
  it("are never exceeded, and what is said to be used is what clients get", () => {
    fc.assert(
      fc.property(counts, available, least, (count, hours, minimum) => {
        const shared = share(count, hours, minimum);
        if (count.every((clients) => clients === 0)) return;
        expect(total(shared, count)).toBeCloseTo(shared.used, 8);
        expect(shared.used).toBeLessThanOrEqual(hours + 1e-9);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
  it("have a price above their cost only when all are used", () => {
    fc.assert(
      fc.property(counts, available, least, (count, hours, minimum) => {
        const shared = share(count, hours, minimum);
        expect(shared.logCost).toBeGreaterThanOrEqual(Math.log(cost) - 1e-12);
        if (shared.logCost > Math.log(cost) + 1e-9) expect(shared.used).toBeCloseTo(hours, 8);
        else
          for (let k = 0; k < BINS; k++)
            expect(of(shared, k)).toBeCloseTo(bestHours(Math.exp(logWorth[k]), cost, serviceOf(scale, 0, minimum)), 9);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });
  it("are the same or fewer for everyone when clients come at fixed hours", () => {
    fc.assert(
      fc.property(counts, counts, available, least, (count, more, hours, minimum) => {
        fc.pre(count.some((clients) => clients > 0));
        const [before, after] = [
          share(count, hours, minimum),
          share(
            count.map((clients, k) => clients + more[k]),
            hours,
            minimum,
          ),
        ];
        for (let k = 0; k < BINS; k++) expect(of(after, k)).toBeLessThanOrEqual(of(before, k) + 1e-9);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
  it("are the same or more for everyone when advisers come", () => {
    fc.assert(
      fc.property(counts, available, available, least, (count, hours, more, minimum) => {
        fc.pre(count.some((clients) => clients > 0));
        const [before, after] = [share(count, hours, minimum), share(count, hours + more, minimum)];
        for (let k = 0; k < BINS; k++) expect(of(after, k)).toBeGreaterThanOrEqual(of(before, k) - 1e-9);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
  it("go to those on whom an hour is worth more, and alike to those on whom it is worth the same", () => {
    fc.assert(
      fc.property(counts, available, least, (count, hours, minimum) => {
        const shared = share(count, hours, minimum);
        for (let k = 1; k < BINS; k++) expect(of(shared, k)).toBeGreaterThanOrEqual(of(shared, k - 1));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
  it("are shared equally where they do not reach to the minimum service", () => {
    expect(share([10, ...new Array<number>(BINS - 1).fill(0)], 0.1, 0.03)).toEqual({
      logCost: Infinity,
      floor: 0.01,
      used: 0.1,
    });
    expect(share([10, ...new Array<number>(BINS - 1).fill(0)], 0, 0)).toEqual({ logCost: Infinity, floor: 0, used: 0 });
  });
  it("are not needed without clients", () =>
    expect(share(new Array<number>(BINS).fill(0), 50, 0.03)).toEqual({
      logCost: expect.closeTo(Math.log(cost), 12),
      floor: 0.03,
      used: 0,
    }));
  it("without end, are what everyone's best hours come to", () => {
    fc.assert(
      fc.property(counts, least, (count, minimum) => {
        fc.pre(count.some((clients) => clients > 0));
        expect(share(count, Infinity, minimum).used).toBeCloseTo(
          count.reduce(
            (sum, clients, k) => sum + clients * bestHours(Math.exp(logWorth[k]), cost, serviceOf(scale, 0, minimum)),
            0,
          ),
          8,
        );
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe("relabelled providers", () => {
  it("share alike: where in the column a caseload stands makes no difference", () => {
    fc.assert(
      fc.property(counts, available, least, (count, hours, minimum) => {
        const [here, there] = [0, 2 * ROW].map((offset) => {
          const column = new Int32Array(3 * ROW);
          column.set(count, offset);
          const result = { logCost: NaN, floor: NaN, used: NaN };
          shareHours(
            { logWorth, count: column, offset, top: BINS - 1, people: count.reduce((a, b) => a + b, 0) },
            hours,
            cost,
            BENEFIT_GROUPS.map(() => serviceOf(scale, 0, minimum)),
            result,
          );
          return result;
        });
        expect(there).toEqual(here);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
