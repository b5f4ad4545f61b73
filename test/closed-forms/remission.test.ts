import { describe, expect, it } from "vitest";
import { goOn } from "../../sim/life/courses.ts";
import { prepare } from "../../sim/run.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { severity } from "../../sim/world/severities.ts";
import { openEpisode } from "../../sim/world/services.ts";
import { BARRIERS, type Barrier } from "../../sim/world/vocabulary.ts";
import { naturalRemission } from "../natural-remission.ts";
import { deviation } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";

/** Rates of natural remission that differ by barrier and severity. */
const rates = {
  ...naturalRemission(0.004),
  "barriers.naturalRemission.mental-health": 0.012,
  "barriers.naturalRemission.mental-health.severe": 0.007,
  "barriers.naturalRemission.substance-dependence": 0.0025,
  "barriers.naturalRemission.low-skills": 0,
};
const still = {
  "barriers.progression": 0,
  "barriers.onsetOutOfWork": 0,
  "barriers.onsetInWork": 0,
  "service.places": 0,
  "barriers.remissionInWork": 1,
};
const place = (barrier: Barrier): number => BARRIERS.indexOf(barrier);

describe("barriers that pass at rates of their own", () => {
  const regime = setLevers(oneHazard(0.05), { ...rates, ...still });
  const after = (weeks: number) =>
    prepare(regime, { seed: "remission", people: 60_000, weeks: 60 - weeks, burnIn: weeks }, 0).state;
  const { people, arrival } = after(0);
  const later = after(53).people.barriers;
  const starting = arrival.filter((week) => week < 0).length;

  it.each([
    ["mental-health", [1, 2], 0.012],
    ["mental-health", [3], 0.007],
    ["substance-dependence", [1, 2, 3], 0.0025],
    ["low-skills", [1, 2, 3], 0],
    ["physical-ill-health", [1, 2, 3], 0.004],
  ] as const)("leave of %s at severity %j what %d a week leaves in a year", (barrier, levels, rate) => {
    const k = place(barrier);
    const had = Array.from({ length: starting }, (_, i) => i).filter((i) =>
      (levels as readonly number[]).includes(severity(people.barriers[i], k)),
    );
    const have = had.filter((i) => severity(later[i], k) > 0).length;
    expect(had.length).toBeGreaterThan(200);
    if (rate === 0) expect(have).toBe(had.length);
    else expect(Math.abs(deviation(have, had.length, (1 - rate) ** 52))).toBeLessThan(4);
  });

  it("begin as often as they pass in those who are first met with them", () => {
    const { onset, assumptions } = nature(regime.assumptions);
    const share = assumptions["severity.shareGivenPresent"];
    const p = assumptions["prevalence.search.mental-health"];
    const mean = 2 * share * 0.012 + (1 - 2 * share) * 0.007;
    expect(onset[place("mental-health")] * (1 - p)).toBeCloseTo(mean * p, 12);
    expect(onset[place("low-skills")]).toBe(0);
  });
});

describe("what a treated barrier holds back", () => {
  const regime = setLevers(oneHazard(0.05), { ...rates, "barriers.complementarity.alone": 0 });
  const believed = nature({
    ...regime.assumptions,
    "jobEntry.hazardRatio.mental-health": 0.5,
    "jobEntry.hazardRatio.low-skills": 0.5,
    "barriers.treatedRemission.mental-health": 1,
    "barriers.treatedRemission.other": 1,
  });
  const setting = { nature: believed, policy: compilePolicy(regime.levers, believed), thinned: true };

  /** How much of what is held time gives back in four weeks, after courses for these barriers, all severe. */
  function released(...barriers: readonly Barrier[]): { share: number; held: readonly number[] } {
    const { state } = prepare(regime, { seed: "held", people: 20, weeks: 60, burnIn: 0 }, 0);
    state.people.barriers[0] = barriers.reduce((word, barrier) => word | (3 << (2 * place(barrier))), 0);
    const held: number[] = [];
    for (const barrier of barriers) {
      const row = openEpisode(state.services, { person: 0, barrier: place(barrier), joined: 0, due: 50, payer: 0 });
      state.services.episodes.started[row] = 1;
      goOn(state, setting);
      held.push(state.people.held[0]);
    }
    return { share: state.services.byPerson.release[0], held };
  }

  it("comes back as fast as the barrier would have passed by itself, and never where it would not have", () => {
    expect(released("mental-health").share).toBeCloseTo(1 - (1 - 0.007) ** 4, 12);
    expect(released("low-skills").share).toBe(0);
  });
  it("comes back, of two, at the mean over what each holds", () => {
    const { share, held } = released("mental-health", "low-skills");
    expect(held[1]).toBeGreaterThan(held[0]);
    expect(share).toBeCloseTo(((1 - (1 - 0.007) ** 4) * held[0]) / held[1], 12);
  });
});
