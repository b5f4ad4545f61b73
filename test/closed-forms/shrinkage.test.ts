import { describe, expect, it } from "vitest";
import { advantage, kernels } from "../../sim/policy/allocation/similar-people.ts";

/** A provider's published rate with one class of people of whom everybody's mean is .3. */
const published = (succeeded: number, attached: number, prior: number): number =>
  0.3 +
  advantage(
    { attached: [attached], succeeded: [succeeded] },
    { attached: [1000], succeeded: [300] },
    { level: 0, kernels: kernels(1, 1), prior },
  );

describe("published results", () => {
  it("of 6 in 10, shrunk by 50 people toward a mean of .3, are .35", () =>
    expect(published(6, 10, 50)).toBeCloseTo(0.35, 12));
  it("are the provider's own without shrinkage, and everybody's with endless shrinkage", () => {
    expect(published(6, 10, 0)).toBeCloseTo(0.6, 12);
    expect(published(6, 10, 1e12)).toBeCloseTo(0.3, 9);
  });
  it("are everybody's for a provider without a record", () => expect(published(0, 0, 50)).toBe(0.3));
});
