import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { CLAIMING } from "../../sim/world/people.ts";
import { AREAS } from "../../sim/world/vocabulary.ts";

const baseline = scenario("jobcentre-2014");

describe("at the end of burn-in", () => {
  it.each([
    [60, 26],
    [26, 26],
    [11, 11],
  ])("of %i weeks, search is frozen as it was on average over the last %i weeks", (burnIn, weeks) => {
    const seen: number[][] = [];
    const size = { seed: "burn-in", people: 1000, weeks: 10, burnIn };
    const { state } = prepare(baseline, size, 0, { watch: ({ areas }) => void seen.push([...areas.efficiency]) });
    expect(seen).toHaveLength(burnIn);
    const last = seen.slice(-weeks);
    for (let area = 0; area < AREAS.length; area++)
      expect(state.areas.atStart[area]).toBeCloseTo(last.reduce((sum, each) => sum + each[area], 0) / weeks, 6);
  });

  it("the comparison has everybody who had ever claimed and is still there, as they are then", () => {
    const size = { seed: "burn-in", people: 1000, weeks: 30, burnIn: 40 };
    const { state } = prepare(baseline, size, 0);
    const { people, entry, arrived } = state;
    expect(arrived).toBeLessThan(people.count);
    for (let i = 0; i < people.count; i++) {
      expect(entry.week[i]).toBe(i < arrived && people.status[i] < 3 ? 0 : -1);
      if (entry.week[i] === 0) expect(entry.barriers[i]).toBe(people.barriers[i]);
    }
    expect(people.status.subarray(0, arrived).some((status) => status !== CLAIMING)).toBe(true);
  });

  it("the weeks before it leave nothing in the books or on the record", () => {
    const size = { seed: "burn-in", people: 1000, weeks: 30, burnIn: 40 };
    const { state } = prepare(baseline, size, 0);
    expect(state.ledger.flows.every((pence) => pence === 0)).toBe(true);
    expect([
      state.tally.spells.count,
      state.tally.attachments.count,
      ...state.tally.person.assessments.filter((n) => n > 0),
    ]).toEqual([0, 0]);
  });
});

describe("crowding", () => {
  it("is none on average where nothing changes: chances of a job stay near those of the area", () => {
    const calm = setLevers(baseline, { "area.shockSd": 0 });
    const size = { seed: "calm", people: 12_000, weeks: 8, burnIn: 104 };
    const { tightness } = live(prepare(calm, size, 0), calm);
    const multiplier = AREAS.map(
      (area) => calm.assumptions[`area.jobEntryMultiplier.${area.split("-")[0] as "tight"}`],
    );
    const ratio =
      tightness.reduce((sum, each, cell) => sum + each / multiplier[Math.floor(cell / size.weeks)], 0) /
      tightness.length;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.04);
  });
});
