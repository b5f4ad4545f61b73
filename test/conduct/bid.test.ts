import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { bid, type Terms } from "../../sim/conduct/bid.ts";
import type { Prospect } from "../../sim/conduct/effort.ts";
import { serviceOf } from "../../sim/world/reach.ts";

const someone: Prospect = { hazard: 0.01, gain: 0.7, otherExit: 0.004, weeksLeft: 78, keeps: 0.6 };
const terms: Terms = { fee: 400, value: 4000, hourCost: 30, service: serviceOf(0.3, 0, 0), form: "spell" };
const at = (change: Partial<Terms>, person: Partial<Prospect> = {}): number =>
  bid({ ...someone, ...person }, { ...terms, ...change });

describe("what a provider bids for a person", () => {
  it("is the fee and the outcomes to be expected anyway, where support does nothing", () =>
    expect(at({}, { gain: 0 })).toBeCloseTo(400 + 4000 * 0.6 * (0.01 / 0.014) * (1 - Math.exp(-0.014 * 78)), 8));
  it("is the fee alone where an outcome brings nothing, and nothing where a required service costs more than all it brings", () => {
    expect(at({ value: 0 })).toBe(400);
    expect(at({ value: 0, service: serviceOf(0.3, 0, 1) })).toBe(0);
  });
  it("rises with the value of an outcome and with quality, and falls with what an hour costs", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20000, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 5, max: 200, noNaN: true }),
        (value, gain, hourCost) => {
          const now = at({ value, hourCost }, { gain });
          expect(at({ value: value + 500, hourCost }, { gain })).toBeGreaterThanOrEqual(now);
          expect(at({ value, hourCost }, { gain: gain + 0.2 })).toBeGreaterThanOrEqual(now - 0.02 * value);
          expect(at({ value, hourCost: hourCost + 10 }, { gain })).toBeLessThanOrEqual(now + 0.02 * value);
        },
      ),
      { seed: 1 },
    ));
});
