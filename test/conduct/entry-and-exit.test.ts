import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryPays, givenUp } from "../../sim/conduct/entry-and-exit.ts";
import { expectedSurplus } from "../../sim/conduct/surplus.ts";

describe("entry", () => {
  const opening = { surplus: 1000, rivals: 4, fixedCost: 300, entryCost: 50000, horizon: 100 };
  it("pays when an equal part of the surplus, over the horizon, covers being there and coming", () => {
    expect(entryPays(opening)).toBe(false);
    expect(entryPays({ ...opening, entryCost: 49999 })).toBe(true);
    expect(entryPays({ ...opening, rivals: 0 })).toBe(false);
  });
  it("never becomes more likely by costs, or less by surplus", () =>
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.nat(9),
        fc.nat(5000),
        fc.nat(100000),
        (surplus, rivals, fixedCost, entryCost) => {
          const at = { ...opening, surplus, rivals, fixedCost, entryCost };
          if (entryPays(at))
            expect(
              entryPays({ ...at, surplus: surplus + 10, fixedCost: fixedCost - 1, entryCost: entryCost - 1 }),
            ).toBe(true);
        },
      ),
      { seed: 61 },
    ));
});

describe("lenders", () => {
  it("give up who owes more than the credit line and the book", () => {
    expect(givenUp(-500, 0, 500)).toBe(false);
    expect(givenUp(-501, 0, 500)).toBe(true);
    expect(givenUp(-900, 400, 500)).toBe(false);
    expect(givenUp(10, -9000, 500)).toBe(false);
  });
});

describe("what a provider expects to keep", () => {
  const prospect = { hazard: 0.02, gain: 0.5, otherExit: 0.01, weeksLeft: 78, keeps: 0.6 };
  it("is the chance of an outcome times its worth, less each week's cost while the claim lasts", () => {
    const hazard = 0.02 * (1 + 0.5 * 0.4);
    const leaves = hazard + 0.01;
    const chance = (0.6 * hazard * (1 - Math.exp(-leaves * 78))) / leaves;
    const weeks = (1 - Math.exp(-leaves * 104)) / leaves;
    expect(expectedSurplus(prospect, { weeklyCost: 12, reach: 0.4, weeks: 104 }, 3000)).toBeCloseTo(
      3000 * chance - 12 * weeks,
      8,
    );
  });
  it("is a loss of every week for someone who can never leave", () =>
    expect(
      expectedSurplus({ ...prospect, hazard: 0, otherExit: 0 }, { weeklyCost: 12, reach: 1, weeks: 104 }, 3000),
    ).toBe(-1248));
});
