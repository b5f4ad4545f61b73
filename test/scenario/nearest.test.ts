import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leverIds } from "../../sim/policy/levers.ts";
import { didYouMean, nearest } from "../../sim/scenario/nearest.ts";

describe("the nearest known word", () => {
  it("forgives letters missing, doubled, wrong, swapped or in the wrong case", () => {
    for (const typo of ["tarif.scale", "tariff.sscale", "tariff.skale", "tariff.sclae", "TARIFF.SCALE", "scale"])
      expect(nearest(typo, leverIds), typo).toBe("tariff.scale");
  });

  it("counts a swap of neighbours as one slip", () => {
    expect(nearest("ab", ["ba"])).toBe("ba");
    expect(nearest("abcd", ["badc", "abcdxx"])).toBe("badc"); // two swaps, two letters: the first of equals
  });

  it("does not guess wildly", () => {
    for (const word of ["", "x", "zzzzzzzz", "x".repeat(10_000)]) expect(nearest(word, leverIds)).toBeUndefined();
  });

  it("finds every id again after any one slip", () => {
    fc.assert(
      fc.property(fc.constantFrom(...leverIds), fc.nat(), fc.constantFrom("q", ""), (id, at, letter) => {
        const i = at % id.length;
        expect(nearest(id.slice(0, i) + letter + id.slice(i + 1), leverIds)).toBe(id);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("goes before the other remedy", () => {
    expect(didYouMean("scal", ["scale"], "See the list")).toBe("Did you mean scale? See the list");
    expect(didYouMean("zzzzzz", ["scale"], "See the list")).toBe("See the list");
  });
});
