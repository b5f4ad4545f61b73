import { describe, expect, it } from "vitest";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { BARRIERS } from "../../sim/record.ts";
import { WAITS } from "../../sim/world/services.ts";
import { hand } from "./hand.ts";

describe("waits for services by hand", () => {
  const { measures } = summarise(
    hand({
      services: {
        travel: { begun: [6, 7, 18, 19], gaveUp: 3, passed: 1, waiting: 2, inUse: 6, used: 30, offered: 20 },
        childcare: { begun: [0, 60], gaveUp: 0, waiting: 3, inUse: 1, used: 5, offered: 50 },
        disability: { gaveUp: 2, offered: 10 },
      },
    }),
  );
  it.each([
    ["service-wait", 110 / 6, 50 / 4, 30],
    ["service-within-6", 2 / 6, 1 / 4, 1 / 2],
    ["service-within-18", 4 / 6, 3 / 4, 1 / 2],
    ["service-waiting", 5 / 12, 2 / 8, 3 / 4],
    ["service-gave-up", 5 / 12, 3 / 8, 0],
    ["service-places-used", 35 / 80, 30 / 20, 5 / 50],
  ])("%s", (id, all, travel, childcare) => {
    const found = measures[id];
    expect(found.all).toBeCloseTo(all, 14);
    expect(found["barrier:travel"]).toBeCloseTo(travel, 14);
    expect(found["barrier:childcare"]).toBeCloseTo(childcare, 14);
  });
  it("are left out of a service that did nothing", () => {
    expect(measures["service-wait"]).not.toHaveProperty(["barrier:disability"]);
    expect(measures["service-gave-up"]["barrier:disability"]).toBe(1);
    expect(summarise(hand()).measures["service-wait"]).toBeUndefined();
  });
});

describe("services on record", () => {
  const regime = scenario("jobcentre-2014");
  const size = { seed: "waits", people: 1500, weeks: 80, burnIn: 0 };
  const { services } = live(prepare(regime, size, 0), regime);
  it("take in as many as begin, give up, get well and wait", () => {
    let joined = 0;
    for (let k = 0; k < BARRIERS.length; k++) {
      const begun = services.waits.subarray(k * WAITS, (k + 1) * WAITS).reduce((sum, n) => sum + n, 0);
      expect(services.joined[k]).toBe(begun + services.gaveUp[k] + services.passed[k] + services.waiting[k]);
      expect(begun).toBe(services.recovered[k] + services.left[k] + services.finished[k] + services.inUse[k]);
      joined += services.joined[k];
    }
    expect(joined).toBeGreaterThan(100);
  });
  it("make people wait for longer where there are fewer places", () => {
    const few = setLevers(regime, { "services.capacity": 0.05 });
    const wait = (own: typeof regime): number =>
      summarise(live(prepare(own, { ...size, burnIn: 52 }, 0), own)).measures["service-wait"].all;
    expect(wait(few)).toBeGreaterThan(wait(regime) + 1);
  });
});
