import { describe, expect, it } from "vitest";
import next from "../../scenarios/evidence/next.json" with { type: "json" };
import { readChanges } from "../../sim/cli/arguments/change.ts";
import type { Problem } from "../../sim/core/problem.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { checkChanges, setLevers } from "../../sim/scenario/set.ts";

const values = Object.fromEntries(Object.entries(next).map(([id, { value }]) => [id, value]));
const FILE = "scenarios/evidence/next.json";

describe("the numbers that are to come into force", () => {
  it("are numbers and levers that there are, with values that they may have and a reason each", () => {
    const { problems } = checkChanges(scenario("jobcentre-2014"), values);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const { why } of Object.values(next)) expect(why).toMatch(/^[A-Z0-9.].{10,}\.$/s);
  });

  it("can be set on the command line from their file", () => {
    const problems: Problem[] = [];
    const read = readChanges([`@${FILE}`], problems);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(read.map(({ id, value }) => [id, value]))).toEqual(values);
    readChanges(["@nowhere.json", "@package.json"], problems);
    expect(problems.map(({ path }) => path)).toEqual(["--set nowhere.json"]);
  });

  it("let the baseline stand still, and order outcomes by payment group as they are published", () => {
    const calm = setLevers(scenario("jobcentre-2014"), { ...values, "area.shockSd": 0 });
    const size = { seed: "next", people: 3000, weeks: 520, burnIn: 1040 };
    const runs = [0, 1].map((replication) => summarise(live(prepare(calm, size, replication), calm)).measures);
    const mean = (measure: string, group = "all"): number =>
      runs.reduce((sum, measures) => sum + measures[measure][group], 0) / runs.length;
    for (const trend of ["trend-claims-begun", "trend-claimants", "trend-benefit"])
      expect(Math.abs(mean(trend)), trend).toBeLessThan(2);
    const [young, adult, newHealth] = ["jsa-18-24", "jsa-25-plus", "esa-new"].map((group) =>
      mean("outcome-2y", `payment-group:${group}`),
    );
    expect(young).toBeGreaterThan(newHealth);
    expect(adult).toBeGreaterThan(newHealth);
    expect(Math.abs(mean("reclaim-26") - mean("reclaim-back-26"))).toBeLessThan(0.06);
  });
});
