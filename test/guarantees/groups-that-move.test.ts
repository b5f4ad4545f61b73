import { describe, expect, it } from "vitest";
import { record } from "../../sim/journey/recorder.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { benefit, CLAIMING } from "../../sim/world/people.ts";
import type { State } from "../../sim/world/state.ts";
import { PEOPLE } from "../people.ts";
import { counted, recount } from "./recount.ts";

const size = { seed: "groups that move", people: 1500, weeks: 104, burnIn: 78 };
const regimes = {
  "jobcentre-2014": { "conditionality.sanctionsRunOn": true },
  "citizen-support": { "jobcentre.caseloadCap": 40 },
  "universal-credit": {
    "conditionality.sanctionsRunOn": true,
    "conditionality.inWork": 1,
    "jobcentre.inWorkMinutes": 10,
  },
  "licences-by-segment": { "structure.sanctionEffect": "high" },
  "jobcentre-2016": { "conditionality.exemptions": "health-group" },
} as const;

describe.each(Object.entries(regimes))("people of model 0.2 under %s", (name, levers) => {
  const regime = setLevers(scenario(name), { ...PEOPLE, ...levers });
  it("are counted as counting again counts them, and their lives are the same evaluated in full", () => {
    let moved = 0;
    const look = (state: State): void => {
      expect(counted(state)).toEqual(recount(state));
      moved += state.moving.person.length;
    };
    const world = prepare(regime, size, 0, { watch: look });
    const thinned = live(world, regime, size, { watch: look });
    expect(moved).toBeGreaterThan(1000);
    const full = live(prepare(regime, size, 0, { thinned: false }), regime, size, { thinned: false });
    expect(full.hash).toBe(thinned.hash);
  });
});

describe("the record of people who move", () => {
  const regime = setLevers(scenario("citizen-support"), PEOPLE);
  const world = prepare(regime, size, 0);
  it("groups them by the benefit that they had at entry, the same in every regime", () => {
    const other = setLevers(scenario("no-programme"), PEOPLE);
    const [one, two] = [live(world, regime), live(world, other)];
    expect(one.person.benefit).toEqual(two.person.benefit);
    let last: State | undefined;
    live(world, regime, size, { watch: (state) => void (last = state) });
    const differ = one.person.benefit.filter((group, i) => group !== benefit(last!.people.traits[i]));
    expect(differ.length).toBeGreaterThan(10);
  });
  it("and their journeys say why, in plain words", () => {
    const were = Array.from(world.state.people.traits, benefit);
    const movers = new Map<string, number>();
    live(world, regime, size, {
      watch: ({ people }) => {
        for (let i = 0; i < people.count; i++) {
          const now = benefit(people.traits[i]);
          if (now !== were[i] && people.status[i] === CLAIMING) movers.set(`to ${now}`, i);
          were[i] = now;
        }
      },
    });
    const told = (i: number): string[] => {
      const recorder = record(world, i);
      live(world, regime, size, recorder.variation);
      return recorder.events.map(({ what }) => what);
    };
    expect(told(movers.get("to 1")!)).toContain("The claim goes on for health");
    expect(told(movers.get("to 0")!)).toContain("Found fit for work: the claim goes on as a search claim");
  });
});
