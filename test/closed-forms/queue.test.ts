import { describe, expect, it } from "vitest";
import { seedKeys } from "../../sim/core/draw.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { prepare } from "../../sim/run.ts";
import { services } from "../../sim/weekly/services.ts";
import { emptyServices, openEpisode } from "../../sim/world/services.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";
import seedrandom from "seedrandom";
import { beyond } from "../guarantees/beyond.ts";
import { deviation, deviationOfMean } from "./deviation.ts";
import { oneHazard } from "./one-hazard.ts";
import { afterWeeks, atLeast, erlang, mean, type Queue } from "./queue.ts";

/** Everyone with every barrier, help that can be had at once and lasts until it works. */
const regime = beyond(oneHazard(0.05), {
  ...Object.fromEntries(
    ["mental-health", "substance-dependence", "unstable-housing", "other"].map((kind) => [
      `barriers.treatedRemission.${kind}`,
      0.1,
    ]),
  ),
  ...Object.fromEntries(
    ["mental-health", "substance-dependence", "unstable-housing", "other"].map((kind) => [
      `service.courseWeeks.${kind}`,
      4000,
    ]),
  ),
  "service.waitDropOut": 0,
  "referral.completion": 1,
  "service.minimumWait": 0,
});
const everything = 0x15555555;
const helped = BARRIERS.map((_, k) => k).filter(
  (k) => !["disability", "care-leaver", "criminal-record"].includes(BARRIERS[k]),
);

/**
 * So many runs of the model's queues for specialist help, each barrier a queue of its own: people in each queue in the
 * last week, and everything that was counted on the way.
 */
function run(
  queue: Queue,
  weeks: number,
  runs: number,
): { there: number[]; arrived: number; begun: number; gone: number; waited: number; inLine: number } {
  const { state, nature } = prepare(regime, { seed: "queue", people: weeks, weeks: 1, burnIn: 0 }, 0);
  const setting = {
    nature: { ...nature, treatedRemission: nature.treatedRemission.map(() => queue.service) },
    policy: compilePolicy(regime.levers, nature),
    thinned: true,
  };
  const chance = seedrandom("arrivals");
  const counted = { there: [] as number[], arrived: 0, begun: 0, gone: 0, waited: 0, inLine: 0 };
  for (let n = 0; n < runs; n++) {
    const own = { ...state, week: 0, keys: seedKeys("queue", "luck", n), services: emptyServices(weeks) };
    own.people.barriers.fill(everything);
    own.people.queuedFor.fill(0);
    own.people.treatedFor.fill(0);
    own.tally.person.weeksWaiting.fill(0);
    own.services.places.fill(queue.servers);
    let arrived = 0;
    for (; own.week < weeks; own.week++) {
      for (const k of helped)
        if (chance() < queue.arrival)
          arrived +=
            openEpisode(own.services, { person: own.week, barrier: k, joined: own.week, due: own.week, payer: 0 }) >= 0
              ? 1
              : 0;
      services(own, setting);
      counted.inLine += own.services.live.length - own.services.inUse.reduce((a, b) => a + b, 0);
    }
    const lengths = new Int32Array(BARRIERS.length);
    for (let row = 0; row < own.services.live.length; row++)
      lengths[own.services.episodes.barrier[own.services.live.items[row]]]++;
    for (const k of helped) counted.there.push(lengths[k]);
    counted.arrived += arrived;
    counted.gone += own.people.barriers.reduce(
      (sum, word) => sum + helped.filter((k) => ((word >>> (2 * k)) & 3) === 0).length,
      0,
    );
    counted.begun += own.services.inUse.reduce((a, b) => a + b, 0);
    counted.waited += own.tally.person.weeksWaiting.reduce((a, b) => a + b, 0);
    for (let row = 0; row < own.services.live.length; row++) {
      const episode = own.services.live.items[row];
      if (own.services.episodes.started[episode] === 0) counted.waited++; // the week that has just begun
    }
  }
  return counted;
}

describe("a queue with arrivals at .4, six servers and a service that ends at .1 a week", () => {
  const queue = { arrival: 0.4, service: 0.1, servers: 6 };
  const then = afterWeeks(queue, 120);
  const { there, arrived, begun, gone, waited, inLine } = run(queue, 120, 900);

  it("settles to a mean of 4.321673, six or more in .242661 of weeks, nobody in .010166", () => {
    const settled = afterWeeks(queue, 1000);
    expect([mean(settled), atLeast(settled, 6), settled[0]]).toEqual([
      expect.closeTo(4.321673, 5),
      expect.closeTo(0.242661, 6),
      expect.closeTo(0.010166, 6),
    ]);
    expect([mean(then), atLeast(then, 6), then[0]]).toEqual([
      expect.closeTo(4.32, 1),
      expect.closeTo(0.2427, 2),
      expect.closeTo(0.0102, 3),
    ]);
  });
  it("is as long in the model, two years on, as the steps from empty say", () => {
    expect(Math.abs(deviationOfMean(there, mean(then)))).toBeLessThan(4);
    expect(
      Math.abs(deviation(there.filter((length) => length >= 6).length, there.length, atLeast(then, 6))),
    ).toBeLessThan(4);
    expect(Math.abs(deviation(there.filter((length) => length === 0).length, there.length, then[0]))).toBeLessThan(4);
  });
  it("is seen so often that 5 %% faster service would be 8 standard errors away", () => {
    const faster = afterWeeks({ ...queue, service: 0.105 }, 120);
    const variance = then.reduce((sum, share, length) => sum + share * (length - mean(then)) ** 2, 0);
    expect((mean(then) - mean(faster)) / Math.sqrt(variance / there.length)).toBeGreaterThan(8);
  });
  it("loses nobody: arrivals are those helped, in treatment and in line", () =>
    expect(gone + there.reduce((a, b) => a + b, 0)).toBe(arrived));
  it("has no more in treatment than there are places", () =>
    expect(begun).toBeLessThanOrEqual(900 * helped.length * queue.servers));
  it("waits as long as its line is: Little's law, exactly, week for week", () => expect(waited).toBe(inLine));
});

describe("small steps", () => {
  it.each([
    [2, 3, 0.210526, 0.444444],
    [5, 6, 0.191847, 0.587516],
  ])(
    "of load %i on %i servers: the formulas for those turned away and for those who wait",
    (load, servers, lost, waits) => {
      expect(erlang("B", load, servers)).toBeCloseTo(lost, 6);
      expect(erlang("C", load, servers)).toBeCloseTo(waits, 6);
    },
  );
  it("lead from the queue in weeks to the queue in continuous time", () => {
    const distance = [0.2, 0.1, 0.05].map((step) =>
      Math.abs(
        atLeast(afterWeeks({ arrival: 2 * step, service: step, servers: 3 }, Math.round(100 / step), 60), 3) -
          erlang("C", 2, 3),
      ),
    );
    expect(distance[1]).toBeLessThan(0.6 * distance[0]);
    expect(distance[2]).toBeLessThan(0.6 * distance[1]);
    expect(distance[2]).toBeLessThan(0.02);
  });
  it("of .04 bring the model's queues there too", () => {
    const queue = { arrival: 0.08, service: 0.04, servers: 3 };
    const { there } = run(queue, 400, 120);
    const chances = afterWeeks(queue, 400, 60);
    expect(
      Math.abs(deviation(there.filter((length) => length >= 3).length, there.length, atLeast(chances, 3))),
    ).toBeLessThan(4);
    expect(atLeast(chances, 3)).toBeCloseTo(erlang("C", 2, 3), 1);
  });
});
