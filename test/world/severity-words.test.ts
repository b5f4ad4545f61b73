import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { benefitRates } from "../../sim/evidence/benefit-groups.ts";
import { AGE_BANDS, AREAS, BARRIERS, BENEFIT_GROUPS, PAYMENT_GROUPS } from "../../sim/world/vocabulary.ts";
import {
  age,
  bandOfJob,
  coachClass,
  COACHLESS,
  EASY,
  noteClass,
  noteJob,
  traitsOf,
  underPressure,
  area,
  bandOfBenefit,
  benefit,
  emptyPeople,
  failures,
  HIRED_LATE,
  inSupportGroup,
  noteFailure,
  paymentGroup,
  SANCTIONED,
} from "../../sim/world/people.ts";
import { countBarriers, levelsOf, presentBits, severity, withSeverity, scoreOf } from "../../sim/world/severities.ts";

const N = BARRIERS.length;
const levels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: N, maxLength: N });
const packed = (all: readonly number[]): number => all.reduce((word, level, k) => withSeverity(word, k, level), 0);
const always = (holds: (all: readonly number[], word: number) => void): void =>
  fc.assert(
    fc.property(levels, (all) => holds(all, packed(all))),
    { seed: 1, numRuns: 2000 },
  );

describe("a word of severities", () => {
  it("gives back each that was put in", () =>
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
  it("at its fullest holds sixteen barriers, each beside the others", () => {
    const full = packed(new Array<number>(16).fill(3));
    expect([full, levelsOf(full), countBarriers(full), presentBits(full)]).toEqual([0xffffffff, 48, 16, 0xffff]);
    expect(severity(withSeverity(full, 15, 1), 15)).toBe(1);
    expect([presentBits(0), countBarriers(0), levelsOf(0)]).toEqual([0, 0, 0]);
    expect(scoreOf(full) !== undefined).toBe(false);
  });
});

describe("the traits of a person", () => {
  it("are read back as they were put in, for everybody there can be", () => {
    for (const [place] of AREAS.entries())
      for (const [band] of AGE_BANDS.entries())
        for (const [group] of BENEFIT_GROUPS.entries())
          for (let pay = 1; pay <= PAYMENT_GROUPS.length; pay++)
            for (const supported of [false, true]) {
              const people = emptyPeople(1);
              people.traits[0] = traitsOf(place, band, group, pay, supported);
              const read = (): number[] => {
                const [traits] = people.traits;
                return [area(traits), age(traits), benefit(traits), paymentGroup(traits), inSupportGroup(traits)];
              };
              const before = [place, band, group, pay, supported ? 1 : 0];
              expect(read()).toEqual(before);
              noteJob(people, 0, 3, true);
              expect([bandOfJob(people.traits[0]), underPressure(people.traits[0])]).toEqual([3, 1]);
              noteClass(people, 0, EASY | COACHLESS);
              expect([coachClass(people.traits[0]), ...read()]).toEqual([EASY | COACHLESS, ...before]);
            }
  });
  it("set the rate of benefit", () => {
    const [search, health] = [BENEFIT_GROUPS.indexOf("search"), BENEFIT_GROUPS.indexOf("health")];
    const rate = (group: number, band: number, supported: boolean): readonly string[] =>
      benefitRates[bandOfBenefit(traitsOf(0, band, group, 1, supported))].pounds;
    const main = "money.benefit.search25plus";
    expect([rate(search, 0, false), rate(search, 1, false), rate(search, 2, false)]).toEqual([
      ["money.benefit.searchUnder25"],
      [main],
      [main],
    ]);
    expect([rate(health, 0, false), rate(health, 2, true)]).toEqual([
      [main, "money.benefit.workRelated"],
      [main, "money.benefit.support"],
    ]);
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
