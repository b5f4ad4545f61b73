import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { type World } from "../../sim/run/world.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { against } from "../../sim/life/publish-results.ts";
import { bookOf } from "../../sim/prospect/book-worth.ts";
import type { State } from "../../sim/world/state.ts";
import { copy } from "../../sim/world/copy.ts";
import { CLAIMING } from "../../sim/world/people.ts";
import { FIRST_ENTRANT, FIRST_INCUMBENT, INCUMBENTS, SLOTS } from "../../sim/world/providers.ts";
import { CAUSE_IDS, type Cause } from "../../sim/world/vocabulary.ts";
import { withClosedProviders } from "../guarantees/recount.ts";

const size = { seed: "market", people: 1500, weeks: 104, burnIn: 50 };
const support = scenario("citizen-support");
const worlds = new Map<string, World>();
const world = (regime: Scenario): World => {
  const key = JSON.stringify(regime.assumptions);
  if (!worlds.has(key)) worlds.set(key, prepare(regime, size, 0));
  return worlds.get(key)!;
};
const run = (regime: Scenario, watch?: (state: State) => void): RunRecord =>
  live(world(regime), regime, size, watch === undefined ? {} : { watch });
const entries = ({ market }: RunRecord): number[] =>
  [...market.entries].flatMap((n, week) => new Array<number>(n).fill(week));
const exits = ({ market }: RunRecord): number[] =>
  [...market.exits].flatMap((n, week) => new Array<number>(n).fill(week));
const paid = ({ ledger, weeks }: RunRecord, causes: readonly Cause[], week: number): number =>
  causes.reduce((sum, cause) => sum + ledger[CAUSE_IDS.indexOf(cause) * weeks + week], 0);
const everywhere = (record: RunRecord, column: "income" | "costs", week: number): number =>
  Array.from({ length: SLOTS }, (_, slot) => record.market[column][slot * record.weeks + week]).reduce(
    (a, b) => a + b,
    0,
  );

describe("providers' accounts", () => {
  const regime = setLevers(support, { "tariff.scale": 0.5, "services.funding": "price" });
  const record = run(regime);
  it("receive every penny that the purchaser pays for people, week by week", () => {
    for (let week = 0; week < size.weeks; week++)
      expect(everywhere(record, "income", week)).toBe(
        paid(record, ["attachment-fee", "job-outcome", "sustainment"], week),
      );
  });
  it("carry cash from week to week: what there was, what came in, what went out", () => {
    const capital = paid(record, ["working-capital"], 0);
    expect(capital).toBeGreaterThan(0);
    let given = 0;
    for (let slot = 1; slot < SLOTS; slot++) {
      for (let week = 0; week < size.weeks; week++) {
        const at = slot * size.weeks + week;
        const gift =
          record.market.cash[at] -
          (week > 0 ? record.market.cash[at - 1] : 0) -
          record.market.income[at] +
          record.market.costs[at];
        if (week > 0) expect(gift).toBe(0);
        given += gift;
      }
    }
    expect(given).toBe(capital);
  });
  it("charge for people attached, for being in the market, and for entering it", () => {
    const plain = run(setLevers(regime, { "providers.entry": false }));
    const sum = (dearer: Readonly<Record<string, number>>): number => {
      const other = live(
        world(regime),
        setLevers(setLevers(regime, { "providers.entry": false }), { "provider.creditLine": 1e9, ...dearer }),
        size,
      );
      let pence = 0;
      for (let week = 0; week < size.weeks; week++)
        pence += everywhere(other, "costs", week) - everywhere(plain, "costs", week);
      return pence / 100;
    };
    const caseload = plain.market.caseload.reduce((a, b) => a + b, 0);
    expect(sum({ "support.caseCost": regime.assumptions["support.caseCost"] + 1 }) / caseload).toBeCloseTo(1, 2);
    const weeksOpen = plain.market.open.reduce((a, b) => a + b, 0);
    expect(
      (sum({ "provider.fixedCost": regime.assumptions["provider.fixedCost"] + 1000 }) * plain.weight) /
        weeksOpen /
        1000,
    ).toBeCloseTo(1, 2);
  });
  it("are of the same size in real pounds however many people are simulated", () => {
    const many = live(prepare(regime, { ...size, people: 3000 }, 0), regime, { ...size, people: 3000 });
    const fixed = ({ market, weight, weeks }: RunRecord): number =>
      (market.costs[(FIRST_ENTRANT - 1) * weeks] * weight) / 100;
    expect(fixed(record)).toBe(0);
    const levied = (of: RunRecord): number => of.weight * paid(of, ["working-capital"], 0);
    expect(levied(many) / levied(record)).toBeCloseTo(1, 3);
    expect(levied(many) / 100).toBeCloseTo(regime.levers["providers.mutualCapital"], -3);
  });
});

describe("a provider that lenders give up", () => {
  const poor = setLevers(support, {
    "tariff.scale": 0.05,
    "provider.creditLine": 100000,
    "provider.patience": 0,
    "providers.entry": false,
  });
  it("closes at the end of a quarter, hands everyone back, and is not referred to again", () => {
    let lookedAt = 0;
    const record = run(poor, (state) => {
      for (let slot = 1; slot < SLOTS; slot++) {
        if (state.providers.closed[slot] === 0 || slot >= FIRST_ENTRANT) continue;
        lookedAt++;
        expect([state.providers.caseload[slot], state.providers.queue[slot], state.providers.hours[slot]]).toEqual([
          0, 0, 0,
        ]);
        expect(state.people.provider.includes(slot)).toBe(false);
      }
    });
    expect(exits(record).length).toBeGreaterThan(2);
    expect(exits(record).every((week) => (week + size.burnIn) % 13 === 12)).toBe(true);
    expect(lookedAt).toBeGreaterThan(50);
  });
  it("leaves people who are referred anew, and nobody with it", () => {
    let again = 0;
    let before: State | undefined;
    const regime = setLevers(poor, { "tariff.scale": 0.3 });
    live(world(poor), regime, size, {
      watch: (state, setting) => {
        expect(withClosedProviders(state, setting)).toEqual([]);
        if (before !== undefined) {
          for (let i = 0; i < before.arrived; i++) {
            const slot = before.people.provider[i];
            if (
              slot !== 0 &&
              state.providers.closed[slot] === 1 &&
              state.people.status[i] === CLAIMING &&
              state.people.due[i] === state.week
            )
              again++;
          }
        }
        before = copy(state);
      },
    });
    expect(again).toBeGreaterThan(20);
  });
  it("has had what lenders wait for", () => {
    const patient = run(setLevers(poor, { "provider.patience": 60 }));
    expect(exits(patient).filter((week) => week + size.burnIn < 60)).toEqual([]);
  });
  it("is not given up over outcomes that are still to be paid for", () => {
    let book: Float64Array | undefined;
    live(
      world(support),
      support,
      { ...size, weeks: 30 },
      { watch: (state, setting) => void (book = Float64Array.from(bookOf(state, setting, (1 << SLOTS) - 2))) },
    );
    expect(Math.min(...book!.subarray(FIRST_INCUMBENT, FIRST_INCUMBENT + INCUMBENTS))).toBeGreaterThan(0);
  });
  it("is nobody in burn-in: the market of the baseline stands", () => {
    const record = setLevers(poor, { "tariff.scale": 0 });
    expect(
      [
        ...prepare({ ...record, burnIn: record.levers }, size, 0).state.providers.closed.subarray(0, FIRST_ENTRANT),
      ].some((n) => n === 1),
    ).toBe(false);
  });
});

describe("entry", () => {
  const open = (changes = {}): RunRecord => run(setLevers(support, { "provider.patience": 1000, ...changes }));
  it("comes where prices are high, to the last potential entrant, and never before the lag", () => {
    const record = open({ "tariff.scale": 2, "provider.entryCost": 0 });
    expect(entries(record)).toHaveLength(support.assumptions["provider.potentialEntrants"]);
    expect(Math.min(...entries(record))).toBeGreaterThanOrEqual(support.assumptions["provider.entryLagWeeks"]);
    expect(Math.min(...entries(open({ "provider.entryLagWeeks": 52 })))).toBeGreaterThanOrEqual(52);
  });
  it("does not come where it costs more than it could bring, or where the market is closed", () => {
    expect(entries(open({ "provider.entryCost": 1e9 }))).toEqual([]);
    expect(entries(open({ "provider.fixedCost": 1e7 }))).toEqual([]);
    const lag = support.assumptions["provider.entryLagWeeks"];
    // what the baseline earned is remembered for a year, a quarter at a time
    expect(entries(open({ "tariff.scale": 0 })).filter((week) => week > 65 + lag)).toEqual([]);
    expect(entries(open()).filter((week) => week > 13 + lag).length).toBeGreaterThan(1);
    expect(entries(open({ "providers.entry": false }))).toEqual([]);
    expect(entries(open({ "provider.potentialEntrants": 2 }))).toHaveLength(2);
  });
  it("begins small and without a record, and gets no performance referral unless the purchaser explores", () => {
    const attachedTo = ({ attachments }: RunRecord): number =>
      attachments.provider.subarray(0, attachments.count).filter((slot) => slot >= FIRST_ENTRANT).length;
    const strict = { "allocation.rule": "performance", "allocation.publicationLag": 60 };
    let largest = 0;
    const closed = run(
      setLevers(support, { ...strict, "allocation.exploration": 0 }),
      ({ providers }) => void (largest = Math.max(largest, ...providers.hours.subarray(FIRST_ENTRANT))),
    );
    const worse = run(setLevers(support, { ...strict, "allocation.exploration": 0.3 }));
    expect(entries(closed).length).toBeGreaterThan(0);
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThanOrEqual(
      (6 * support.assumptions["support.adviserContactHours"]) / closed.weight + 1e-9,
    );
    expect(attachedTo(closed)).toBeLessThan(0.2 * attachedTo(worse));
    expect(attachedTo(worse)).toBeGreaterThan(20);
  });
});

describe("contracts", () => {
  const areas = scenario("contract-areas");
  const short = setLevers(areas, {
    "providers.retenderWeeks": 39,
    "provider.entryLagWeeks": 13,
    "providers.failureFloor": 0,
  });
  it("are let anew when they run out, and change hands only after the lag", () => {
    const record = run(short);
    expect(entries(record).length).toBeGreaterThan(0);
    expect(entries(record).every((week) => (week - 13) % 39 === 0 && week > 13)).toBe(true);
    expect(exits(record)).toEqual(entries(record));
  });
  it("stay two to a lot, and stay as they are where none are let", () => {
    const record = run(short);
    const holders = (week: number): number =>
      Array.from({ length: SLOTS }, (_, slot) => slot).filter(
        (slot) =>
          (slot >= FIRST_ENTRANT || (slot >= FIRST_INCUMBENT && slot < FIRST_INCUMBENT + INCUMBENTS)) &&
          record.market.open[slot * size.weeks + week] === 1,
      ).length;
    for (let week = 0; week < size.weeks; week++) expect(holders(week)).toBe(INCUMBENTS);
    expect([
      entries(run(setLevers(short, { "providers.retenderWeeks": 0 }))),
      exits(run(setLevers(short, { "providers.retenderWeeks": 0 }))),
    ]).toEqual([[], []]);
  });
  it("and licences end for results below the floor two quarters running, and none end without one", () => {
    const unequal = { "provider.dispersion": 3, "support.searchEffect": 3, "provider.creditLine": 1e9 };
    for (const [name, floor] of [
      ["contract-areas", "providers.failureFloor"],
      ["open-licences", "providers.licenceFloor"],
    ] as const) {
      const some = run(
        setLevers(scenario(name), { ...unequal, [floor]: 0.9, "providers.retenderWeeks": 0, "providers.entry": false }),
      );
      expect(exits(some).length, name).toBeGreaterThan(0);
      expect(Math.min(...exits(some))).toBeGreaterThanOrEqual(12);
      expect(
        exits(
          run(
            setLevers(scenario(name), {
              ...unequal,
              [floor]: 0,
              "providers.retenderWeeks": 0,
              "providers.entry": false,
            }),
          ),
        ),
      ).toEqual([]);
    }
  });
});

describe("results against what the same people achieve", () => {
  const all = { attached: [1000, 1000], succeeded: [500, 100] };
  it("compare with people like those served, and give one standard error", () => {
    expect(against({ attached: [100, 0], succeeded: [50, 0] }, all, 0)).toBe(1);
    expect(against({ attached: [100, 100], succeeded: [30, 6] }, all, 0)).toBeCloseTo(0.6, 12);
    expect(against({ attached: [100, 0], succeeded: [30, 0] }, all, 1)).toBeCloseTo(0.6 + 0.1, 12);
    expect(against({ attached: [0, 0], succeeded: [0, 0] }, all, 1)).toBe(1);
  });
});
