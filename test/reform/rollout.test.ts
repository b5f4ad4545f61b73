import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { type Variation } from "../../sim/run/world.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { defaultShare } from "../../sim/policy/allocation/default-share.ts";
import type { State } from "../../sim/world/state.ts";
import { copy } from "../../sim/world/copy.ts";
import { area, ATTACHED, CLAIMING, GIVING_UP, UNMET } from "../../sim/world/people.ts";
import { JOBCENTRE, MUTUAL } from "../../sim/world/providers.ts";
import { AREAS, CAUSE_IDS } from "../../sim/world/vocabulary.ts";

const size = { seed: "rollout", people: 1500, weeks: 60, burnIn: 50 };
const baseline = scenario("jobcentre-2014");
const support = scenario("citizen-support");
const world = prepare(baseline, size, 0);
const regime = (changes: { readonly [id: string]: LeverValue }, from: Scenario = support): Scenario =>
  setLevers(from, changes);
const run = (changes: { readonly [id: string]: LeverValue }, from?: Scenario, variation: Variation = {}): RunRecord =>
  live(world, regime(changes, from), size, variation);

/** States after so many weeks. */
function seen(changes: { readonly [id: string]: LeverValue }, weeks: readonly number[], from?: Scenario): State[] {
  const states: State[] = [];
  run(changes, from, { watch: (state) => void (weeks.includes(state.week - state.zero) && states.push(copy(state))) });
  return states;
}
const checks = baseline.levers["jobcentre.policeShare"];
const once = ({ ledger, weeks }: RunRecord): number[] => [
  ...ledger.subarray(CAUSE_IDS.indexOf("one-off") * weeks, (CAUSE_IDS.indexOf("one-off") + 1) * weeks),
];
const coachHours = (state: State): number => sum(state.pools.map((pool) => pool.coachHours));
const met = ({ people, arrived }: State, here: (place: number) => boolean): number =>
  Array.from({ length: arrived }, (_, i) => i).filter(
    (i) =>
      people.status[i] === CLAIMING &&
      people.stage[i] !== UNMET &&
      people.stage[i] !== GIVING_UP &&
      here(area(people.traits[i])),
  ).length;
const sum = (values: Iterable<number>): number => [...values].reduce((all, each) => all + each, 0);

describe("going from area to area", () => {
  it("changes no life and no payment where nothing changes", () => {
    const [ours, theirs] = [
      { "transition.areaInterval": 9, "transition.colocation": 4, "transition.keepProvider": 0 },
      {},
    ].map((changes) => run(changes, baseline));
    for (const what of ["spells", "person", "ledger", "effort", "market"] as const)
      expect(ours[what], what).toEqual(theirs[what]);
  });

  it("leaves the areas to come as they were", () => {
    const second = 52;
    const { attachments, person, market, ledger, weeks } = run({ "transition.areaInterval": second });
    for (let row = 0; row < attachments.count; row++) {
      if (attachments.provider[row] !== MUTUAL) continue;
      expect(person.area[attachments.person[row]]).toBeLessThanOrEqual(attachments.week[row] >= second ? 1 : 0);
    }
    expect(sum(market.caseload.subarray(MUTUAL * weeks, (MUTUAL + 1) * weeks))).toBeGreaterThan(100);
    expect(
      Math.min(...ledger.subarray(CAUSE_IDS.indexOf("coaching") * weeks, (CAUSE_IDS.indexOf("coaching") + 1) * weeks)),
    ).toBeGreaterThan(0);
  });

  it("before a dated reform is no different from no reform, however it is to be brought in", () => {
    const reform = { week: 40, levers: { "jobcentre.minutes": 20, "transition.areaInterval": 5 } } as const;
    const [with_, without] = [{ ...baseline, reforms: [reform] }, baseline].map((each) =>
      live(world, each, { ...size, weeks: 60 }),
    );
    const before = ({ ledger, weeks }: RunRecord): number[] =>
      CAUSE_IDS.flatMap((_, row) => [...ledger.subarray(row * weeks, row * weeks + 40)]);
    expect(before(with_)).toEqual(before(without));
    expect([...with_.stock.claiming.subarray(0, 40)]).toEqual([...without.stock.claiming.subarray(0, 40)]);
    expect(with_.hash).not.toBe(without.hash);
  });

  it("ends where a reform of everywhere at once ends: one pool of coaches, the same terms for all", () => {
    const [late] = seen({ "transition.areaInterval": 3 }, [30]);
    expect(new Set(late.pool).size).toBe(1);
    expect(coachHours(late)).toBeCloseTo(checks * coachHours(world.state), 6); // whoever checks compliance stays
  });
});

describe("staff", () => {
  it("move with the claimants whom they have met; whoever checks compliance stays, and nobody is lost", () => {
    const [week] = seen({ "transition.areaInterval": 52 }, [1]);
    const moved = week.tally.market.hours[MUTUAL * size.weeks];
    expect(moved + coachHours(week)).toBeCloseTo(coachHours(world.state), 6);
    expect(moved / coachHours(world.state)).toBeCloseTo(
      ((1 - checks) * met(world.state, (place) => place === 0)) / met(world.state, () => true),
      6,
    );
    expect(new Set(week.pool).size).toBe(2);
  });

  it("who do not move are lost", () => {
    const hours = [1, 0.6].map((share) => run({ "transition.staffShare": share }).market.hours[MUTUAL * size.weeks]);
    expect(hours[1] / hours[0]).toBeCloseTo(0.6, 9);
  });
});

describe("people in flight", () => {
  const held = (state: State): number[] =>
    Array.from({ length: state.arrived }, (_, i) => i).filter(
      (i) => state.people.status[i] === CLAIMING && state.people.stage[i] === ATTACHED,
    );
  it.each([
    [1, 1],
    [0.5, 0.5],
    [0, 0],
  ])("keep their provider: a share of %f", (share, expected) => {
    const before = held(world.state);
    const [after] = seen(
      { "transition.keepProvider": share, "referral.shortWait": 26, "referral.threshold": 20000 },
      [1],
    );
    const still = before.filter((i) => after.people.status[i] === CLAIMING);
    const kept = still.filter(
      (i) => after.people.provider[i] === world.state.people.provider[i] && after.people.provider[i] !== JOBCENTRE,
    ).length;
    expect(still.length).toBeGreaterThan(60);
    expect(Math.abs(kept / still.length - expected)).toBeLessThanOrEqual(
      4 * Math.sqrt((expected * (1 - expected)) / still.length),
    );
  });
});

describe("one-off costs", () => {
  it("come once, as much in all whether area by area or at once, in each area's week", () => {
    const [bang, phased] = [0, 8].map((interval) =>
      once(run({ "transition.oneOffCost": 63, "transition.areaInterval": interval })),
    );
    const { "population.territory": here, "population.nation": everywhere } = baseline.assumptions;
    const whole = (63 * 100_000_000 * here) / everywhere / world.state.weight;
    for (const paid of [bang, phased]) expect(Math.abs(sum(paid) - whole)).toBeLessThanOrEqual(AREAS.length);
    expect(bang.findLastIndex((pence) => pence > 0)).toBe(0);
    expect(phased.flatMap((pence, week) => (pence > 0 ? [week] : []))).toEqual([0, 8, 16, 24, 32, 40]);
  });
});

describe("the share referred by default", () => {
  const any = fc.record({
    "transition.defaultShare": fc.double({ min: 0, max: 1, noNaN: true }),
    "transition.start": fc.nat({ max: 260 }),
  });
  it("is never lower for a longer half-life, in any week", () =>
    fc.assert(
      fc.property(
        any,
        fc.nat({ max: 400 }),
        fc.tuple(fc.integer({ min: 1, max: 520 }), fc.integer({ min: 1, max: 520 })),
        (levers, week, halves) => {
          const [short, long] = [Math.min(...halves), Math.max(...halves)].map((half) =>
            defaultShare(week, { ...levers, "transition.halfLife": half }),
          );
          expect(long).toBeGreaterThanOrEqual(short);
        },
      ),
      { seed: 7 },
    ));
  it("begins to fall in an area when its turn comes", () => {
    const { attachments, person } = run({
      "transition.defaultShare": 1,
      "transition.halfLife": 8,
      "transition.areaInterval": 10,
      "allocation.blend": 0,
      "choice.attention": 0,
    });
    const first = Array.from({ length: attachments.count }, (_, row) => row).filter(
      (row) => person.area[attachments.person[row]] === 2 && attachments.week[row] >= 20 && attachments.week[row] < 23,
    );
    expect(first.length).toBeGreaterThan(10);
    expect(first.filter((row) => attachments.provider[row] === MUTUAL).length / first.length).toBeGreaterThan(0.7);
  });
});
