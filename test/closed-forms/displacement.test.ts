import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { updateEfficiency } from "../../sim/life/efficiency.ts";
import { congestion } from "../../sim/prospect/congestion.ts";
import { matching } from "../../sim/weekly/matching.ts";
import { area } from "../../sim/world/people.ts";
import { AREAS } from "../../sim/world/vocabulary.ts";
import { oneHazard } from "./one-hazard.ts";

describe("jobs found at other people's expense", () => {
  it("are .514563 of those found by 30 % who search 20 % more, at V = S and l = 1 with fixed vacancies", () => {
    const [search, perSearch] = [1.06, congestion(1.06, 1, 0, 1)];
    expect(1 - (search * perSearch - 1) / 0.06).toBeCloseTo(0.514563, 6);
  });
  it.each([
    ["slack", 0.15, 0.55],
    ["average", 0.3, 0.49],
    ["tight", 0.8, 0.34],
  ])("are to first order (1 − ν)/(1 + (V/S)^l) in a %s area", (_, vacancies, about) => {
    const [response, curvature, small] = [0.4, 1.27, 1e-6];
    const lost = 1 - ((1 + small) * congestion(1 + small, vacancies, response, curvature) - 1) / small;
    expect(lost).toBeCloseTo((1 - response) / (1 + vacancies ** curvature), 5);
    expect(lost).toBeCloseTo(about, 2);
  });
  it("are none when vacancies follow search", () => expect(congestion(1.06, 0.3, 1, 1.27)).toBeCloseTo(1, 12));
});

describe("a labour market in which claimants search more", () => {
  const baseline = scenario("jobcentre-2014");
  const size = { seed: "crowded", people: 5000, weeks: 52, burnIn: 60 };
  const world = prepare(baseline, size, 0);
  const mean = (minutes: number): number => {
    const { tightness } = live(
      world,
      setLevers(baseline, { "jobcentre.minutes": minutes, "jobcentre.caseload": 20 }),
      size,
    );
    return tightness.reduce((sum, each) => sum + each, 0) / tightness.length;
  };
  it("has fewer jobs for each", () => expect(mean(40)).toBeLessThan(mean(2) - 0.001));
});

describe("a world of equals with as many vacancies as searchers, of whom three in ten come to search 20 % more", () => {
  const equal = ["slack", "average", "tight"].map((kind) => [`area.vacanciesPerSearcher.${kind}`, 1]);
  const regime = setLevers(oneHazard(0.05), {
    ...Object.fromEntries(equal),
    "market.matchingCurvature": 1,
    "market.vacancyResponse": 0,
  });
  const { state, nature } = prepare(regime, { seed: "equals", people: 40_000, weeks: 1, burnIn: 1 }, 0);
  const setting = { nature, policy: compilePolicy(regime.levers, nature), thinned: true };
  const before = Float64Array.from(state.areas.efficiency);
  state.areas.atStart.set(before);
  const seen = new Int32Array(AREAS.length);
  for (let i = 0; i < state.arrived; i++) {
    if (seen[area(state.people.traits[i])]++ % 10 < 3) state.people.pace[i] *= 1.2;
    if (state.people.efficiency[i] > 0) updateEfficiency(state, setting, i);
  }
  matching(state, setting);

  it("loses .5146 of what they gain, whatever the area", () => {
    for (let a = 0; a < AREAS.length; a++) {
      const search = state.areas.efficiency[a] / before[a];
      expect(search).toBeCloseTo(1.06, 2);
      expect(1 - (search * state.areas.multiplier[a] - 1) / (search - 1)).toBeCloseTo(0.514563, 2);
      expect(state.areas.multiplier[a]).toBeCloseTo(2 / (1 + search), 12);
    }
  });
});

describe("each week of a run", () => {
  const regime = setLevers(scenario("citizen-support"), { "area.shockSd": 0 });
  const size = { seed: "week by week", people: 3000, weeks: 40, burnIn: 30 };
  const world = prepare(regime, size, 0);
  const { assumptions, areaMultiplier, vacanciesPerSearcher } = world.nature;
  const expected: number[][] = [];
  let searching = Float64Array.from(world.state.areas.efficiency);
  const record = live(world, regime, size, {
    watch: ({ areas }) => {
      expected.push(
        AREAS.map(
          (_, a) =>
            areaMultiplier[a] *
            congestion(
              searching[a] / areas.atStart[a],
              vacanciesPerSearcher[a],
              assumptions["market.vacancyResponse"],
              assumptions["market.matchingCurvature"],
            ),
        ),
      );
      searching = Float64Array.from(areas.efficiency);
    },
  });
  it("each area's jobs follow from the search there at its start", () => {
    for (let week = 0; week < size.weeks; week++)
      for (let a = 0; a < AREAS.length; a++)
        expect(record.tightness[a * size.weeks + week]).toBeCloseTo(expected[week][a], 12);
    expect(new Set(record.tightness).size).toBeGreaterThan(200);
  });
});
