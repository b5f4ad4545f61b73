import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { deviation } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";

const [hazard, variance] = [0.05, 0.8];
const regime = setLevers(oneHazard(0.04), { "jobEntry.baseline.search": hazard, "jobEntry.frailtyVariance": variance });
const size = { seed: "frail", people: 180_000, weeks: 160, burnIn: 0 };
const { spells, person } = live(prepare(regime, size, 0), regime, size);

/** Lengths of everyone's first claim, of those that begin early enough to be followed for two years. */
const first = new Map<number, number>();
for (let row = 0; row < spells.count; row++) {
  const i = spells.person[row];
  if (spells.status[row] === 0 && !first.has(i) && person.entry[i] <= size.weeks - 104)
    first.set(i, spells.end[row] - Math.max(0, spells.start[row]));
}
const lasting = (weeks: number): number => Array.from(first.values()).filter((length) => length > weeks).length;

describe("claims of people who differ by gamma frailty of variance .8, at a mean hazard of .05", () => {
  it.each([
    [13, 0.59251],
    [26, 0.410168],
    [52, 0.245082],
    [104, 0.128584],
  ])("last more than %i weeks in %d of cases", (weeks, survival) => {
    expect((1 + variance * hazard * weeks) ** (-1 / variance)).toBeCloseTo(survival, 6);
    expect(Math.abs(deviation(lasting(weeks), first.size, survival))).toBeLessThan(4);
  });
  it("are so many that a hazard, or a variance, 5 %% larger would be 8 standard errors away", () => {
    const away = (other: number, survival: number): number =>
      Math.abs(other - survival) / Math.sqrt((survival * (1 - survival)) / first.size);
    expect(away((1 + variance * 1.05 * hazard * 26) ** (-1 / variance), 0.410168)).toBeGreaterThan(8);
    expect(away((1 + 1.05 * variance * hazard * 104) ** (-1 / (1.05 * variance)), 0.128584)).toBeGreaterThan(4);
  });
});
