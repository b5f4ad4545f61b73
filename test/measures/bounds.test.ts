import { describe, expect, it } from "vitest";
import { replicate } from "../../sim/evaluate/replicate.ts";
import { boundsOf, seriesBounds } from "../../sim/measures/bounds.ts";
import { measures, seriesRegister } from "../../sim/measures/register.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";

const REGIMES = [
  "jobcentre-2014",
  "no-programme",
  "citizen-support",
  "capped-budgets",
  "closures-digital-default",
  "tariff-dynamic",
  "transition-big-bang",
];

describe("what a number can be", () => {
  it("is kept by every measure and series of runs", async () => {
    for (const replication of [0, 1])
      for (const { measures: found, series } of await replicate(
        REGIMES.map(scenario),
        { seed: "bounds", people: 120, weeks: 110, burnIn: 52 },
        replication,
      )) {
        for (const [id, groups] of Object.entries(found)) {
          const [least, most] = boundsOf(id);
          for (const [group, value] of Object.entries(groups))
            expect(value >= least && value <= most, `${id} of ${group} is ${value}`).toBe(true);
        }
        for (const [id, values] of Object.entries(series)) {
          const [least, most] = seriesBounds(id);
          expect(
            values.every((value) => value >= least && value <= most),
            id,
          ).toBe(true);
        }
      }
  });
  it("is known for every measure and series, and a gap of shares may be negative", () => {
    for (const id of Object.keys(measures)) expect(boundsOf(id)[0]).toBeLessThan(boundsOf(id)[1]);
    for (const id of Object.keys(seriesRegister)) expect(seriesBounds(id)[0]).toBe(0);
    expect([
      boundsOf("equity-gap"),
      boundsOf("sustained-26"),
      boundsOf("weeks-in-work"),
      boundsOf("provider-margin-mutual"),
    ]).toEqual([
      [-1, 1],
      [0, 1],
      [0, Infinity],
      [-Infinity, 1],
    ]);
  });
});
