import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";

/**
 * What a baseline that stands still keeps within: percent a year of each trend, and how far the share of claims that
 * follow another may lie from the share that are followed by one. The model's baseline does not.
 */
const STILL = { percent: 0.5, apart: 0.015, holds: false };

/** The baseline for ten years without shocks to the demand for labour: whatever moves, the model moves by itself. */
const runs = [0, 1].map((replication) => {
  const calm = setLevers(scenario("jobcentre-2014"), { "area.shockSd": 0 });
  const size = { seed: "still", people: 4000, weeks: 520, burnIn: 104 };
  return summarise(live(prepare(calm, size, replication), calm)).measures;
});
const mean = (of: (measures: (typeof runs)[number]) => number): number =>
  runs.reduce((sum, measures) => sum + of(measures), 0) / runs.length;

describe("ten years of the baseline", () => {
  it.each(["claims-begun", "claimants", "tightness", "benefit", "caseload"])("show whether its %s drift", (what) => {
    const percent = mean((measures) => measures[`trend-${what}`].all);
    expect(Math.abs(percent) <= STILL.percent, `${percent} % a year`).toBe(STILL.holds);
  });
  it("show whether as many claims follow another as are followed by one", () => {
    const apart = mean(
      (measures) => measures["reclaim-back-26"]["benefit:search"] - measures["reclaim-26"]["benefit:search"],
    );
    expect(Math.abs(apart) <= STILL.apart, `${apart} apart`).toBe(STILL.holds);
  });
});
