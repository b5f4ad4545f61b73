import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";

/**
 * Measures that are means over people; the worth of scarce hours is not one, because a smaller run has noisier
 * caseloads.
 */
const MEANS = [
  "sustained-26",
  "off-flow-26",
  "job-entry-26",
  "weeks-in-work",
  "weeks-on-benefit",
  "never-reached",
  "bodies-met",
  "handoffs-lost",
  "weeks-waiting",
  "sanctions",
  "barriers-resolved",
  "attached",
  "price",
  "cost-support",
  "cost-benefits",
];

interface Sample {
  readonly mean: number;
  readonly squaredError: number;
}

function samples(name: string, people: number, replications: number): Map<string, Sample> {
  const runs = Array.from({ length: replications }, (_, r) => {
    const size = { seed: `${people} people`, people, weeks: 104, burnIn: 60 };
    return summarise(live(prepare(scenario(name), size, r), scenario(name), size)).measures;
  });
  return new Map(
    MEANS.map((id) => {
      const values = runs.map((measures) => measures[id].all);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return [
        id,
        {
          mean,
          squaredError:
            values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length,
        },
      ];
    }),
  );
}

describe.each(["jobcentre-2014", "citizen-support"])(
  "the number of synthetic people moves no expectation: %s",
  (name) => {
    const [few, many] = [samples(name, 1000, 16), samples(name, 4000, 5)];
    it.each(MEANS)("%s", (id) => {
      const [a, b] = [few.get(id)!, many.get(id)!];
      const error = Math.sqrt(a.squaredError + b.squaredError);
      expect(Math.abs(a.mean - b.mean) / error).toBeLessThan(4);
      expect(error / b.mean, "precise enough to tell").toBeLessThan(0.2);
    });
  },
);
