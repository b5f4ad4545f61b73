import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { KNOWN, type Cases } from "../../sim/world/cases.ts";
import { scoreOf } from "../../sim/world/severities.ts";
import { STATUSES } from "../../sim/record.ts";

const size = { seed: "relearning", people: 2500, weeks: 208, burnIn: 52 };
const world = prepare(scenario("jobcentre-2014"), size, 0);
const learning = scenario("assessment-learned");
const lived = ({ hash: _hash, scenario: _name, ...rest }: RunRecord): unknown => rest;

describe("a tool that learns", () => {
  let cases: Cases | undefined;
  let scores = 0;
  const record = live(world, learning, size, {
    watch: (state) => {
      cases = state.cases;
      if (state.week === state.zero + 51)
        scores = state.people.assessed.reduce((sum, word) => sum + (scoreOf(word) !== undefined ? 1 : 0), 0);
    },
  });
  const { measures } = summarise(record);

  it("is the full assessment of every barrier until outcomes are known", () => {
    expect(scores).toBe(0);
    const short = { ...size, weeks: 52 };
    expect(lived(live(world, learning, short))).toEqual(lived(live(world, scenario("citizen-support"), short)));
  });
  it("tells much better who stays long once they are", () => {
    expect(measures["assessment-auc-later"].all).toBeGreaterThan(measures["assessment-auc-first-year"].all + 0.1);
    expect(measures["assessment-auc-later"].all).toBeGreaterThan(
      summarise(live(world, scenario("citizen-support"))).measures["assessment-auc-later"].all + 0.1,
    );
  });
  it("remembers when each claim ended that it assessed, and no claim twice", () => {
    const { count, ended, year, open } = cases!;
    const { spells, burnIn } = record;
    const claims = new Set(
      Array.from({ length: spells.count }, (_, k) => k)
        .filter((k) => STATUSES[spells.status[k]] === "claiming")
        .map((k) => `${spells.start[k] + burnIn + 52} ${spells.end[k] + burnIn}`),
    );
    const running = new Set(Array.from(open).filter((row) => row >= 0));
    expect(count).toBeGreaterThan(1500);
    for (let row = 0; row < count; row++) {
      expect(ended[row] === -1).toBe(running.has(row));
      if (ended[row] >= 0) expect(claims.has(`${year[row]} ${ended[row]}`)).toBe(true);
    }
  });
  it("learns that health benefits go with long claims, and a good record with short ones", () => {
    expect(cases!.weights.length).toBe(KNOWN);
    expect(cases!.weights[1]).toBeGreaterThan(0.1);
    expect(cases!.weights[2]).toBeLessThan(-0.3);
  });
  it("goes by what it learned first where it is not estimated again", () => {
    const weights = (retrain: number): Float64Array => {
      let found = new Float64Array(0);
      live(
        world,
        setLevers(learning, { "assessment.retrain": retrain }),
        { ...size, weeks: 110 },
        {
          watch: (state) => {
            found = state.cases.weights.slice();
          },
        },
      );
      return found;
    };
    expect(weights(104)).not.toEqual(weights(78));
    expect(weights(500).length).toBe(0);
  });
});
