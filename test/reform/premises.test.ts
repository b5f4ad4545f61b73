import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { CAUSE_IDS, type Cause, type RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";

const size = { seed: "premises", people: 800, weeks: 90, burnIn: 20 };
const jobcentre = scenario("jobcentre-2014");
const run = (changes: { readonly [id: string]: LeverValue }): RunRecord => {
  const regime = setLevers(jobcentre, changes);
  return live(prepare(regime, size, 0), regime);
};
const paid = ({ ledger, weeks }: RunRecord, cause: Cause): Float64Array =>
  ledger.subarray(CAUSE_IDS.indexOf(cause) * weeks, (CAUSE_IDS.indexOf(cause) + 1) * weeks);
const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((a, b) => a + b, 0);
/** Pence of the synthetic people for pounds in the whole country. */
const { assumptions } = jobcentre;
const scaled = ({ weight }: RunRecord, pounds: number): number =>
  (100 * pounds * assumptions["population.territory"]) / assumptions["population.nation"] / weight;

describe("premises that a reform closes or opens", () => {
  it("cost so much an office once, in its first week, and save or cost so much a week from then on", () => {
    const closed = run({ "access.officesClosed": 0.2 });
    const offices = 0.2 * assumptions["estate.offices"];
    expect(Math.abs(paid(closed, "one-off")[0] - scaled(closed, offices * assumptions["estate.closing"]))).toBeLessThan(
      6,
    );
    expect(sum(paid(closed, "one-off").subarray(1))).toBe(0);
    expect(paid(closed, "premises")[5]).toBe(
      Math.floor(scaled(closed, (-offices * assumptions["estate.saving"]) / 52) + 0.5),
    );
    const opened = run({ "access.doors": 1.5, "estate.closing": 0 });
    expect(
      Math.abs(
        paid(opened, "one-off")[0] -
          scaled(opened, 0.5 * assumptions["estate.offices"] * assumptions["estate.opening"]),
      ),
    ).toBeLessThan(6);
  });
  it("are paid for as a reform arrives in each area, and come to the same", () => {
    const [atOnce, apart] = [0, 13].map((interval) =>
      paid(run({ "access.officesClosed": 0.2, "transition.areaInterval": interval }), "one-off"),
    );
    expect(apart.filter((pence) => pence > 0).length).toBe(6);
    expect(Math.abs(sum(atOnce) - sum(apart))).toBeLessThan(6);
  });
  it("cost nothing where none closes or opens, and change no life", () => {
    expect(sum(paid(run({ "access.channel": "hub" }), "one-off"))).toBe(0);
    const [free, dear] = [0, 1_000_000].map((pounds) => run({ "access.officesClosed": 0.2, "estate.closing": pounds }));
    expect([free.spells, free.person]).toEqual([dear.spells, dear.person]);
  });
});
