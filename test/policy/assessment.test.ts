import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import type { AssessmentView, Outlook } from "../../sim/policy/assessment/assessment-tool.ts";
import { staysAYear } from "../../sim/policy/assessment/predictive.ts";
import { added } from "../../sim/policy/assessment/response.ts";
import { assessmentTools } from "../../sim/policy/assessment/tools.ts";
import { prediction } from "../../sim/policy/tariff/predicted-chance.ts";
import { centralAssumptions } from "../../sim/evidence/parameters.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { levelsOf, MOST_LEVELS, presentBits, scored, scoreOf, severity } from "../../sim/world/severities.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";

const noContacts = {
  contactOnJobs: new Float64Array(2).fill(1),
  contactOnExits: new Float64Array(2).fill(1),
  excusedWeeks: 0,
};

const word = fc.integer({ min: 0, max: 0x3fffffff });
const bits = fc.integer({ min: 0, max: 0x7fff });
const errors = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 15, maxLength: 15 });
/** A world in which every level of severity takes a tenth off the hazard and nothing else matters. */
const outlook = (severities: number, change: Partial<Outlook> = {}): Outlook => ({
  hazard: 0.05 * 0.9 ** levelsOf(severities),
  variance: 0.5,
  past: 0,
  ahead: (weeks) => weeks,
  weeksToAYear: 52,
  otherExit: 0.004,
  gain: 0.5,
  supportWeeks: 104,
  keeps: 0.7,
  ...change,
});
const seen = (barriers: number, disclosed: number, error: (k: number) => number): AssessmentView => ({
  barriers,
  disclosed,
  error,
  outlook,
  learnt: () => undefined,
});
const assess = (tool: string, barriers: number, disclosed: number, error: (k: number) => number): number =>
  assessmentTools[tool].strategy(seen(barriers, disclosed, error));
const always = (holds: (barriers: number, disclosed: number, error: (k: number) => number) => void): void =>
  fc.assert(
    fc.property(word, bits, errors, (barriers, disclosed, drawn) => holds(barriers, disclosed, (k) => drawn[k])),
    { seed: 1, numRuns: 1000 },
  );

describe("an assessment", () => {
  it("is made with one of these tools", () =>
    expect(Object.keys(assessmentTools)).toEqual([
      "benefit-type",
      "accumulated-severity",
      "predictive",
      "response",
      "learned",
      "perfect",
    ]));
  it("by benefit sees nothing of a person", () =>
    always((barriers, disclosed, error) => {
      expect(assess("benefit-type", barriers, disclosed, error)).toBe(0);
    }));
  it("that is perfect sees what is true, disclosed or not", () =>
    always((barriers, disclosed, error) => {
      expect(assess("perfect", barriers, disclosed, error)).toBe(barriers);
    }));
  it("of every barrier sees what was disclosed, and only what is there", () =>
    always((barriers, disclosed, error) => {
      expect(presentBits(assess("accumulated-severity", barriers, disclosed, error))).toBe(
        presentBits(barriers) & disclosed,
      );
    }));
  it("of every barrier rates each from 1 to 3, a whole level off for each whole error", () =>
    always((barriers, disclosed, error) => {
      const assessed = assess("accumulated-severity", barriers, disclosed, error);
      for (const [k] of BARRIERS.entries()) {
        if (severity(assessed, k) === 0) continue;
        expect(severity(assessed, k)).toBe(
          Math.max(1, Math.min(3, Math.floor(severity(barriers, k) + error(k) + 0.5))),
        );
      }
    }));
  it("of every barrier, without error and with all disclosed, is perfect", () =>
    always((barriers) => {
      expect(assess("accumulated-severity", barriers, 0x7fff, () => 0)).toBe(barriers);
    }));
  it.each(["predictive", "response"])(
    "that is %s knows of the barriers what a full assessment knows, and no more",
    (tool) =>
      always((barriers, disclosed, error) => {
        const score = assess(tool, barriers, disclosed, error);
        expect(scoreOf(score) !== undefined).toBe(true);
        expect(assess(tool, assess("accumulated-severity", barriers, disclosed, error), 0x7fff, () => 0)).toBe(score);
      }),
  );
});

describe("a score", () => {
  it("holds a chance to within a 65,535th, and counts as that share of all levels", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        expect(Math.abs(scoreOf(scored(chance))! - chance)).toBeLessThanOrEqual(0.5 / 65535 + 1e-12);
        expect(Math.abs(levelsOf(scored(chance)) - MOST_LEVELS * chance)).toBeLessThanOrEqual(0.5 + 1e-3);
        expect(presentBits(scored(chance))).toBe(0);
      }),
      { seed: 1 },
    ));
  it("is never below 0 or above 1, and never mistaken for severities", () => {
    expect([scored(-1), scored(2)].map(scoreOf)).toEqual([0, 1]);
    always((barriers) => {
      expect([scoreOf(barriers) !== undefined, scoreOf(barriers)]).toEqual([false, undefined]);
    });
  });
});

describe("a price by predicted chance", () => {
  it("reads a score as the chance that the claim lasts a year: who stays is the less likely to bring an outcome", () => {
    const { classOf, chance } = prediction(nature(centralAssumptions()), 26, noContacts);
    for (const paymentGroup of [2, 6]) {
      const chances = [0.02, 0.1, 0.3, 0.6, 0.9].map((stays) => chance[classOf(paymentGroup, scored(stays))]);
      expect(chances).toEqual([...chances].sort((a, b) => b - a));
      expect(new Set(chances).size).toBe(5);
    }
  });
});

describe("the chance that a claim lasts a year", () => {
  it("is (1 + vλ52)^(−1/v) where people differ, e^(−52λ) where they do not, times who leaves otherwise", () => {
    expect(staysAYear(outlook(0, { otherExit: 0 }))).toBeCloseTo((1 + 0.5 * 0.05 * 52) ** -2, 12);
    expect(staysAYear(outlook(0, { variance: 0 }))).toBeCloseTo(Math.exp(-52 * 0.054), 12);
  });
  it("rises with every barrier and with the weeks already out of work, and is certain after a year", () => {
    expect(staysAYear(outlook(3))).toBeGreaterThan(staysAYear(outlook(1)));
    expect(staysAYear(outlook(0, { past: 30 }))).toBeGreaterThan(staysAYear(outlook(0)));
    expect(staysAYear(outlook(0, { weeksToAYear: 0 }))).toBe(1);
  });
});

describe("what support adds", () => {
  const at = (hazard: number): number => added(outlook(0, { hazard, variance: 0 }));
  it("is the kept share of the chances with and without: .7 (P(.075) − P(.05))", () => {
    const p = (job: number): number => (job / (job + 0.004)) * (1 - Math.exp(-(job + 0.004) * 104));
    expect(at(0.05)).toBeCloseTo(0.7 * (p(0.075) - p(0.05)), 12);
  });
  it("is little for those who find work anyway and for those out of reach, most in between; nothing where support does nothing", () => {
    expect(at(0.007)).toBeGreaterThan(2 * at(0.08));
    expect(at(0.007)).toBeGreaterThan(2 * at(0.0005));
    expect(added(outlook(0, { gain: 0 }))).toBe(0);
    expect(added(outlook(0, { hazard: 0 }))).toBe(0);
  });
});
