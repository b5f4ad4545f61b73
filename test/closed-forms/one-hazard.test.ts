import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { oneHazard } from "./one-hazard.ts";

describe("claims that end by one hazard of .05 a week", () => {
  const regime = oneHazard(0.05);
  const size = { seed: "one hazard", people: 100_000, weeks: 156, burnIn: 0 };
  const { spells } = live(prepare(regime, size, 0), regime, size);
  const lengths: number[] = [];
  for (let row = 0; row < spells.count; row++)
    if (spells.status[row] === 0 && spells.start[row] >= 0 && spells.start[row] <= size.weeks - 52)
      lengths.push(spells.end[row] - spells.start[row]);

  /** Deviations of a share of the claims from what arithmetic says. */
  const z = (weeks: number): number => {
    const expected = 1 - 0.95 ** weeks;
    const share = lengths.filter((length) => length <= weeks).length / lengths.length;
    return (share - expected) / Math.sqrt((expected * (1 - expected)) / lengths.length);
  };

  it("end within 26 weeks in .736480 of cases", () => {
    expect(1 - 0.95 ** 26).toBeCloseTo(0.73648, 6);
    expect(Math.abs(z(26))).toBeLessThan(4);
  });
  it.each([1, 4, 13, 52])("end within %i weeks as often as 1 − .95^weeks", (weeks) =>
    expect(Math.abs(z(weeks))).toBeLessThan(4),
  );
  it("are so many that a hazard 5 %% larger would be 8 standard errors away", () => {
    const larger = 1 - 0.95 ** (1.05 * 26);
    expect((larger - 0.73648) / Math.sqrt((0.73648 * 0.26352) / lengths.length)).toBeGreaterThan(8);
  });
});
