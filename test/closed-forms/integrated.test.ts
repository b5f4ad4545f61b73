import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { CLAIMING } from "../../sim/world/people.ts";
import { openEpisode } from "../../sim/world/services.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";
import { deviation } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";

const hazard = 0.02;
const k = BARRIERS.indexOf("mental-health");

/** Of people whom a team takes on at once at this severity, how many still claim after so many weeks. */
function claiming(level: number, weeks: number, numbers: Readonly<Record<string, number>> = {}): [number, number] {
  const regime = setLevers(oneHazard(1 - Math.exp(-hazard)), { "services.referral": false, ...numbers });
  const world = prepare(regime, { seed: "placed", people: 12_000, weeks: 60, burnIn: 0 }, 0);
  const { state } = world;
  const starting = state.arrival.filter((week) => week < 0).length;
  state.people.barriers.fill(level << (2 * k));
  for (let person = 0; person < starting; person++)
    openEpisode(state.services, { person, barrier: k, joined: 0, due: 0, payer: 254, team: true });
  const stay = new Set(Array.from({ length: starting }, (_, i) => i));
  live(world, regime, world.size, {
    watch: ({ people, week }) => {
      if (week <= weeks) for (const i of stay) if (people.status[i] !== CLAIMING) stay.delete(i);
    },
  });
  return [stay.size, starting];
}

/** Share who still claim after so many weeks where job entry is so much faster in the first of them. */
const share = (ratio: number, weeks: number, lasts: number): number =>
  Math.exp(-hazard * (ratio * Math.min(weeks, lasts) + Math.max(0, weeks - lasts)));

describe("an integrated team", () => {
  it.each([
    ["severe", 3, 1.63],
    ["moderate", 2, 1.15],
  ] as const)(
    "raises the job entry of people with a %s problem by its ratio, as long as it has them",
    (_, level, ratio) => {
      const [stay, all] = claiming(level, 20);
      expect(all).toBeGreaterThan(3000);
      expect(Math.abs(deviation(stay, all, share(ratio, 20, 39)))).toBeLessThan(4);
    },
  );
  it("does so for nine months and no longer", () => {
    const [stay, all] = claiming(3, 59);
    expect(Math.abs(deviation(stay, all, share(1.63, 59, 39)))).toBeLessThan(4);
  });
  it("does nothing at a ratio of 1", () => {
    const [stay, all] = claiming(3, 20, { "support.ips.severe": 1 });
    expect(Math.abs(deviation(stay, all, Math.exp(-hazard * 20)))).toBeLessThan(4);
  });
  it("is seen in so many that a ratio of 1.3 would be 8 standard errors away", () => {
    const [, all] = claiming(3, 1);
    const [there, other] = [1.63, 1.3].map((ratio) => Math.exp(-hazard * ratio * 20));
    expect((other - there) / Math.sqrt((there * (1 - there)) / all)).toBeGreaterThan(8);
  });
});
