import { describe, expect, it } from "vitest";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { parameterIds } from "../../sim/evidence/parameters.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { countBarriers } from "../../sim/world/severities.ts";
import { population } from "../../sim/world/population.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";
import { deviation } from "./deviation.ts";

const six = BARRIERS.slice(3, 9);
const people = 80_000;

/** Six barriers, each with .2 of people, and no others. */
function sixBarriers(correlation: number): number[] {
  const { assumptions } = setLevers(scenario("jobcentre-2014"), {
    ...Object.fromEntries(
      BARRIERS.flatMap((barrier) =>
        ["search", "health"].map((group) => [`prevalence.${group}.${barrier}`, six.includes(barrier) ? 0.2 : 0]),
      ),
    ),
    ...Object.fromEntries(parameterIds.filter((id) => id.startsWith("correlation.")).map((id) => [id, correlation])),
  });
  return Array.from(
    population(nature(assumptions), people, { burnIn: 0, weeks: 52 }, "independent", 0).people.barriers,
    countBarriers,
  );
}

describe("six barriers, each with a fifth of people, independent of each other", () => {
  const counts = sixBarriers(0);
  const binomial = [0.262144, 0.393216, 0.24576, 0.08192, 0.01536, 0.001536, 0.000064];
  it("come three or more together in .098880 of people", () => {
    expect(binomial.slice(3).reduce((a, b) => a + b, 0)).toBeCloseTo(0.09888, 6);
    expect(Math.abs(deviation(counts.filter((count) => count >= 3).length, people, 0.09888))).toBeLessThan(4);
  });
  it.each([0, 1, 2, 3, 4])("come %i together as often as the binomial law says", (together) =>
    expect(
      Math.abs(deviation(counts.filter((count) => count === together).length, people, binomial[together])),
    ).toBeLessThan(4),
  );
  it("are drawn so often that a prevalence 5 %% larger would be 8 standard errors away", () => {
    const q = 0.21;
    const other = 1 - (1 - q) ** 6 - 6 * q * (1 - q) ** 5 - 15 * q ** 2 * (1 - q) ** 4;
    expect((other - 0.09888) / Math.sqrt((0.09888 * 0.90112) / people)).toBeGreaterThan(8);
  });
  it("come together more often when they go together", () =>
    expect(deviation(sixBarriers(0.15).filter((count) => count >= 3).length, people, 0.09888)).toBeGreaterThan(8));
});
