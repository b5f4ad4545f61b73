import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { CAUSE_IDS, type RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { benefit } from "../../sim/world/people.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";

const size = { seed: "teams", people: 3000, weeks: 104, burnIn: 60 };
const placement = scenario("individual-placement");
const many = setLevers(placement, { "services.integratedPlaces": 0.6, "integrated.staffWeeks": 26 });
const told = ({ hash: _hash, scenario: _name, ...rest }: RunRecord): object => rest;
const pence = ({ ledger, weeks }: RunRecord): number =>
  ledger
    .subarray(CAUSE_IDS.indexOf("integrated-team") * weeks, (CAUSE_IDS.indexOf("integrated-team") + 1) * weeks)
    .reduce((a, b) => a + b, 0);
const treated = ["mental-health", "physical-ill-health"].map((barrier) => BARRIERS.indexOf(barrier as never));

describe("integrated teams", () => {
  it("are today's regime, to the bit, without places, whatever they would do", () => {
    const world = prepare(scenario("jobcentre-2014"), size, 0);
    const without = live(world, setLevers(placement, { "services.integratedPlaces": 0, "support.ips.severe": 1.8 }));
    expect(isDeepStrictEqual(told(without), told(live(world, scenario("jobcentre-2014"))))).toBe(true);
    expect(pence(without)).toBe(0);
  });

  it("decide alike with every draw evaluated in full", () => {
    const strong = setLevers(many, { "support.ips.severe": 20, "support.ips.lite": 20 });
    const world = prepare(strong, size, 0);
    const thinned = live(world, strong);
    expect(live(world, strong, size, { thinned: false }).hash).toBe(thinned.hash);
    expect(pence(thinned)).toBeGreaterThan(0);
  });

  it("have whom they have room for, on health benefit only, as staff are found, and are paid for by the place", () => {
    const world = prepare(many, size, 0);
    let [due, most] = [0, 0];
    const record = live(world, many, size, {
      watch: ({ services, people, week, zero }, { nature }) => {
        const { teamPlaces, teamInUse, byPerson, need } = services;
        const planned = treated.reduce((sum, k) => sum + 0.6 * need[2 * k + 1], 0);
        const places = treated.reduce((sum, k) => sum + teamPlaces[k], 0);
        expect(places).toBeCloseTo(planned * Math.min(1, (week - zero) / 26), 6);
        for (const k of treated) expect(teamInUse[k]).toBeLessThanOrEqual(teamPlaces[k] + 1e-9);
        expect(byPerson.teamed.reduce((a, b) => a + b, 0)).toBe(teamInUse.reduce((a, b) => a + b, 0));
        for (let i = 0; i < people.count; i++)
          if (people.team[i] !== 0) {
            expect(benefit(people.traits[i])).toBe(1);
            expect(byPerson.teamed[i]).toBe(1);
          }
        most = Math.max(
          most,
          teamInUse.reduce((a, b) => a + b, 0),
        );
        due += Math.floor(places * nature.teams.placeCost + 0.5);
      },
    });
    expect(most).toBeGreaterThan(20);
    expect(pence(record)).toBe(due);
  });

  it("can be for everyone", () => {
    const all = setLevers(many, { "services.integratedFor": "everyone" });
    let search = 0;
    live(prepare(all, size, 0), all, size, {
      watch: ({ people }) => {
        for (let i = 0; i < people.count; i++) if (people.team[i] !== 0 && benefit(people.traits[i]) === 0) search++;
      },
    });
    expect(search).toBeGreaterThan(100);
  });
});
