import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import type { ReferralView } from "../../sim/policy/allocation/allocation-rule.ts";
import { allocationRules } from "../../sim/policy/allocation/rules.ts";

const slots = 8;
const drawn = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const values = (of: fc.Arbitrary<number>): fc.Arbitrary<number[]> => fc.array(of, { minLength: slots, maxLength: slots });
const facts = fc.record({
  results: values(fc.integer({ min: -2, max: 2 }).map((level) => level / 100)),
  utility: values(fc.integer({ min: -500, max: 500 }).map((utility) => utility / 100)),
  lot: fc.uniqueArray(drawn, { minLength: slots, maxLength: slots }),
  attentive: fc.boolean(), explores: fc.boolean(), byPerformance: fc.boolean(),
  open: fc.uniqueArray(fc.integer({ min: 1, max: slots - 1 }), { minLength: 1 }),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;
const view = ({ results, utility, lot, ...rest }: Facts): ReferralView => ({ ...rest, results: (slot) => results[slot], utility: (slot) => utility[slot], lot: (slot) => lot[slot] });
const refer = (rule: string, given: Facts): number => allocationRules[rule].strategy(view(given));
const top = (open: readonly number[], value: readonly number[]): number => open.reduce((best, slot) => (value[slot] > value[best] ? slot : best));
const always = (holds: (given: Facts) => void): void => fc.assert(fc.property(facts, holds), { seed: 1, numRuns: 500 });
const names = Object.keys(allocationRules);

describe("the rules", () => {
  it("are those that a scenario may name", () => expect(names).toEqual(["random-in-area", "performance", "preference", "blend"]));
});

describe.each(names)("%s", (rule) => {
  it("refers to a provider that is open here, in whatever order they are named", () =>
    always((given) => {
      expect(given.open).toContain(refer(rule, given));
      expect(refer(rule, { ...given, open: [...given.open].reverse() })).toBe(refer(rule, given));
    }));
  it("is not changed by a provider that nobody may be referred to, whatever it has to show", () =>
    always((given) => {
      const closed = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => !given.open.includes(slot));
      const better = (column: readonly number[]): number[] => column.map((value, slot) => (closed.includes(slot) ? 100 : value));
      expect(refer(rule, { ...given, results: better(given.results), utility: better(given.utility), lot: better(given.lot) })).toBe(refer(rule, given));
    }));
  it("follows the provider, not its number", () =>
    always((given) => {
      const other = (slot: number): number => slots - slot;
      const moved = (column: readonly number[]): number[] => Array.from(column, (_, slot) => column[other(slot)] ?? 0);
      const relabelled = { ...given, open: given.open.map(other), results: moved(given.results), utility: moved(given.utility), lot: moved(given.lot) };
      expect(refer(rule, relabelled)).toBe(other(refer(rule, given)));
    }));
});

describe("referral", () => {
  it("at random goes by lot alone", () => always((given) => { expect(refer("random-in-area", given)).toBe(top(given.open, given.lot)); }));
  it("by performance goes to the best results, by lot among equals, and by lot alone where it explores", () =>
    always((given) => {
      const chosen = refer("performance", { ...given, explores: false });
      expect(given.results[chosen]).toBe(Math.max(...given.open.map((slot) => given.results[slot])));
      expect(chosen).toBe(top(given.open.filter((slot) => given.results[slot] === given.results[chosen]), given.lot));
      expect(refer("performance", { ...given, explores: true })).toBe(top(given.open, given.lot));
    }));
  it("by performance never reaches an entrant without a record where another's is better, unless it explores", () =>
    always((given) => {
      fc.pre(given.open.length > 1);
      const [entrant, other] = given.open;
      const results = given.results.map((value, slot) => (slot === entrant ? 0 : slot === other ? 0.05 : value));
      expect(refer("performance", { ...given, results, explores: false })).not.toBe(entrant);
      expect(refer("performance", { ...given, results, explores: true, lot: given.lot.map((value, slot) => (slot === entrant ? 1 : value)) })).toBe(entrant);
    }));
  it("by preference is the person's own choice if they look, and chance if they do not", () =>
    always((given) => {
      const chosen = refer("preference", { ...given, attentive: true });
      expect(given.utility[chosen]).toBe(Math.max(...given.open.map((slot) => given.utility[slot])));
      expect(chosen).toBe(top(given.open.filter((slot) => given.utility[slot] === given.utility[chosen]), given.lot));
      expect(refer("preference", { ...given, attentive: false })).toBe(top(given.open, given.lot));
    }));
  it("by both is one or the other", () =>
    always((given) => {
      expect(refer("blend", { ...given, byPerformance: true })).toBe(refer("performance", given));
      expect(refer("blend", { ...given, byPerformance: false })).toBe(refer("preference", given));
    }));
});
