import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { searchHazard } from "../../sim/prospect/hazards.ts";
import { CLAIMING } from "../../sim/world/people.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";
import { allAlong } from "../guarantees/apart.ts";
import { beyond } from "../guarantees/beyond.ts";

const size = { seed: "training", people: 1500, weeks: 104, burnIn: 30 };
const locked = (ratio: number, switched = true) =>
  allAlong(
    beyond(scenario("jobcentre-2014"), {
      "structure.trainingLockIn": switched,
      "support.training.lockIn": ratio,
      "referral.propensity": 1,
    }),
  );
const run = (regime: ReturnType<typeof locked>, thinned = true) =>
  live(prepare(regime, size, 0, { thinned }), regime, size, { thinned });

describe("a course in basic skills", () => {
  it("multiplies the job-entry hazard while it lasts, and no other course does", () => {
    const regime = locked(0.7);
    const { state, nature } = prepare(regime, size, 0);
    const setting = { nature, policy: compilePolicy(regime.levers, nature), thinned: true };
    const i = state.people.status.indexOf(CLAIMING);
    const hazard = (on: string): number => {
      state.people.treatedFor[i] = 1 << BARRIERS.findIndex((barrier) => barrier === on);
      return searchHazard(state, setting, i);
    };
    expect(hazard("low-skills") / hazard("travel")).toBeCloseTo(0.7, 12);
  });
  it("locks people in: fewer jobs from claims begin while people train", () => {
    const jobs = ({ flow }: ReturnType<typeof run>): number => flow.jobEntries.reduce((a, b) => a + b, 0);
    expect(jobs(run(locked(0)))).toBeLessThan(jobs(run(locked(1))) - 3);
  });
  it("leaves lives alone where nobody believes it, and at a ratio of 1", () => {
    const { hash } = run(locked(0.5, false));
    expect([run(locked(0.85, false)).hash, run(locked(1)).hash]).toEqual([hash, hash]);
  });
  it("ends with bounds that hold again: thinned and full evaluation agree", () =>
    expect(run(locked(0), false).hash).toBe(run(locked(0)).hash));
});
