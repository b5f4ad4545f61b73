import { expect, it } from "vitest";
import * as fc from "fast-check";
import { FULL_SUPPORT, hoursAt, reach } from "../../sim/world/reach.ts";

const scale = fc.double({ min: 0.01, max: 1, noNaN: true });
const foot = fc.double({ min: 0, max: 0.2, noNaN: true });

it("the reach of hours is 1 − e^(−(hours − foot)/ē) beyond the foot, and exactly nothing up to it", () =>
  fc.assert(
    fc.property(scale, foot, fc.double({ min: 0, max: 3, noNaN: true }), (s, f, hours) => {
      expect(reach(f, s, f)).toBe(0);
      expect(reach(f / 2, s, f)).toBe(0);
      expect(reach(f + hours, s, f)).toBeCloseTo(1 - Math.exp(-hours / s), 12);
    }),
    { seed: 1 },
  ));

it("the hours at which the next is worth 1/r of the first bring 1 − 1/r, and those at ē what counts as full support", () =>
  fc.assert(
    fc.property(scale, foot, fc.double({ min: 0.001, max: 10, noNaN: true }), (s, f, log) => {
      expect(reach(hoursAt(log, s, f), s, f)).toBeCloseTo(1 - Math.exp(-log), 10);
      expect(hoursAt(1, s, f)).toBe(f + s);
      expect(reach(f + s, s, f)).toBeCloseTo(FULL_SUPPORT, 12);
    }),
    { seed: 2 },
  ));
