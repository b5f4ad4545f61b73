import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../sim/record.ts";
import { byTurn } from "../../sim/run/by-turn.ts";
import { live, prepare } from "../../sim/run.ts";
import { type World } from "../../sim/run/world.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { copy } from "../../sim/world/copy.ts";
import { NEVER } from "../../sim/world/people.ts";
import { FIRST_SPECIALIST, MUTUAL, SLOTS } from "../../sim/world/providers.ts";
import { apart, differing, livesByKey, unborn } from "./apart.ts";

const size = { seed: "order", people: 1500, weeks: 104 };

/**
 * A world with crowded labour markets in which nobody has arrived yet, and the same one with people who arrive in the
 * same week in reverse order.
 */
function reversed(regime: Scenario): { world: World; backwards: World } {
  const world = unborn(regime, size);
  world.state.areas.atStart.fill(400_000);
  const backwards = { ...world, state: copy(world.state) };
  const { people, arrival, cohorts, age } = backwards.state;
  const week = (row: number): number => Math.max(-1, arrival[row]);
  const rows = Array.from({ length: people.count }, (_, row) => row).sort((a, b) => week(a) - week(b) || b - a);
  for (const column of [
    ...Object.values(people).filter(ArrayBuffer.isView),
    arrival,
    cohorts,
    age,
  ] as unknown as Int32Array[])
    column.set(rows.map((row) => column[row]));
  return { world, backwards: { ...backwards, state: { ...backwards.state, turns: byTurn(people.key) } } };
}

/** What a record says of all people together. Hours are summed over people, and so are only equal up to rounding. */
const together = ({
  stock,
  flow,
  ledger,
  balances,
  market,
  tightness,
  attachments,
  spells,
  effort: { samples, parked },
}: RunRecord): unknown => ({
  stock,
  flow,
  ledger,
  balances,
  market,
  tightness,
  samples,
  parked,
  rows: [attachments.count, spells.count],
});

describe("rows in another order", () => {
  const few = setLevers(scenario("jobcentre-2014"), {
    "service.places": 0.03,
    "service.eligibility": 1,
    "referral.propensity": 1,
    "handoff.retention.cold": 1,
    "referral.start.voluntary": 1,
    "referral.week.PG1": 4,
    "referral.week.PG2": 4,
    "provider.hireLag": 60,
  });
  const inTurn = setLevers(few, { "allocation.rule": "rotation", "allocation.discretion": true });
  const bidding = setLevers(scenario("citizen-support"), { "allocation.rule": "auction-by-segment" });
  it.each([
    ...scenarioNames().map((name) => [name, scenario(name)] as const),
    ["places are few", few] as const,
    ["referrals take turns", inTurn] as const,
    ["providers bid", bidding] as const,
  ])("leave every life and every sum as it was: %s", (_, regime) => {
    const { world, backwards } = reversed(regime);
    const [forth, back] = [live(world, regime), live(backwards, regime)];
    expect(world.state.people.key[0]).not.toBe(backwards.state.people.key[0]);
    expect(differing(livesByKey(forth, world), livesByKey(back, backwards))).toEqual([]);
    expect(isDeepStrictEqual(together(forth), together(back))).toBe(true);
    forth.effort.hours.forEach((hours, row) => expect(back.effort.hours[row]).toBeCloseTo(hours, 6));
  });
});

describe("keeping one person out of one thing", () => {
  const world = unborn(apart, size);
  const before = livesByKey(live(world, apart), world);
  const row = Array.from(before.values()).findIndex(
    (life) =>
      /; 1 from \d+ to \d+ by [45];.* 1 from/.test(life) &&
      !life.includes("barriersResolved 0") &&
      life.includes("reached 1") &&
      !life.startsWith("entry 0"),
  );
  const key = world.state.people.key[row];
  const without = (keepOut: (state: World["state"]) => void, weekly = false): number[] => {
    const other = { ...world, state: copy(world.state) };
    if (!weekly) keepOut(other.state);
    return differing(before, livesByKey(live(other, apart, world.size, weekly ? { watch: keepOut } : {}), other));
  };
  it("such as work changes nobody else's life", () =>
    expect(without(({ people }) => void (people.pace[row] = 0))).toEqual([key]));
  it("such as losing jobs changes nobody else's life", () =>
    expect(without(({ people }) => void (people.strain[row] = 0))).toEqual([key]));
  it("such as first contact changes nobody else's life", () =>
    expect(without(({ people }) => void (people.distance[row] = 255))).toEqual([key]));
  it("such as changing barriers changes nobody else's life", () =>
    expect(without(({ people }) => void (people.change[row] = NEVER), true)).toEqual([key]));
  it("does change others where labour markets are crowded: the regime above is a special one", () => {
    const crowded = scenario("jobcentre-2014");
    const { world: full } = reversed(crowded);
    const fewer = { ...full, state: copy(full.state) };
    fewer.state.people.pace.fill(0, 0, 60);
    const idle = new Set(full.state.people.key.subarray(0, 60));
    expect(
      differing(livesByKey(live(full, crowded), full), livesByKey(live(fewer, crowded), fewer)).filter(
        (each) => !idle.has(each),
      ).length,
    ).toBeGreaterThan(5);
  });
});

describe("a provider slot that nobody may be referred to", () => {
  it("changes nothing, however good", () => {
    const regime = scenario("jobcentre-2014");
    const world = prepare(regime, { ...size, burnIn: 30 }, 0);
    const other = { ...world, state: copy(world.state) };
    const { providers } = other.state;
    for (const slot of [MUTUAL, ...Array.from({ length: SLOTS - FIRST_SPECIALIST }, (_, n) => FIRST_SPECIALIST + n)]) {
      providers.quality[slot] = providers.effective[slot] = 3;
      providers.altruism[slot] = 9;
      providers.specialism[slot] = 0x7fff;
    }
    const [as, better] = [live(world, regime), live(other, regime)];
    expect(as.attachments.count).toBeGreaterThan(50);
    const { hash: _, ...rest } = as;
    const { hash: __, ...same } = better;
    expect(isDeepStrictEqual(same, rest)).toBe(true);
  });
});
