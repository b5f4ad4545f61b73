import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { ACCOUNTS, CAUSE_IDS, DOORS, SPELL_ENDS } from "../../sim/world/vocabulary.ts";

const size = { seed: "doors", people: 6000, weeks: 104, burnIn: 20 };
const baseline = scenario("jobcentre-2014");
const world = prepare(baseline, size, 0);
const run = (changes: { readonly [id: string]: LeverValue }, from: Scenario = baseline): RunRecord =>
  live(world, setLevers(from, changes), size);
const today = summarise(run({}));
/** How much further a group goes unmet than under today's regime. */
const rise = (record: RunRecord): { readonly [group: string]: number } => {
  const never = summarise(record).measures["never-reached"];
  return Object.fromEntries(
    Object.entries(never).map(([group, share]) => [group, share - today.measures["never-reached"][group]]),
  );
};

/** Groups large enough to be told apart in one run. */
const COMMON = [
  "all",
  "barrier:mental-health",
  "barrier:low-skills",
  "barrier:physical-ill-health",
  "barrier:lack-of-resources",
  "barrier:low-confidence",
];

describe("closing offices", () => {
  const closed = rise(run({ "access.officesClosed": 0.75 }));
  it("leaves more people unmet, most of all those with a travel barrier", () => {
    expect(closed.all).toBeGreaterThan(0);
    for (const group of COMMON) expect(closed["barrier:travel"], group).toBeGreaterThan(closed[group]);
  });
  it("with claims online by default leaves most of those unmet who are not online", () => {
    const both = rise(live(world, scenario("closures-digital-default"), size));
    for (const group of [...COMMON, "barrier:travel"])
      expect(both["barrier:digital-exclusion"], group).toBeGreaterThan(both[group]);
    expect(both["barrier:digital-exclusion"]).toBeGreaterThan(0.005);
  });
  it("under digital by default leaves those unmet who have both barriers more than those who have one or none", () => {
    const [open, shut] = [0, 0.75].map((share) => run({ "access.channel": "digital", "access.officesClosed": share }));
    const unmet = ({ person, people }: RunRecord, travels: boolean, offline: boolean): number => {
      let [all, none] = [0, 0];
      for (let p = 0; p < people; p++) {
        const word = person.barriers[p];
        if (person.entry[p] < 0 || ((word >>> 24) & 3) > 0 !== travels || ((word >>> 26) & 3) > 0 !== offline) continue;
        all++;
        none += 1 - person.reached[p];
      }
      return none / all;
    };
    const lost = (travels: boolean, offline: boolean): number =>
      unmet(shut, travels, offline) - unmet(open, travels, offline);
    expect(lost(true, true)).toBeGreaterThan(lost(false, true));
    expect(lost(false, true)).toBeGreaterThanOrEqual(0);
    expect([lost(true, false), lost(false, false)].every((each) => Math.abs(each) < lost(true, true))).toBe(true);
  });
});

describe("nobody disappears from the accounts", () => {
  it.each(["jobcentre-2014", "work-and-life-hubs", "closures-digital-default"])(
    "under %s: whoever was never met claims, works, is in neither or has left, and gave up if their claim ended so",
    (name) => {
      const { person, people, spells, weeks, balances } = live(world, scenario(name), size);
      const open = new Uint8Array(people);
      for (let i = 0; i < spells.count; i++)
        if (SPELL_ENDS[spells.cause[i]] === "open" || SPELL_ENDS[spells.cause[i]] === "left-population")
          open[spells.person[i]]++;
      for (let p = 0; p < people; p++) if (person.entry[p] >= 0 && person.entry[p] < weeks) expect(open[p]).toBe(1);
      for (let p = 0; p < people; p++) expect(DOORS[person.door[p]] !== "none").toBe(person.reached[p] === 1);
      expect(ACCOUNTS.reduce((sum, _, account) => sum + balances[account], 0)).toBe(0);
    },
  );
});

describe("premises", () => {
  const spent = (record: RunRecord): number =>
    record.ledger
      .subarray(CAUSE_IDS.indexOf("premises") * size.weeks, (CAUSE_IDS.indexOf("premises") + 1) * size.weeks)
      .reduce((sum, pence) => sum + pence, 0);
  const { "estate.offices": offices, "estate.saving": each } = baseline.assumptions;
  const { "population.territory": here, "population.nation": everywhere } = baseline.assumptions;
  const year = (((offices * each * 100 * here) / everywhere) * (size.weeks / 52)) / world.state.weight;
  it("that close save what they cost, and those that open cost as much", () => {
    expect(Math.abs(spent(run({ "access.officesClosed": 0.2 })) + 0.2 * year)).toBeLessThan(size.weeks);
    expect(Math.abs(spent(run({ "access.doors": 2 })) - year)).toBeLessThan(size.weeks);
    expect(spent(run({}))).toBe(0);
  });
  it("change in each area in its turn", () => {
    const share = (weeks: number): number => spent(run({ "access.doors": 2, "transition.areaInterval": weeks })) / year;
    expect(share(52)).toBeLessThan(0.5);
    expect(share(52)).toBeGreaterThan(0.05);
  });
});
