import { describe, expect, it } from "vitest";
import { setBounds } from "../../sim/life/bounds.ts";
import { changeStatus } from "../../sim/life/claims.ts";
import { publishTerms } from "../../sim/life/publish-terms.ts";
import { benefits } from "../../sim/weekly/benefits.ts";
import { matching } from "../../sim/weekly/matching.ts";
import { observe } from "../../sim/weekly/observe.ts";
import { outcomes } from "../../sim/weekly/outcomes.ts";
import { places } from "../../sim/weekly/places.ts";
import { scan } from "../../sim/weekly/scan.ts";
import { transitions } from "../../sim/weekly/transitions.ts";
import { emptyAreas } from "../../sim/world/areas.ts";
import { emptyCases } from "../../sim/world/cases.ts";
import { noCoaches } from "../../sim/world/coaches.ts";
import { ATTACHED, bandOfBenefit, CLAIMING, GONE, IN_WORK, NEITHER, QUEUED } from "../../sim/world/people.ts";
import { emptyPricing } from "../../sim/world/pricing.ts";
import { emptyProviders, FIRST_INCUMBENT } from "../../sim/world/providers.ts";
import { causeCode, emptyLedger } from "../../sim/world/ledger.ts";
import { emptyServices } from "../../sim/world/services.ts";
import { emptyTally } from "../../sim/world/tally.ts";
import { emptyTerms } from "../../sim/world/terms.ts";
import { AREAS } from "../../sim/world/vocabulary.ts";
import { clock, rows, setting, threePeople } from "./three-people.ts";

const WEEKS = 30;
const slot = FIRST_INCUMBENT;
const list = ({ items, length }: { items: Int32Array; length: number }): number[] => [...items.subarray(0, length)];

/** What steps ask of the world around three people: one pool of coaches, no place yet, today's terms. */
function around() {
  const people = threePeople();
  const terms = emptyTerms();
  const pricing = emptyPricing();
  publishTerms({ ...clock(0), terms, pricing }, setting());
  return {
    people,
    terms,
    pricing,
    areas: emptyAreas(people.traits),
    providers: emptyProviders(),
    services: emptyServices(3),
    cohorts: new Uint8Array(3),
    lead: new Uint8Array(3),
    pool: new Uint8Array(AREAS.length),
    pools: [noCoaches(1)],
    ledger: emptyLedger(WEEKS),
    tally: emptyTally(3, WEEKS),
    stock: Int32Array.of(3, 0, 0),
    benefitBand: Int32Array.of(0, 3, 0, 0),
    sanctioned: rows(),
    sanctionedInWork: rows(),
    moving: { person: rows(), week: rows(), to: rows() },
    cases: emptyCases(3),
    leaving: rows(),
  };
}

describe("benefits, on three people,", () => {
  it("are paid to whoever claims, less what a sanction withholds while it runs", () => {
    const { people, ...world } = around();
    const own = setting();
    const rate = own.nature.costs.benefits[bandOfBenefit(people.traits[0])];
    people.sanctionedUntil.set([12, 10, 12]);
    people.status[2] = NEITHER;
    world.benefitBand[1] = 2;
    const sanctioned = rows(0, 1, 2);
    benefits({ ...clock(10), ...world, people, sanctioned }, own);
    expect(world.ledger.flows[causeCode.benefit * WEEKS + 10]).toBe(
      2 * rate - Math.floor(rate * own.nature.sanctions.withheld + 0.5),
    );
    expect(list(sanctioned)).toEqual([0]);
    expect([...world.tally.person.weeksSanctioned]).toEqual([1, 0, 0]);
  });
});

describe("a scan of three people", () => {
  it("finds what is due, what may change, and whose turn it is, by status, among those who have arrived", () => {
    const people = threePeople();
    people.due.set([5, 6, 5]);
    people.change.set([6, 5, 5]);
    people.status[1] = IN_WORK;
    const lists = { dueNow: rows(2), changeNow: rows(), reviewNow: rows(), jobsNow: rows() };
    const turns = [[], Int32Array.of(0, 1, 2), [], []].map((each) => Int32Array.from(each));
    scan({ ...clock(5), arrived: 2, people, turns, ...lists }, setting());
    expect(Object.values(lists).map(list)).toEqual([[0], [1], [0], [1]]);
  });
});

describe("matching, on three people,", () => {
  it("gives each less where more search, and everybody wider bounds once a multiplier has outgrown them", () => {
    const { people, areas, ...world } = around();
    const own = setting();
    areas.atStart.fill(1000);
    areas.efficiency.set([500, 1000, 2000]);
    matching({ ...clock(1), ...world, people, areas }, own);
    const crowding = Array.from(areas.multiplier, (multiplier, a) => multiplier / own.nature.areaMultiplier[a]);
    expect(crowding[0]).toBeGreaterThan(1);
    expect(crowding[1]).toBe(1);
    expect(crowding[2]).toBeLessThan(1);
    const low = people.boundLow[0];
    areas.shock[0] = 1;
    matching({ ...clock(2), ...world, people, areas }, own);
    expect(areas.bound[0]).toBeGreaterThan(areas.multiplier[0]);
    expect(people.boundLow[0]).toBeGreaterThan(low);
  });
});

describe("outcomes, on three people,", () => {
  it("are paid for whoever is in a job that lasted the week, and what comes next is awaited", () => {
    const { people, ...world } = around();
    const own = setting({ "provider.unclaimedOutcomes": 1 });
    people.status.set([IN_WORK, IN_WORK, CLAIMING]);
    people.provider.fill(slot);
    people.spellStart.set([0, 21, 0]);
    const [{ outcome, payments }] = world.terms.rows;
    outcomes({ ...clock(20), ...world, people, paying: rows(0, 1, 2) }, own);
    expect([...people.payments]).toEqual([1, 0, 0]);
    expect(world.providers.cash[slot]).toBe(outcome);
    expect(world.ledger.flows[causeCode["job-outcome"] * WEEKS + 20]).toBe(outcome);
    expect(payments).toBeGreaterThan(0);
    expect(people.due[0]).toBe(20 + own.nature.sustainmentWeeks);
  });
});

describe("places, for three people in one queue,", () => {
  const one = (minimum: number, hours: number): { people: ReturnType<typeof threePeople>; left: number[] } => {
    const { people, ...world } = around();
    people.stage.fill(QUEUED);
    people.provider.fill(slot);
    people.attachedAt.set([4, 3, 4]);
    world.providers.queue[slot] = 3;
    world.providers.hours[slot] = hours;
    const waiting = rows(0, 1, 2);
    places(
      { ...clock(4), ...world, people, waiting },
      setting({ "providers.minimumService": minimum, "provider.waitDropOut": 0 }),
    );
    expect(world.providers.caseload[slot] + world.providers.queue[slot]).toBe(3);
    return { people, left: list(waiting) };
  };
  it("go to whoever came first, and to one of two who came together", () => {
    const { people, left } = one(1, 2);
    expect(people.stage[1]).toBe(ATTACHED);
    expect(left.length).toBe(1);
    expect([0, 2]).toContain(left[0]);
    expect(people.due[1]).toBe(4 + setting().nature.attachmentWeeks);
  });
  it("are without end where nobody is owed an hour", () => expect(one(0, 0).left).toEqual([]));
});

describe("transitions, of three people,", () => {
  it("bring a job where it is certain, leave alone where nothing can happen, and pass over who is gone", () => {
    const { people, ...world } = around();
    const own = setting({ "otherExit.baseline": 0, "support.extraExitsToInactivity": 0 });
    people.pace.set([1e6, 0, 1e6]);
    people.status[2] = GONE;
    const state = { ...clock(3), ...world, people };
    for (let i = 0; i < 3; i++) setBounds(state, own, i);
    transitions(state, own);
    expect([...people.status]).toEqual([IN_WORK, CLAIMING, GONE]);
    expect(people.spellStart[0]).toBe(4);
    expect(world.tally.flow.jobEntries[3]).toBe(1);
    expect([...world.stock]).toEqual([2, 1, 0]);
  });
});

describe("a sanction of somebody whose claim ends and begins again", () => {
  /** Claims in week 3, leaves in week 4, and claims again in week 5, under a sanction up to week 12; or works from 4. */
  const after = (runsOn: boolean, inWork = 0): { until: number[]; listed: number[]; working: number[] } => {
    const { people, ...world } = around();
    const own = setting({
      "conditionality.sanctionsRunOn": runsOn,
      "conditionality.inWork": inWork,
      "jobcentre.inWorkMinutes": 10,
      "neither.neverReturns": 0,
    });
    people.sanctionedUntil.fill(12);
    const state = { ...clock(3), ...world, people };
    changeStatus(state, own, 0, NEITHER, "other-exit");
    changeStatus(state, own, 1, IN_WORK, "job-entry");
    changeStatus({ ...state, week: 5 }, own, 0, CLAIMING, "return-to-claim");
    return {
      until: [...people.sanctionedUntil],
      listed: list(world.sanctioned),
      working: list(world.sanctionedInWork),
    };
  };
  it("is over where sanctions do not run on", () =>
    expect(after(false)).toEqual({ until: [0, 0, 12], listed: [], working: [] }));
  it("holds for what is left of it where they do", () =>
    expect(after(true)).toEqual({ until: [12, 12, 12], listed: [0], working: [] }));
  it("holds in work too where conditions follow people there", () => expect(after(true, 1).working).toEqual([1]));
});

describe("a week of three people", () => {
  it("is written down as it ended, and changes nothing else", () => {
    const { people: _people, ...world } = around();
    world.stock.set([1, 2, 0]);
    world.providers.caseload[slot] = 2;
    const before = structuredClone(world.providers);
    observe({ ...clock(7), ...world }, setting());
    expect([world.tally.stock.claiming[7], world.tally.stock.inWork[7]]).toEqual([1, 2]);
    expect(world.tally.market.caseload[slot * WEEKS + 7]).toBe(2);
    expect(world.tally.market.caseload.reduce((sum, each) => sum + each)).toBe(2);
    expect(world.providers).toEqual(before);
  });
});
