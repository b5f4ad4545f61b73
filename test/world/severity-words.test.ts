import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import {
  age,
  area,
  bandOfBenefit,
  benefit,
  countBarriers,
  emptyPeople,
  failures,
  HIRED_LATE,
  inSupportGroup,
  levelsOf,
  noteFailure,
  paymentGroup,
  presentBits,
  SANCTIONED,
  severity,
  withSeverity,
} from "../../sim/world/people.ts";

const levels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 15, maxLength: 15 });
const packed = (all: readonly number[]): number => all.reduce((word, level, k) => withSeverity(word, k, level), 0);
const always = (holds: (all: readonly number[], word: number) => void): void =>
  fc.assert(
    fc.property(levels, (all) => holds(all, packed(all))),
    { seed: 1, numRuns: 2000 },
  );

describe("a word of severities", () => {
  it("gives back each of the fifteen that was put in", () =>
    always((all, word) => {
      expect(all.map((_, k) => severity(word, k))).toEqual(all);
    }));
  it("changes in one place only", () =>
    fc.assert(
      fc.property(levels, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 3 }), (all, k, level) => {
        const word = withSeverity(packed(all), k, level);
        expect(all.map((_, place) => severity(word, place))).toEqual(
          all.map((own, place) => (place === k ? level : own)),
        );
        expect(word).toBeGreaterThanOrEqual(0);
      }),
      { seed: 2, numRuns: 2000 },
    ));
  it("has a bit for each barrier that is there", () =>
    always((all, word) => {
      expect(presentBits(word)).toBe(all.reduce((bits, level, k) => bits | (level > 0 ? 1 << k : 0), 0));
    }));
  it("counts its barriers and adds up its levels", () =>
    always((all, word) => {
      expect(countBarriers(word)).toBe(all.filter((level) => level > 0).length);
      expect(levelsOf(word)).toBe(all.reduce((a, b) => a + b, 0));
    }));
  it("at its fullest holds 45 levels of 15 barriers, and a sixteenth place unharmed", () => {
    const full = packed(new Array<number>(15).fill(3));
    expect([full, levelsOf(full), countBarriers(full), presentBits(full)]).toEqual([0x3fffffff, 45, 15, 0x7fff]);
    expect(severity(withSeverity(full, 15, 3), 15)).toBe(3);
    expect([presentBits(0), countBarriers(0), levelsOf(0)]).toEqual([0, 0, 0]);
  });
});

describe("the traits of a person", () => {
  it("are read from their own bits", () => {
    for (const [place, band, group, pay, support] of [
      [0, 0, 0, 1, 0],
      [5, 2, 1, 9, 1],
      [3, 1, 0, 4, 0],
      [2, 2, 1, 8, 1],
      [4, 0, 1, 15, 0],
    ]) {
      const traits = place | (band << 3) | (group << 5) | (pay << 6) | (support << 10);
      expect([area(traits), age(traits), benefit(traits), paymentGroup(traits), inSupportGroup(traits)]).toEqual([
        place,
        band,
        group,
        pay,
        support,
      ]);
    }
  });
  it("set one of four rates of benefit", () => {
    const band = (group: number, years: number, support: number): number =>
      bandOfBenefit((years << 3) | (group << 5) | (support << 10));
    expect([
      band(0, 0, 0),
      band(0, 1, 0),
      band(0, 2, 0),
      band(1, 0, 0),
      band(1, 2, 0),
      band(1, 0, 1),
      band(1, 2, 1),
    ]).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });
});

describe("marks of a person", () => {
  it("count failed referrals up to 63 without touching the others", () => {
    const people = emptyPeople(2);
    people.marks[0] = HIRED_LATE | SANCTIONED;
    for (let n = 1; n <= 100; n++) {
      noteFailure(people, 0);
      expect(failures(people, 0)).toBe(Math.min(63, n));
      expect(people.marks[0] & (HIRED_LATE | SANCTIONED)).toBe(3);
    }
    expect(people.marks[1]).toBe(0);
  });
});
