import { describe, expect, it } from "vitest";
import { live } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { apart, differing, livesByKey, unborn } from "./apart.ts";

const nobodyHelps = setLevers(scenario("no-programme"), { "market.vacancyResponse": 1 });
const size = { seed: "one more", weeks: 156 };
const lives = (regime: Scenario, people: number): Map<number, string> => {
  const world = unborn(regime, { ...size, people });
  return livesByKey(live(world, regime), world);
};

describe("one more person, who meets nobody,", () => {
  it.each([
    ["where nobody helps anybody", nobodyHelps],
    ["where coaches, providers and services have room for all", apart],
  ])("changes nothing in the lives of the others %s", (_, regime) => {
    const few = lives(regime, 1500);
    for (const people of [1501, 1502]) {
      const many = lives(regime, people);
      expect(many.size).toBe(people);
      expect(differing(few, many).filter((key) => few.has(key))).toEqual([]);
    }
    expect([...few.values()].filter((life) => life.includes(" from ")).length).toBeGreaterThan(1000);
  });

  it("is not there in vain: with providers and help for the others", () => {
    const helped = [...lives(apart, 1500).values()];
    expect(helped.filter((life) => life.includes("with ")).length).toBeGreaterThan(100);
    expect(helped.filter((life) => !life.includes("barriersResolved 0")).length).toBeGreaterThan(100);
  });
});
