import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { exp, log, power } from "../../sim/core/exp-log.ts";

/**
 * Distance from what the engine's own function gives, as a share of the larger of 1 and the result, or of the result
 * alone.
 */
const away = (ours: number, theirs: number, least: number): number =>
  Math.abs(ours - theirs) / Math.max(least, Math.abs(theirs));
const within = (low: number, high: number, holds: (x: number) => void): void =>
  fc.assert(fc.property(fc.double({ min: low, max: high, noNaN: true }), holds), { seed: 1, numRuns: 20_000 });

/** Arguments and results rounded from 90 digits. */
const EXP = [
  [1, 2.718281828459045],
  [-1, 0.36787944117144233],
  [0.1, 1.1051709180756477],
  [-0.5, 0.6065306597126334],
  [10, 22026.465794806718],
  [-20, 2.061153622438558e-9],
  [300.25, 2.4941248615349213e130],
  [-700, 9.85967654375977e-305],
  [1e-10, 1.0000000001],
] as const;
const LOG = [
  [2, 0.6931471805599453],
  [0.5, -0.6931471805599453],
  [10, 2.302585092994046],
  [0.05, -2.995732273553991],
  [0.95, -0.05129329438755058],
  [1.0000001, 9.9999995058387045e-8],
  [3.7e-200, -459.20868577915896],
  [1e300, 690.7755278982137],
  [5e-324, -744.4400719213812],
  [0.7071067811865476, -0.34657359027997259],
] as const;
const POWER = [
  [2, 0.5, 1.4142135623730951],
  [10, -3, 0.001],
  [1.25, 10, 9.313225746154785],
  [0.05, 0.23, 0.5020686463523606],
  [3.7, 27.5, 4222283711226010.4],
  [0.9, 1.27, 0.874758128957346],
] as const;

describe("exp", () => {
  it.each(EXP)("of %d is %d", (x, result) => expect(away(exp(x), result, 0)).toBeLessThan(5e-16));
  it("is within 1e-15 of what the engine gives wherever the result is a normal number", () => {
    for (const [low, high] of [
      [-708.39, 709.7827],
      [-1, 1],
      [-40, 5],
      [709, 709.7827],
    ] as const)
      within(low, high, (x) => {
        expect(away(exp(x), Math.exp(x), 0)).toBeLessThan(1e-15);
      });
  });
  it("is within two of the smallest steps where the result is not", () =>
    within(-745, -708.4, (x) => {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(1e-323);
    }));
  it("never falls where its argument rises", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -745, max: 709, noNaN: true }),
        fc.double({ min: 1e-12, max: 1, noNaN: true }),
        (x, more) => {
          expect(exp(x + more)).toBeGreaterThanOrEqual(exp(x));
        },
      ),
      { seed: 2, numRuns: 5000 },
    );
  });
  it("meets the edges", () => {
    expect([
      exp(0),
      exp(-0),
      exp(5e-324),
      exp(-5e-324),
      exp(-Infinity),
      exp(-746),
      exp(Infinity),
      exp(709.79),
      exp(NaN),
    ]).toEqual([1, 1, 1, 1, 0, 0, Infinity, Infinity, NaN]);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(-745.13)).toBe(5e-324);
  });
});

describe("log", () => {
  it.each(LOG)("of %d is %d", (x, result) => expect(away(log(x), result, 0)).toBeLessThan(5e-15));
  it("is within 1e-15 of 1 or of what the engine gives, whichever is larger, subnormal numbers included", () => {
    for (const [low, high] of [
      [5e-324, 1e-300],
      [1e-12, 1],
      [0.9, 1.1],
      [1, 1e6],
      [1, Number.MAX_VALUE],
    ] as const)
      within(low, high, (x) => {
        expect(away(log(x), Math.log(x), 1)).toBeLessThan(1e-15);
      });
    within(-1074, 1023, (k) => {
      expect(away(log(2 ** k), Math.log(2 ** k), 1)).toBeLessThan(1e-15);
    });
  });
  it("undoes exp", () =>
    within(-700, 700, (x) => {
      expect(away(log(exp(x)), x, 1)).toBeLessThan(3e-15);
    }));
  it("meets the edges", () =>
    expect([log(1), log(0), log(-0), log(-1), log(-Infinity), log(Infinity), log(NaN)]).toEqual([
      0,
      -Infinity,
      -Infinity,
      NaN,
      NaN,
      Infinity,
      NaN,
    ]));
});

describe("power", () => {
  it.each(POWER)("%d to the %d is %d", (x, y, result) => expect(away(power(x, y), result, 0)).toBeLessThan(2e-14));
  it("is within 1e-15 of what the engine gives for each unit of the result's logarithm", () => {
    const arguments_ = fc.tuple(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: -20, max: 20, noNaN: true }),
    );
    fc.assert(
      fc.property(arguments_, ([x, y]) => {
        expect(away(power(x, y), x ** y, 0)).toBeLessThan(1e-15 * (3 + Math.abs(y) * (1 + Math.abs(Math.log(x)))));
      }),
      { seed: 3, numRuns: 20_000 },
    );
  });
  it("meets the edges", () =>
    expect([power(0, 0), power(0, 2), power(1, 1e300), power(2, -Infinity), power(2, Infinity), power(-2, 3)]).toEqual([
      1,
      0,
      1,
      0,
      Infinity,
      NaN,
    ]));
});
