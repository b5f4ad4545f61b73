import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { CAUSE_IDS, type RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { type World } from "../../sim/run/world.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { State } from "../../sim/world/state.ts";
import { CLAIMING } from "../../sim/world/people.ts";
import { allAlong, apart, differing, livesByKey, unborn } from "../guarantees/apart.ts";

type Changes = { readonly [id: string]: LeverValue };
const jobcentre = scenario("jobcentre-2014");
const size = { seed: "conditions", people: 1500, weeks: 80, burnIn: 40 };
const run = (from: Scenario, changes: Changes, watch?: (state: State) => void): RunRecord => {
  const regime = setLevers(from, changes);
  return live(prepare(regime, size, 0), regime, size, watch === undefined ? {} : { watch });
};
const alone = (changes: Changes): { world: World; record: RunRecord } => {
  const regime = allAlong(setLevers(apart, changes));
  const world = unborn(regime, { seed: "exempt", people: 2500, weeks: 104 });
  return { world, record: live(world, regime) };
};
const sum = (column: ArrayLike<number>): number => Array.from(column).reduce((a, b) => a + b, 0);

describe("a sanction", () => {
  it("comes so many weeks after the referral, if the claim still runs, lasts four weeks the first time and thirteen after that", () => {
    const referredIn = new Map<number, number[]>();
    const before = {
      referred: new Uint16Array(size.people),
      sanctions: new Uint16Array(size.people),
      until: new Uint16Array(size.people),
    };
    const lengths: number[] = [];
    const late: number[] = [];
    run(
      jobcentre,
      { "conditionality.decisionWeeks": 3, "conditionality.upheld": 0.9 },
      ({ people, tally: { person }, week }) => {
        const lived = week - 1;
        for (let i = 0; i < size.people; i++) {
          if (person.referredForDecision[i] > before.referred[i])
            referredIn.set(i, [...(referredIn.get(i) ?? []), lived]);
          if (person.sanctions[i] > before.sanctions[i]) {
            if (lived > size.burnIn + 3 && !referredIn.get(i)!.includes(lived - 3)) late.push(i);
            if (people.status[i] === CLAIMING)
              lengths.push(people.sanctionedUntil[i] - Math.max(lived, before.until[i]));
          }
        }
        before.referred.set(person.referredForDecision);
        before.sanctions.set(person.sanctions);
        before.until.set(people.sanctionedUntil);
      },
    );
    expect(late).toEqual([]);
    expect([...new Set(lengths)].sort((a, b) => a - b)).toEqual([4, 13]);
    expect(lengths.filter((weeks) => weeks === 13).length).toBeGreaterThan(20);
  });

  it("is imposed on search claimants at the published rate, for all that some are not met and some claims end first", () => {
    let sanctions = 0;
    let months = 0;
    const at = { seed: "rate", people: 4000, weeks: 156, burnIn: 60 };
    for (const r of [0, 1]) {
      const { person, spells } = live(prepare(jobcentre, at, r), jobcentre, at);
      for (let p = 0; p < at.people; p++) if (person.benefit[p] === 0) sanctions += person.sanctions[p];
      for (let row = 0; row < spells.count; row++)
        if (spells.status[row] === CLAIMING && person.benefit[spells.person[row]] === 0)
          months += (Math.max(0, spells.end[row] - Math.max(0, spells.start[row])) * 12) / 52;
    }
    const published = jobcentre.assumptions["conditionality.sanctionRate.search2014"];
    expect(Math.abs(sanctions / months - published)).toBeLessThan(0.05 * published);
  });

  it("needs time for checks: half of it sees half of the failures, none sees none, and more does not see more", () => {
    const referred = (policeShare: number): number =>
      sum(run(jobcentre, { "jobcentre.policeShare": policeShare }).person.referredForDecision);
    const usual = referred(0.5);
    const half = referred(0.25);
    expect(Math.abs(half - usual / 2)).toBeLessThan(4 * Math.sqrt(usual));
    expect(usual - half).toBeGreaterThan(8 * Math.sqrt(usual));
    expect(referred(0)).toBe(0);
    expect(Math.abs(referred(0.9) - usual)).toBeLessThan(4 * Math.sqrt(2 * usual));
  });
  it("is never imposed on the support group", () => {
    const never = run(jobcentre, { "population.supportGroupShare": 1 });
    const { benefit, sanctions } = never.person;
    expect(sanctions.filter((n, p) => n > 0 && benefit[p] === 1)).toHaveLength(0);
    expect(sum(sanctions)).toBeGreaterThan(50);
    const ever = run(jobcentre, { "population.supportGroupShare": 0, "conditionality.strictness": 3 }).person;
    expect(ever.sanctions.filter((n, p) => n > 0 && ever.benefit[p] === 1).length).toBeGreaterThan(5);
  });
});

describe("an exemption", () => {
  const without = alone({});
  const loneParent = ({ person }: RunRecord, p: number): boolean => (person.cohorts[p] & 8) !== 0;
  const health = ({ person }: RunRecord, p: number): boolean => person.benefit[p] === 1;
  it.each<[string, (record: RunRecord, p: number) => boolean]>([
    ["lone-parents", loneParent],
    ["health-group", health],
  ])("of %s lifts sanctions from exactly those and changes nobody else where people are apart", (name, isExempt) => {
    const { world, record } = alone({ "conditionality.exemptions": name });
    const exempt = Array.from({ length: record.people }, (_, p) => p).filter((p) => isExempt(record, p));
    expect(exempt.filter((p) => record.person.sanctions[p] > 0)).toEqual([]);
    expect(exempt.filter((p) => without.record.person.sanctions[p] > 0).length).toBeGreaterThan(5);
    const keys = new Set(exempt.map((p) => world.state.people.key[p]));
    const changed = differing(livesByKey(without.record, without.world), livesByKey(record, world));
    expect(changed.filter((key) => !keys.has(key))).toEqual([]);
    expect(changed.length).toBeGreaterThan(5);
  });
  it("of people in crisis asks for what is known: nobody is exempt while nothing is disclosed", () => {
    const silent = {
      "diagnosis.missedDisclosure": 1,
      "assessment.trustFinds": 0,
      "assessment.sharedDataFinds": 0,
      "assessment.foundPerHour": 0,
    };
    const [none, crisis] = ["nobody", "people-in-crisis"].map((name) =>
      alone({ ...silent, "conditionality.exemptions": name }),
    );
    expect(differing(livesByKey(none.record, none.world), livesByKey(crisis.record, crisis.world))).toEqual([]);
    expect(sum(alone({ "conditionality.exemptions": "people-in-crisis" }).record.person.sanctions)).toBeLessThan(
      sum(without.record.person.sanctions),
    );
  });
  it("at coaches' discretion reaches its share of claimants, the same people in every week", () => {
    const all = { "conditionality.discretion": true, "conditionality.exempt": 1 };
    expect(sum(alone(all).record.person.sanctions)).toBe(0);
    const nobody = alone({ "conditionality.discretion": true, "conditionality.exempt": 0 });
    expect(differing(livesByKey(nobody.record, nobody.world), livesByKey(without.record, without.world))).toEqual([]);
  });
});

describe("applications", () => {
  const paid = ({ ledger, weeks }: RunRecord): number =>
    sum(ledger.subarray(CAUSE_IDS.indexOf("screening") * weeks, (CAUSE_IDS.indexOf("screening") + 1) * weeks));
  it("cost employers by how many are unsuitable and what reading one takes, and touch no life", () => {
    const [none, usual, many] = [0, 5, 14].map((target) =>
      run(jobcentre, { "conditionality.applicationTarget": target }),
    );
    expect([paid(none), sum(none.conditions.applications)]).toEqual([0, 0]);
    const { "employers.unsuitable": unsuitable, "employers.screeningCostPerUnsuitable": cost } = jobcentre.assumptions;
    for (const record of [usual, many]) {
      expect(sum(record.conditions.unsuitable)).toBeCloseTo(unsuitable * sum(record.conditions.applications), 6);
      expect(Math.abs(paid(record) - 100 * cost * sum(record.conditions.unsuitable))).toBeLessThan(record.weeks);
      expect(isDeepStrictEqual(record.spells, none.spells)).toBe(true);
    }
    expect(sum(many.conditions.applications)).toBeCloseTo((14 / 5) * sum(usual.conditions.applications), 6);
  });
  it("are asked of search claimants only", () => {
    const [all, search] = ["nobody", "health-group"].map(
      (name) =>
        alone({ "conditionality.strictness": 0, "conditionality.exemptions": name }).record.conditions.applications,
    );
    expect([...search]).toEqual([...all]);
    expect(sum(search)).toBeGreaterThan(1000);
  });
});
