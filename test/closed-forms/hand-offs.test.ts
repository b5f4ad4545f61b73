import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { serviceRound } from "../../sim/life/service-round.ts";
import { failures } from "../../sim/world/people.ts";
import { withSeverity } from "../../sim/world/severities.ts";
import { deviation } from "./deviation.ts";

const needs = [0, 5, 8];
const chain = setLevers(scenario("jobcentre-2014"), {
  "referral.start.voluntary": 0.8,
  "handoff.retention.cold": 0.8,
  "referral.fatigue": 0,
  "referral.propensity": 1,
  "service.eligibility": 1,
});

describe("a chain of three referrals that each succeed in .8 of cases", () => {
  const size = { seed: "passed on", people: 60_000, weeks: 1, burnIn: 0 };
  const { state, nature } = prepare(chain, size, 0);
  const setting = { nature, policy: compilePolicy(chain.levers, nature), thinned: true };
  const reached = [0, 0, 0, 0];
  for (let i = 0; i < size.people; i++) {
    state.people.barriers[i] = needs.reduce((word, k) => withSeverity(word, k, 2), 0);
    state.people.disclosed[i] = needs.reduce((bits, k) => bits | (1 << k), 0);
    serviceRound(state, setting, i);
    reached[
      needs.findIndex((k) => (state.people.queuedFor[i] & (1 << k)) === 0) +
        (state.people.queuedFor[i] === state.people.disclosed[i] ? 4 : 0)
    ]++;
  }

  it("reaches its end in .512", () => expect(Math.abs(deviation(reached[3], size.people, 0.512))).toBeLessThan(4));
  it.each([
    [0, 0.2],
    [1, 0.16],
    [2, 0.128],
  ])("breaks off after %i in %d", (links, share) =>
    expect(Math.abs(deviation(reached[links], size.people, share))).toBeLessThan(4),
  );
  it("is walked by so many that a retention 5 %% lower would be 8 standard errors away", () =>
    expect((0.512 - 0.8 * 0.76 ** 2) / Math.sqrt((0.512 * 0.488) / size.people)).toBeGreaterThan(8));
  it("counts the one failure that broke it, and none when it holds", () => {
    for (let i = 0; i < 1000; i++)
      expect(failures(state.people, i)).toBe(state.people.queuedFor[i] === state.people.disclosed[i] ? 0 : 1);
  });
});
