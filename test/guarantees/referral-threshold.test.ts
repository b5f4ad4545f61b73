import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";

describe("a price that is exactly the threshold", () => {
  const size = { seed: "threshold", people: 1000, weeks: 52, burnIn: 10 };
  const regime = scenario("citizen-support");
  const world = prepare(regime, size, 0);
  const oneLevel = regime.levers["tariff.bespoke.base"] + regime.levers["tariff.bespoke.perLevel"];
  const run = (threshold: number): string =>
    live(world, setLevers(regime, { "referral.threshold": threshold }), size).hash;

  it("is referred at once, as any price above it", () => expect(run(oneLevel)).toBe(run(oneLevel - 1)));
  it("waits as soon as the threshold is a pound higher", () => expect(run(oneLevel)).not.toBe(run(oneLevel + 1)));
});
