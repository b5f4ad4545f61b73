import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { congestion } from "../../sim/weekly/shocks.ts";

describe("jobs found at other people's expense", () => {
  it("are .514563 of those found by 30 % who search 20 % more, at V = S and l = 1 with fixed vacancies", () => {
    const [search, perSearch] = [1.06, congestion(1.06, 1, 0, 1)];
    expect(1 - (search * perSearch - 1) / 0.06).toBeCloseTo(0.514563, 6);
  });
  it.each([["slack", 0.15, 0.55], ["average", 0.3, 0.49], ["tight", 0.8, 0.34]])("are to first order (1 − ν)/(1 + (V/S)^l) in a %s area", (_, vacancies, about) => {
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
    const { tightness } = live(world, setLevers(baseline, { "jobcentre.minutes": minutes, "jobcentre.caseload": 20 }), size);
    return tightness.reduce((sum, each) => sum + each, 0) / tightness.length;
  };
  it("has fewer jobs for each", () => expect(mean(40)).toBeLessThan(mean(2) - 0.001));
});
