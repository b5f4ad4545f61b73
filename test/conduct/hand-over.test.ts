import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declines } from "../../sim/conduct/refusal.ts";
import { keptByLead, specialistFor } from "../../sim/conduct/subcontracting.ts";

const prospect = { hazard: 0.02, gain: 0.5, otherExit: 0.01, weeksLeft: 78, keeps: 0.6 };
const service = { weeklyCost: 12, reach: 0.1, weeks: 104 };

describe("a provider that may decline", () => {
  it("takes whoever costs nothing, and nobody who costs and brings nothing", () => {
    expect(declines(0, prospect, { ...service, weeklyCost: 0 }, 0)).toBe(false);
    expect(declines(0, prospect, service, 0)).toBe(true);
    expect(declines(1e6, prospect, service, 0)).toBe(false);
  });
  it("never declines for a higher price or fee whom it would take for a lower one", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(8000),
        fc.nat(600),
        (hazard, keeps, value, fee) => {
          const person = { ...prospect, hazard, keeps };
          if (!declines(fee, person, service, value))
            expect(declines(fee + 1, person, service, value + 100)).toBe(false);
        },
      ),
      { seed: 62 },
    ));
  it("declines who is further from work sooner", () => {
    const least = (hazard: number): number =>
      Array.from({ length: 400 }, (_, n) => 25 * n).find(
        (value) => !declines(300, { ...prospect, hazard }, service, value),
      )!;
    expect([0.04, 0.02, 0.01, 0.005].map(least)).toEqual([0.04, 0.02, 0.01, 0.005].map(least).sort((a, b) => a - b));
    expect(least(0.005)).toBeGreaterThan(least(0.04));
  });
});

describe("passing people on", () => {
  const knows = (slot: number): number => [0b0011, 0b1110][slot - 6];
  it("chooses the specialist that knows most of what is known, the first of equals, none where none knows any", () => {
    expect(specialistFor(0b0001, [6, 7], knows)).toBe(6);
    expect(specialistFor(0b0010, [6, 7], knows)).toBe(6);
    expect(specialistFor(0b0110, [6, 7], knows)).toBe(7);
    expect(specialistFor(0b0110, [6], knows)).toBe(6);
    expect(specialistFor(0b10000, [6, 7], knows)).toBeUndefined();
    expect(specialistFor(0b1111, [], knows)).toBeUndefined();
  });
  it("keeps whole pence, never more than was paid", () => {
    expect([keptByLead(1000, 0.12), keptByLead(4, 0.12), keptByLead(5, 0.12)]).toEqual([120, 0, 1]);
    fc.assert(
      fc.property(fc.nat(1e7), fc.double({ min: 0, max: 1, noNaN: true }), (pence, share) => {
        const kept = keptByLead(pence, share);
        expect(Number.isInteger(kept) && kept >= 0 && kept <= pence).toBe(true);
      }),
      { seed: 63 },
    );
  });
});
