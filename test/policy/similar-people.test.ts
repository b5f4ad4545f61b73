import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { advantage, kernel, kernels, type Results } from "../../sim/policy/allocation/similar-people.ts";

/** Results with one class of people. */
interface Tally {
  readonly attached: number;
  readonly succeeded: number;
}

const LEVELS = 6;
const at = (level: number, { bandwidth = 1, prior = 50 }: { bandwidth?: number; prior?: number } = {}) => ({
  level,
  kernels: kernels(LEVELS, bandwidth),
  prior,
});
const columns = (rows: readonly Tally[]): Results => ({
  attached: rows.map(({ attached }) => attached),
  succeeded: rows.map(({ succeeded }) => succeeded),
});
const record = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: LEVELS,
    maxLength: LEVELS,
  })
  .map((rows) => rows.map(([attached, share]): Tally => ({ attached, succeeded: Math.floor(attached * share) })));
const level = fc.integer({ min: 0, max: LEVELS - 1 });
const sum = (one: readonly Tally[], other: readonly Tally[]): Tally[] =>
  one.map(({ attached, succeeded }, l) => ({
    attached: attached + other[l].attached,
    succeeded: succeeded + other[l].succeeded,
  }));
const of = (own: readonly Tally[], everyone: readonly Tally[], where: ReturnType<typeof at>): number =>
  advantage(columns(own), columns(everyone), where);

describe("the weight of similar people", () => {
  it("is 1 for the same, .606531 at one bandwidth and .135335 at two", () =>
    expect([kernel(0, 1), kernel(-1, 1), kernel(2, 1), kernel(4, 2)]).toEqual([
      1,
      expect.closeTo(0.606531, 6),
      expect.closeTo(0.135335, 6),
      expect.closeTo(0.135335, 6),
    ]));
  it("is the same for all where similarity does not matter", () => expect(kernel(9, Number.MAX_VALUE)).toBe(1));
});

describe("a provider's advantage", () => {
  it("is nothing for one that does with each kind of people as everybody does, however hard the people are", () => {
    const everyone = Array.from({ length: LEVELS }, (_, l): Tally => ({ attached: 1000, succeeded: 500 - 90 * l }));
    const hard = everyone.map(({ succeeded }, l): Tally => ({ attached: 100 * l, succeeded: (l * succeeded) / 10 }));
    for (let l = 0; l < LEVELS; l++) expect(of(hard, everyone, at(l))).toBeCloseTo(0, 12);
  });
  it("is nothing for one without a record, and whatever it is, shrinks toward nothing as the prior grows", () => {
    fc.assert(
      fc.property(record, record, level, (own, others, l) => {
        const everyone = sum(own, others);
        expect(
          of(
            own.map(() => ({ attached: 0, succeeded: 0 })),
            everyone,
            at(l),
          ),
        ).toBe(0);
        expect(
          of(
            own.map(() => ({ attached: 0, succeeded: 0 })),
            everyone,
            at(l, { prior: 0 }),
          ),
        ).toBe(0);
        const [raw, some, much] = [0, 50, 500].map((prior) => of(own, everyone, at(l, { prior })));
        expect(Math.abs(some)).toBeLessThanOrEqual(Math.abs(raw));
        expect(Math.abs(much)).toBeLessThanOrEqual(Math.abs(some));
        expect(Math.sign(much)).toBe(Math.sign(raw));
        expect(Math.abs(raw)).toBeLessThanOrEqual(1);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
  it("cancels over providers: what some do better, others do worse", () => {
    fc.assert(
      fc.property(record, record, level, (own, others, l) => {
        const everyone = sum(own, others);
        const weight = (rows: readonly Tally[]): number =>
          rows.reduce((total, { attached }, k) => total + kernel(k - l, 1) * attached, 0);
        expect(
          of(own, everyone, at(l)) * (weight(own) + 50) + of(others, everyone, at(l)) * (weight(others) + 50),
        ).toBeCloseTo(0, 8);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
  it("with distant people counts for little", () => {
    const none: Tally = { attached: 0, succeeded: 0 };
    const own = [...new Array<Tally>(LEVELS - 1).fill(none), { attached: 100, succeeded: 90 }];
    const everyone = own.map(() => ({ attached: 1000, succeeded: 300 }));
    const near = of(own, everyone, at(LEVELS - 1));
    expect(near).toBeCloseTo((90 - 30) / 150, 12);
    expect(of(own, everyone, at(LEVELS - 2))).toBeCloseTo((0.606531 * 60) / (60.6531 + 50), 5);
    expect(of(own, everyone, at(0))).toBeLessThan(0.01);
    expect(of(own, everyone, at(0, { bandwidth: Number.MAX_VALUE }))).toBeCloseTo(near, 12);
  });
});
