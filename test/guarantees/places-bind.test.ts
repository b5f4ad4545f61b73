import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { Services } from "../../sim/world/services.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";
import { asPublished } from "../as-published.ts";

const k = BARRIERS.indexOf("mental-health");
const size = { seed: "places", people: 6000, weeks: 52, burnIn: 104 };

/** Places and what came of them in a year of today's Jobcentre with services as published, and with these changes. */
function year(changes: Readonly<Record<string, number>>): Services & { readonly before: number } {
  const regime = setLevers(scenario("jobcentre-2014"), { ...asPublished, ...changes });
  const world = prepare(regime, size, 0);
  const before = waiting(world.state.services);
  let services = world.state.services;
  live(world, regime, size, { watch: (state) => (services = state.services) });
  return { ...services, before };
}

describe("places in talking therapy, as published,", () => {
  const scarce = year({});
  const endless = year({ "services.capacity": 100 });
  it("are taken nearly always, and people wait for them", () => {
    expect(scarce.used[k] / scarce.offered[k]).toBeGreaterThan(0.95);
    expect(scarce.waited[k] / waits(scarce)).toBeGreaterThan(10);
  });
  it("are not where there are a hundred times as many, and nobody waits for long", () => {
    expect(endless.used[k] / endless.offered[k]).toBeLessThan(0.5);
    expect(endless.waited[k] / waits(endless)).toBeLessThan(8);
    expect(waits(endless)).toBeGreaterThan(1.2 * waits(scarce));
  });
  it("leave nobody out of the count: who joined began, gave up, got better or waits", () => {
    for (const services of [scarce, endless]) {
      const { before, joined, gaveUp, passed } = services;
      expect(joined[k]).toBeGreaterThan(50);
      expect(before + joined[k]).toBe(waits(services) + gaveUp[k] + passed[k] + waiting(services));
    }
  });
});

/** People waiting for a course now. */
function waiting({ live: rows, episodes }: Services): number {
  let there = 0;
  for (let n = 0; n < rows.length; n++)
    if (episodes.barrier[rows.items[n]] === k && episodes.started[rows.items[n]] === 0) there++;
  return there;
}

const waits = ({ waits }: Services): number => waits.subarray(53 * k, 53 * (k + 1)).reduce((a, b) => a + b, 0);
