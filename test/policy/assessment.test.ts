import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { assessmentTools } from "../../sim/policy/assessment/tools.ts";
import { presentBits, severity } from "../../sim/world/people.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";

const word = fc.integer({ min: 0, max: 0x3fffffff });
const bits = fc.integer({ min: 0, max: 0x7fff });
const errors = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 15, maxLength: 15 });
const always = (holds: (barriers: number, disclosed: number, error: (k: number) => number) => void): void =>
  fc.assert(fc.property(word, bits, errors, (barriers, disclosed, drawn) => holds(barriers, disclosed, (k) => drawn[k])), { seed: 1, numRuns: 1000 });

describe("an assessment", () => {
  it("is made with one of these tools", () => expect(Object.keys(assessmentTools)).toEqual(["benefit-type", "accumulated-severity", "perfect"]));
  it("by benefit sees nothing of a person", () => always((barriers, disclosed, error) => { expect(assessmentTools["benefit-type"].strategy({ barriers, disclosed, error })).toBe(0); }));
  it("that is perfect sees what is true, disclosed or not", () => always((barriers, disclosed, error) => { expect(assessmentTools["perfect"].strategy({ barriers, disclosed, error })).toBe(barriers); }));
  it("of every barrier sees what was disclosed, and only what is there", () =>
    always((barriers, disclosed, error) => { expect(presentBits(assessmentTools["accumulated-severity"].strategy({ barriers, disclosed, error }))).toBe(presentBits(barriers) & disclosed); }));
  it("of every barrier rates each from 1 to 3, a whole level off for each whole error", () =>
    always((barriers, disclosed, error) => {
      const assessed = assessmentTools["accumulated-severity"].strategy({ barriers, disclosed, error });
      for (const [k] of BARRIERS.entries()) {
        if (severity(assessed, k) === 0) continue;
        expect(severity(assessed, k)).toBe(Math.max(1, Math.min(3, Math.floor(severity(barriers, k) + error(k) + 0.5))));
      }
    }));
  it("of every barrier, without error and with all disclosed, is perfect", () => always((barriers) => { expect(assessmentTools["accumulated-severity"].strategy({ barriers, disclosed: 0x7fff, error: () => 0 })).toBe(barriers); }));
});
