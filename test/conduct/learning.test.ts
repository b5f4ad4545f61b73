import { describe, expect, it } from "vitest";
import { learned } from "../../sim/conduct/learning.ts";

describe("what experience adds to quality", () => {
  it("is nothing since the reference, or where nothing can be learnt", () =>
    expect([learned(700, 700, 2000, 0.1), learned(9000, 700, 2000, 0)]).toEqual([1, 1]));
  it("is ((1 + x/s)/(1 + x₀/s))^b", () => expect(learned(6000, 2000, 2000, 0.1)).toBeCloseTo(2 ** 0.1, 12));
  it("is undone by forgetting, and less the more there already is", () => {
    expect(learned(1000, 2000, 2000, 0.1)).toBeLessThan(1);
    expect(learned(1000, 2000, 2000, 0.1) * learned(2000, 1000, 2000, 0.1)).toBeCloseTo(1, 12);
    expect(learned(3000, 2000, 2000, 0.1)).toBeGreaterThan(learned(9000, 8000, 2000, 0.1));
  });
});
