import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { serviceRound } from "../../sim/life/service-round.ts";
import { ATTACHED, noteFailure } from "../../sim/world/people.ts";
import { withSeverity } from "../../sim/world/severities.ts";
import { OWN_BUDGETS } from "../../sim/world/services.ts";
import { BARRIERS, type Barrier } from "../../sim/world/vocabulary.ts";
import { deviation } from "../closed-forms/deviation.ts";

const PEOPLE = 20_000;
const code = (barrier: Barrier): number => BARRIERS.indexOf(barrier);
type Needs = Partial<Record<Barrier, number>>;

/**
 * One round of referral for many people with the same needs and the same failures behind them: the share referred on
 * for each need.
 */
function round(
  needs: Needs,
  changes: Readonly<Record<string, LeverValue>>,
  { from = "jobcentre-2014", failed = 0 } = {},
): { share: (barrier: Barrier) => number; world: ReturnType<typeof prepare> } {
  const regime = setLevers(scenario(from), {
    "referral.propensity": 1,
    "referral.start.voluntary": 0.8,
    "handoff.retention.cold": 0.5,
    ...changes,
  });
  const world = prepare(regime, { seed: "round", people: PEOPLE, weeks: 1, burnIn: 0 }, 0);
  const { state, nature } = world;
  const setting = { nature, policy: compilePolicy(regime.levers, nature), thinned: true };
  for (let i = 0; i < PEOPLE; i++) {
    state.people.barriers[i] = Object.entries(needs).reduce(
      (word, [barrier, level]) => withSeverity(word, code(barrier as Barrier), level),
      0,
    );
    state.people.disclosed[i] = 0x7fff;
    for (let n = 0; n < failed; n++) noteFailure(state.people, i);
    serviceRound(state, setting, i);
  }
  return {
    world,
    share: (barrier) =>
      Array.from(state.people.queuedFor).filter((bits) => ((bits >>> code(barrier)) & 1) === 1).length / PEOPLE,
  };
}
const near = (share: number, expected: number): void =>
  expect(Math.abs(deviation(Math.round(share * PEOPLE), PEOPLE, expected))).toBeLessThan(4);
const three: Needs = { "low-skills": 3, "unstable-housing": 2, travel: 2 };

describe("the order of services", () => {
  it.each([
    ["listed", [0.8, 0.4, 0.2]],
    ["steady-first", [0.4, 0.8, 0.2]],
    ["worst-first", [0.8, 0.4, 0.2]],
  ] as const)("%s decides which needs are lost on the way", (order, [skills, housing, travel]) => {
    const { share } = round(three, { "services.order": order });
    near(share("low-skills"), skills);
    near(share("unstable-housing"), housing);
    near(share("travel"), travel);
  });
  it("worst first goes by severity, whatever the need", () => {
    const { share } = round({ "low-skills": 2, travel: 3 }, { "services.order": "worst-first" });
    near(share("travel"), 0.8);
    near(share("low-skills"), 0.4);
  });
});

describe("earlier failures", () => {
  it("lower what later hand-offs of a round hold, for each of them", () =>
    near(round(three, { "referral.fatigue": 0.1 }, { failed: 3 }).share("unstable-housing"), 0.8 * 0.5 * 0.9 ** 3));
  it("lower the first one only where that is believed", () => {
    near(round(three, {}, { failed: 3 }).share("low-skills"), 0.8);
    near(round(three, { "referral.startFatigue": 0.2 }, { failed: 3 }).share("low-skills"), 0.8 * 0.8 ** 3);
  });
});

describe("a personal budget", () => {
  it("goes to what is worst, as far as it reaches", () => {
    const { share } = round(
      { "low-skills": 2, travel: 3 },
      { "personalBudget.amount": 1500, "handoff.retention.cold": 1 },
      { from: "personal-budget" },
    );
    near(share("travel"), 0.8);
    expect(share("low-skills")).toBe(0);
    near(
      round(
        { "low-skills": 2, travel: 3 },
        { "personalBudget.amount": 2400, "handoff.retention.cold": 1 },
        { from: "personal-budget" },
      ).share("low-skills"),
      0.8,
    );
  });
});

describe("a service that the price has to pay for", () => {
  it("is not bought where it adds too little, and is free where it stays public", () => {
    const regime = setLevers(scenario("citizen-support"), {
      "referral.propensity": 1,
      "referral.start.voluntary": 1,
      "handoff.retention.warm": 1,
    });
    const { state, nature } = prepare(regime, { seed: "round", people: 500, weeks: 1, burnIn: 0 }, 0);
    const referred = ["none", "health", "statutory"].map((stays) => {
      const policy = compilePolicy({ ...regime.levers, "services.stayPublic": stays }, nature);
      let bits = 0;
      for (let i = 0; i < 500; i++) {
        state.people.barriers[i] = (["mental-health", "low-skills", "travel"] as const).reduce(
          (word, barrier) => withSeverity(word, code(barrier), 2),
          0,
        );
        state.people.disclosed[i] = 0x7fff;
        state.people.stage[i] = ATTACHED;
        state.people.queuedFor[i] = 0;
        serviceRound(state, { nature, policy, thinned: true }, i);
        bits |= state.people.queuedFor[i];
      }
      return bits;
    });
    expect(referred).toEqual([0, 1 << code("mental-health"), (1 << code("mental-health")) | (1 << code("low-skills"))]);
    const { episodes } = state.services;
    expect(new Set(episodes.payer.subarray(0, episodes.count))).toEqual(new Set([OWN_BUDGETS]));
  });
});

describe("help out of order", () => {
  it("resolves less while a more basic need is left alone, and the same where none is", () => {
    const resolved = (ratio: number): number => {
      const regime = setLevers(scenario("jobcentre-2014"), { "service.outOfOrder": ratio });
      const size = { seed: "order", people: 3000, weeks: 104, burnIn: 0 };
      return live(prepare(regime, size, 0), regime).person.barriersResolved.reduce((a, b) => a + b, 0);
    };
    expect(resolved(0.3)).toBeLessThan(resolved(1) - 15);
  });
});
