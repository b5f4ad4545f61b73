import { describe, expect, it } from "vitest";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { allocate } from "../../sim/prospect/referral.ts";
import { area } from "../../sim/world/people.ts";
import { FIRST_INCUMBENT, MUTUAL } from "../../sim/world/providers.ts";
import { deviation } from "./deviation.ts";

/** Multinomial logit shares of the utilities 0, .5 and 1. */
const shares = [0.186324, 0.307196, 0.50648];

/** Everybody looks, and weighs nothing but published ratings. */
const looking = setLevers(scenario("jobcentre-2014"), {
  "allocation.rule": "preference",
  "providers.mutual": true,
  "choice.attention": 1,
  "choice.quality": 1,
  "choice.distance": 0,
  "choice.wait": 0,
  "choice.specialism": 0,
});

describe("a choice among utilities 0, .5 and 1", () => {
  const size = { seed: "free choice", people: 120_000, weeks: 1, burnIn: 0 };
  const { state, nature } = prepare(looking, size, 0);
  const setting = { nature, policy: compilePolicy(looking.levers, nature), thinned: true };
  const chosen = [0, 0, 0];
  for (let i = 0; i < size.people; i++) {
    const pair = FIRST_INCUMBENT + 2 * (area(state.people.traits[i]) % 2);
    const open = [MUTUAL, pair, pair + 1];
    state.providers.rating.fill(-100);
    open.forEach((slot, n) => (state.providers.rating[slot] = n / 2));
    chosen[open.indexOf(allocate(state, setting, i).slot)]++;
  }

  it("falls so in the model, where each adds a taste of their own and takes the best", () => {
    expect(chosen.reduce((a, b) => a + b, 0)).toBe(size.people);
    for (const [n, share] of shares.entries())
      expect(Math.abs(deviation(chosen[n], size.people, share))).toBeLessThan(4);
  });
  it("is made by so many that odds 5 %% better would be 8 standard errors away", () => {
    const [a, b, c] = [1.05 * shares[2], 1 - shares[2], shares[2]];
    expect((a / (a + b) - c) / Math.sqrt((c * (1 - c)) / size.people)).toBeGreaterThan(8);
  });
});

describe("referral by default of everybody, where nobody looks", () => {
  const regime = setLevers(scenario("citizen-support"), {
    "allocation.rule": "preference",
    "choice.attention": 0,
    "transition.defaultShare": 1,
    "transition.start": 260,
  });
  const size = { seed: "no choice", people: 2000, weeks: 52, burnIn: 0 };
  const { attachments } = live(prepare(regime, size, 0), regime, size);
  it("gives the mutual a share of exactly 1", () => {
    expect(attachments.count).toBeGreaterThan(300);
    expect(new Set(attachments.provider.subarray(0, attachments.count))).toEqual(new Set([MUTUAL]));
  });
});
