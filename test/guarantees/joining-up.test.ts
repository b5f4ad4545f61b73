import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { criteriaMet } from "../../sim/policy/services/family-criteria.ts";
import { CAUSE_IDS, type Cause, type RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { presentBits } from "../../sim/world/severities.ts";
import { allAlong, apart, differing, livesByKey, unborn } from "./apart.ts";
import { naturalRemission } from "../natural-remission.ts";

const size = { seed: "joined up", people: 1500, weeks: 104, burnIn: 40 };
const base = scenario("jobcentre-2014");
type Changes = { readonly [id: string]: LeverValue };
const run = (from: Scenario, changes: Changes = {}): RunRecord => {
  const regime = setLevers(from, changes);
  return live(prepare(regime, size, 0), regime);
};
const pence = ({ ledger, weeks }: RunRecord, cause: Cause): number =>
  ledger.subarray(CAUSE_IDS.indexOf(cause) * weeks, (CAUSE_IDS.indexOf(cause) + 1) * weeks).reduce((a, b) => a + b, 0);
const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((a, b) => a + b, 0);
/** Everything but names and needs that nobody referred on because nobody would pay. */
const told = ({
  hash: _hash,
  scenario: _name,
  services: { unpaid: _unpaid, ...services },
  ...rest
}: RunRecord): object => ({
  ...rest,
  services,
});
const same = (a: RunRecord, b: RunRecord): boolean => isDeepStrictEqual(told(a), told(b));

describe("a way of joining up, at its neutral values, is the separate services that it extends, to the bit:", () => {
  const alike = {
    "services.outcomePayment": 0,
    "handoff.retention.warm": 0.75,
    "handoff.retention.cold": 0.75,
    "referral.delayWarm": 2,
    "referral.delayCold": 2,
    "assessment.summarySaves": 0,
  };
  it.each<[string, Changes, Changes]>([
    ["key-worker-cliff", { "services.keyWorkerCriteria": 8 }, {}],
    ["pooled-place", alike, alike],
    ["single-portal", { "services.assessment": "own" }, {}],
    ["personal-budget", { "personalBudget.amount": 0 }, { "services.referral": false }],
  ])("%s", (name, ours, theirs) => expect(same(run(scenario(name), ours), run(base, theirs))).toBe(true));
});

describe("a single portal", () => {
  const [portal, separate] = [run(scenario("single-portal")), run(base)];
  it("saves the assessments behind the door and their cost", () => {
    expect(sum(separate.person.assessments) - sum(portal.person.assessments)).toBeGreaterThan(100);
    expect([pence(portal, "repeat-assessment"), pence(separate, "repeat-assessment") > 0]).toEqual([0, true]);
  });
  it("leaves everything else: every life, every body met, everyone lost between bodies", () => {
    for (const what of ["bodiesMet", "handoffsLost", "weeksWaiting", "barriersResolved"] as const)
      expect(portal.person[what], what).toEqual(separate.person[what]);
    expect(portal.spells).toEqual(separate.spells);
  });
});

describe("the pooled budgets of a place", () => {
  const scarce = { "services.capacity": 0.06, "handoff.retention.warm": 0.75, "referral.delayWarm": 2 };
  /**
   * Weeks in line for a service, by person-week: the longest line of any service, averaged, and what all that is in use
   * costs a week.
   */
  const lines = (from: Scenario): { longest: number; dearest: number; budget: number } => {
    const regime = setLevers(from, scarce);
    let longest = 0;
    let dearest = 0;
    let budget = 0;
    live(prepare(regime, size, 0), regime, size, {
      watch: ({ services, week }, { nature, policy }) => {
        const { episodes, live: rows, inUse, places } = services;
        const line = new Array<number>(15).fill(0);
        for (let n = 0; n < rows.length; n++)
          if (episodes.started[rows.items[n]] === 0 && episodes.due[rows.items[n]] < week)
            line[episodes.barrier[rows.items[n]]]++;
        longest += Math.max(...line);
        if (week > size.burnIn + 60)
          dearest = Math.max(
            dearest,
            inUse.reduce((all, used, k) => all + used * nature.placeCost[k], 0),
          );
        budget = places.reduce(
          (all, each, k) =>
            all + (nature.treatable[k] ? each * policy.levers["services.capacity"] * nature.placeCost[k] : 0),
          0,
        );
      },
    });
    return { longest: longest / size.weeks, dearest, budget };
  };
  const [pool, each] = [lines(scenario("pooled-place")), lines(base)];
  it("shorten the longest line", () => expect(pool.longest).toBeLessThan(0.8 * each.longest));
  it("spend no more at once than all places together cost", () =>
    expect(pool.dearest).toBeLessThanOrEqual(pool.budget + 1));
});

describe("a personal budget", () => {
  it("is never overspent, and what was set aside for help that did not come goes back", () => {
    const regime = scenario("personal-budget");
    let drawn = 0;
    let open = 0;
    const record = live(prepare(regime, size, 0), regime, size, {
      watch: ({ services }, { policy, nature }) => {
        expect(Math.max(...services.byPerson.drawn)).toBeLessThanOrEqual(policy.joiningUp.budget!);
        expect(Math.min(...services.byPerson.drawn)).toBe(0);
        drawn = sum(services.byPerson.drawn);
        open = 0;
        for (let n = 0; n < services.live.length; n++) {
          const row = services.live.items[n];
          if (services.episodes.started[row] === 0 && services.episodes.payer[row] === 255)
            open += nature.courseCost[services.episodes.barrier[row]];
        }
      },
    });
    const before = live(prepare(regime, size, 0), setLevers(regime, { "services.referral": false }));
    expect(drawn - open).toBe(pence(record, "specialist-service") - pence(before, "specialist-service"));
    expect(drawn - open).toBeGreaterThan(0);
  });
});

describe("the cliff of key workers", () => {
  const key = allAlong(
    setLevers(apart, {
      "services.mode": "key-worker",
      "jobcentre.minutes": 0,
      "jobcentre.caseload": 100,
      ...naturalRemission(1e-9),
      "conditionality.newMentalHealthCase": 0,
    }),
  );
  const none = allAlong(setLevers(key, { "services.keyWorkerCriteria": 8 }));
  const world = unborn(key, { ...size, people: 4000 });
  const [helped, left] = [live(world, key), live(world, none)];
  const criteria = Array.from(helped.person.barriers, (word) => criteriaMet(presentBits(word)));
  const resolved = (record: RunRecord, met: (n: number) => boolean): number =>
    Array.from(record.person.barriersResolved).reduce(
      (all, n, p) => all + (record.person.entry[p] >= 0 && met(criteria[p]) ? n : 0),
      0,
    );

  it("leaves those who meet four of seven behind: not a day of their lives is different", () => {
    const changed = new Set(differing(livesByKey(helped, world), livesByKey(left, world)));
    const whose = Array.from(world.state.people.key.keys()).filter((p) => changed.has(world.state.people.key[p]));
    expect(whose.length).toBeGreaterThan(50);
    expect(whose.filter((p) => criteria[p] < 5)).toEqual([]);
    expect(criteria.filter((n) => n === 4).length).toBeGreaterThan(100);
    expect(resolved(helped, (n) => n === 4)).toBe(resolved(left, (n) => n === 4));
  });
  it("resolves more barriers of those who meet five, for a sum each", () => {
    expect(resolved(helped, (n) => n >= 5)).toBeGreaterThan(1.2 * resolved(left, (n) => n >= 5));
    expect(pence(helped, "key-worker") % (100 * key.assumptions["keyWorker.cost"])).toBe(0);
    expect([pence(helped, "key-worker") > 0, pence(left, "key-worker")]).toEqual([true, 0]);
  });
});
