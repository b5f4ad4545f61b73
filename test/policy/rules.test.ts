import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { DECISIONS } from "../../sim/core/decisions.ts";
import { lookUp, seedKeys } from "../../sim/core/draw.ts";
import type { ReferralView } from "../../sim/policy/allocation/allocation-rule.ts";
import { shiftShare } from "../../sim/policy/allocation/market-share.ts";
import { allocationRules } from "../../sim/policy/allocation/rules.ts";

const slots = 8;
const keys = seedKeys("rules", "luck", 0);
const drawn = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const values = (of: fc.Arbitrary<number>): fc.Arbitrary<number[]> =>
  fc.array(of, { minLength: slots, maxLength: slots });
const facts = fc.record({
  results: values(fc.integer({ min: -2, max: 2 }).map((level) => level / 100)),
  utility: values(fc.integer({ min: -500, max: 500 }).map((utility) => utility / 100)),
  lot: fc.uniqueArray(drawn, { minLength: slots, maxLength: slots }),
  recorded: values(fc.integer({ min: 0, max: 1 })),
  share: values(fc.integer({ min: 0, max: 3 })),
  hours: values(fc.integer({ min: 0, max: 3 })),
  load: values(fc.integer({ min: 0, max: 3 })),
  bid: values(fc.integer({ min: 0, max: 3 })),
  quality: values(fc.integer({ min: 0, max: 3 })),
  place: fc.uniqueArray(drawn, { minLength: slots, maxLength: slots }),
  turn: fc.nat({ max: 50 }),
  attentive: fc.boolean(),
  explores: fc.boolean(),
  byPerformance: fc.boolean(),
  open: fc.uniqueArray(fc.integer({ min: 1, max: slots - 1 }), { minLength: 1 }),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;
const COLUMNS = ["results", "utility", "lot", "share", "hours", "load", "bid", "quality", "place"] as const;
const view = ({ attentive, explores, byPerformance, open, recorded, turn, ...columns }: Facts): ReferralView => ({
  attentive,
  explores,
  byPerformance,
  open,
  turn,
  recorded: (slot) => recorded[slot] === 1,
  inHouse: open.includes(OWN) ? OWN : 0,
  ...(Object.fromEntries(COLUMNS.map((name) => [name, (slot: number) => columns[name][slot]])) as Pick<
    ReferralView,
    (typeof COLUMNS)[number]
  >),
});
/** The slot of the purchaser's own house; it has the same number counted from either end. */
const OWN = slots / 2;
const refer = (rule: string, given: Facts): number => allocationRules[rule].strategy(view(given));
const top = (open: readonly number[], value: readonly number[]): number =>
  open.reduce((best, slot) => (value[slot] > value[best] ? slot : best));
const always = (holds: (given: Facts) => void): void => fc.assert(fc.property(facts, holds), { seed: 1, numRuns: 500 });
const names = Object.keys(allocationRules);

describe("the rules", () => {
  it("keep every name that a scenario may have", () =>
    expect(names).toEqual(
      expect.arrayContaining([
        "random-in-area",
        "in-house",
        "market-share",
        "rotation",
        "least-caseload",
        "lottery",
        "performance",
        "preference",
        "blend",
        "auction-by-segment",
        "oracle",
      ]),
    ));
});

describe.each(names)("%s", (rule) => {
  it("refers to a provider that is open here, in whatever order they are named", () =>
    always((given) => {
      if (rule !== "in-house") expect(given.open).toContain(refer(rule, given));
      expect(refer(rule, { ...given, open: [...given.open].reverse() })).toBe(refer(rule, given));
    }));
  it("is not changed by a provider that nobody may be referred to, whatever it has to show", () =>
    always((given) => {
      const closed = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => !given.open.includes(slot));
      for (const to of [100, -100]) {
        const columns = Object.fromEntries(
          [...COLUMNS, "recorded" as const].map((name) => [
            name,
            given[name].map((value, slot) => (closed.includes(slot) ? to : value)),
          ]),
        );
        expect(refer(rule, { ...given, ...columns })).toBe(refer(rule, given));
      }
    }));
  it("follows the provider, not its number", () =>
    always((given) => {
      const other = (slot: number): number => slots - slot;
      const moved = (column: readonly number[]): number[] => Array.from(column, (_, slot) => column[other(slot)] ?? 0);
      const relabelled = {
        ...given,
        open: given.open.map(other),
        ...Object.fromEntries([...COLUMNS, "recorded" as const].map((name) => [name, moved(given[name])])),
      };
      const chosen = refer(rule, given);
      expect(refer(rule, relabelled)).toBe(chosen === 0 ? 0 : other(chosen));
    }));
});

describe("referral", () => {
  it("at random goes by lot alone", () =>
    always((given) => {
      expect(refer("random-in-area", given)).toBe(top(given.open, given.lot));
    }));
  it("in house leaves people with their coaches, or with the mutual where it is open", () =>
    always((given) => {
      expect(refer("in-house", given)).toBe(given.open.includes(OWN) ? OWN : 0);
    }));
  it("by performance goes to the best results, by lot among equals, and by lot alone where it explores or nothing is published", () =>
    always((given) => {
      const known = given.open.filter((slot) => given.recorded[slot] === 1);
      const chosen = refer("performance", { ...given, explores: false });
      if (known.length === 0) expect(chosen).toBe(top(given.open, given.lot));
      else {
        expect(given.results[chosen]).toBe(Math.max(...known.map((slot) => given.results[slot])));
        expect(chosen).toBe(
          top(
            known.filter((slot) => given.results[slot] === given.results[chosen]),
            given.lot,
          ),
        );
      }
      expect(refer("performance", { ...given, explores: true })).toBe(top(given.open, given.lot));
    }));
  it("by performance never reaches an entrant without a record where another has one, however bad, unless it explores", () =>
    always((given) => {
      fc.pre(given.open.length > 1);
      const [entrant, other] = given.open;
      const recorded = given.recorded.map((value, slot) => (slot === entrant ? 0 : slot === other ? 1 : value));
      const results = given.results.map((value, slot) => (slot === entrant ? 0 : value - 1));
      expect(refer("performance", { ...given, results, recorded, explores: false })).not.toBe(entrant);
      expect(
        refer("performance", {
          ...given,
          results,
          recorded,
          explores: true,
          lot: given.lot.map((value, slot) => (slot === entrant ? 1 : value)),
        }),
      ).toBe(entrant);
    }));
  it("by preference is the person's own choice if they look, and chance if they do not", () =>
    always((given) => {
      const chosen = refer("preference", { ...given, attentive: true });
      expect(given.utility[chosen]).toBe(Math.max(...given.open.map((slot) => given.utility[slot])));
      expect(chosen).toBe(
        top(
          given.open.filter((slot) => given.utility[slot] === given.utility[chosen]),
          given.lot,
        ),
      );
      expect(refer("preference", { ...given, attentive: false })).toBe(top(given.open, given.lot));
    }));
  it("by both is one or the other", () =>
    always((given) => {
      expect(refer("blend", { ...given, byPerformance: true })).toBe(refer("performance", given));
      expect(refer("blend", { ...given, byPerformance: false })).toBe(refer("preference", given));
    }));
  it.each([
    ["least-caseload", "load", -1],
    ["auction-by-segment", "bid", 1],
    ["oracle", "quality", 1],
  ] as const)("by %s looks at %s alone, and goes by lot among equals", (rule, column, sign) =>
    always((given) => {
      const value = given[column].map((each) => sign * each);
      const most = Math.max(...given.open.map((slot) => value[slot]));
      expect(refer(rule, given)).toBe(
        top(
          given.open.filter((slot) => value[slot] === most),
          given.lot,
        ),
      );
    }),
  );
  it("by the oracle reaches a quality that no other rule passes", () =>
    always((given) => {
      for (const rule of names)
        if (refer(rule, given) !== 0)
          expect(given.quality[refer("oracle", given)]).toBeGreaterThanOrEqual(given.quality[refer(rule, given)]);
    }));
  it("in rotation takes every provider once in as many turns, in the order of the list", () =>
    always((given) => {
      const named = given.open.map((_, n) => refer("rotation", { ...given, turn: given.turn * given.open.length + n }));
      expect(named).toEqual([...given.open].sort((a, b) => given.place[a] - given.place[b]));
    }));
});

describe.each([
  ["market-share", "share"],
  ["lottery", "hours"],
] as const)("referral by %s", (rule, column) => {
  it("is chance alone where all have the same, or nobody has any", () =>
    always((given) => {
      for (const each of [0, 1, 2.5])
        expect(refer(rule, { ...given, [column]: given[column].map(() => each) })).toBe(refer("random-in-area", given));
    }));
  it("never reaches one that has nothing where another has something", () =>
    always((given) => {
      const some = given.open.some((slot) => given[column][slot] > 0);
      if (some) expect(given[column][refer(rule, given)]).toBeGreaterThan(0);
    }));
  it("falls in proportion: .1, .2, .3 and .4 of referrals", () => {
    const n = 20_000;
    const counts = new Array<number>(slots).fill(0);
    const [given] = fc.sample(facts, { numRuns: 1, seed: 3 });
    for (let k = 0; k < n; k++)
      counts[
        refer(rule, {
          ...given,
          open: [1, 2, 3, 4],
          [column]: Array.from({ length: slots }, (_, slot) => slot),
          lot: Array.from({ length: slots }, (_, slot) => lookUp(keys, k, DECISIONS.randomProvider, 0, slot)),
        })
      ]++;
    for (const slot of [1, 2, 3, 4])
      expect(
        Math.abs(counts[slot] - (n * slot) / 10) / Math.sqrt(n * (slot / 10) * (1 - slot / 10)),
        String(slot),
      ).toBeLessThan(4);
  });
});

describe("contracted shares", () => {
  it("move from the worst to the best by so much of the whole, never below nothing", () => {
    expect(shiftShare([1, 1, 2], [-1, 0.5, 0], 0.1)).toEqual([0.6, 1.4, 2]);
    expect(shiftShare([0.1, 1, 2], [-1, 0.5, 0], 0.1)).toEqual([0, 1.1, 2]);
  });
  it("stay where all are rated alike", () => expect(shiftShare([1, 3], [0, 0], 0.1)).toEqual([1, 3]));
  it("come to the same whole", () =>
    fc.assert(
      fc.property(
        values(fc.double({ min: 0, max: 5, noNaN: true })),
        values(fc.double({ min: -2, max: 2, noNaN: true })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shares, ratings, moved) => {
          const after = shiftShare(shares, ratings, moved);
          expect(after.reduce((a, b) => a + b, 0)).toBeCloseTo(
            shares.reduce((a, b) => a + b, 0),
            9,
          );
          expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 1 },
    ));
});
