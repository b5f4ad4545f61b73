import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { outcomeChance, worthOfCourse } from "../../sim/conduct/courses.ts";

const someone = { hazard: 0.02, otherExit: 0.01, weeksLeft: 78, keeps: 0.7 };
const people = fc.record({
  hazard: fc.double({ min: 1e-5, max: 0.3, noNaN: true }),
  otherExit: fc.double({ min: 0, max: 0.1, noNaN: true }),
  weeksLeft: fc.integer({ min: 0, max: 104 }),
  keeps: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("the chance of an outcome", () => {
  it("of a hazard of .02 beside one of .01, in 78 weeks, of which .7 keep, is .421714", () => {
    expect(outcomeChance(someone)).toBeCloseTo((0.7 * 0.02 * (1 - Math.exp(-0.03 * 78))) / 0.03, 12);
    expect(outcomeChance(someone)).toBeCloseTo(0.421714, 5);
  });
  it("is nothing without time or hazards, and all that keep with endless time and no other exit", () => {
    expect([
      outcomeChance({ ...someone, weeksLeft: 0 }),
      outcomeChance({ ...someone, weeksLeft: -3 }),
      outcomeChance({ ...someone, hazard: 0, otherExit: 0 }),
      outcomeChance({ ...someone, hazard: 0 }),
    ]).toEqual([0, 0, 0, 0]);
    expect(outcomeChance({ ...someone, otherExit: 0, weeksLeft: 1e9 })).toBeCloseTo(0.7, 12);
  });
});

describe("a course, to a provider that pays for it out of the price,", () => {
  const course = { resolves: 0.4, ratio: 1.5, keeps: 0.7, after: 12 };
  it("is worth the outcomes it can be expected to add in the weeks then left", () => {
    const then = { ...someone, weeksLeft: 66 };
    expect(worthOfCourse(someone, course, 5000)).toBeCloseTo(
      5000 * 0.4 * (outcomeChance({ ...then, hazard: 0.03 }) - outcomeChance(then)),
      9,
    );
    expect(worthOfCourse(someone, course, 5000)).toBeGreaterThan(50);
  });
  it("is worth nothing if it resolves nothing, changes nothing, comes too late or the outcome pays nothing", () => {
    for (const idle of [
      { ...course, resolves: 0 },
      { ...course, ratio: 1 },
      { ...course, after: 78 },
      { ...course, after: 200 },
    ])
      expect(worthOfCourse(someone, idle, 5000)).toBe(0);
    expect(worthOfCourse(someone, course, 0)).toBe(0);
  });
  it("is worth more if jobs then last, even where they come no sooner", () => {
    const then = { ...someone, weeksLeft: 66 };
    expect(worthOfCourse(someone, { ...course, ratio: 1, keeps: 0.8 }, 5000)).toBeCloseTo(
      5000 * 0.4 * (1 / 7) * outcomeChance(then),
      9,
    );
  });
  it("is worth no less if it resolves more, resolves a heavier barrier, or for a higher price", () => {
    fc.assert(
      fc.property(
        people,
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        (person, ratio, after) => {
          const worth = (change: Partial<typeof course>, value = 1000): number =>
            worthOfCourse(person, { resolves: 0.5, ratio, keeps: person.keeps, after, ...change }, value);
          expect(worth({ resolves: 0.6 })).toBeGreaterThanOrEqual(worth({}) - 1e-9);
          expect(worth({}, 2000)).toBeGreaterThanOrEqual(worth({}) - 1e-9);
          expect(worth({ ratio: ratio + 0.1 })).toBeGreaterThanOrEqual(worth({}) - 1e-9);
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});
