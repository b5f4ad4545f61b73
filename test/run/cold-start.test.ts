import { describe, expect, it } from "vitest";
import { live, prepare } from "../../sim/run.ts";
import { compact } from "../../sim/run/compact.ts";
import type { World } from "../../sim/run/world.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { CLAIMING, GONE, IN_WORK, NOT_ARRIVED } from "../../sim/world/people.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { identities } from "../../sim/world/identities.ts";
import { sizing } from "../../sim/world/sizing.ts";
import { seedKeys } from "../../sim/core/draw.ts";
import { SPELL_ENDS } from "../../sim/world/vocabulary.ts";
import { still } from "./still.ts";

const baseline = setLevers(scenario("jobcentre-2014"), still);

describe("a burn-in that begins with nobody", () => {
  const size = { seed: "cold", people: 1500, weeks: 130, burnIn: 312 };

  it("spreads first claims evenly over its weeks, and one identity more moves nobody", () => {
    const spans = { burnIn: 400, weeks: 100 };
    const sized = sizing(baseline.assumptions, 1500, spans);
    const keys = seedKeys("cold", "population", 0);
    const births = identities(keys, sized, 500);
    expect(births).toHaveLength(sized.rows);
    for (let from = 0; from < 500; from += 50) {
      const there = births.filter(({ week }) => week >= from && week < from + 50).length;
      expect(Math.abs(there - sized.rows / 10)).toBeLessThan(3);
    }
    const more = identities(keys, { ...sized, rows: sized.rows + 1 }, 500);
    expect(more.filter(({ id }) => id < sized.rows)).toEqual(births);
  });

  it("has no claimant in its first week but whoever claims then, and coach hours that follow the stock", () => {
    const claimants: number[] = [];
    const hours: number[] = [];
    prepare(baseline, size, 0, {
      watch: ({ stock, pools }) => {
        claimants.push(stock[CLAIMING]);
        hours.push(pools[0].coachHours);
      },
    });
    expect(claimants[0]).toBeLessThan(10);
    expect(claimants[311]).toBeGreaterThan(100);
    const asked = (claimants[311] / baseline.burnIn["jobcentre.caseload"]) * contactHours;
    expect(hours[0]).toBeLessThan(0.1 * asked);
    expect(Math.abs(hours[311] / asked - 1)).toBeLessThan(0.1);
  });

  it("leaves claimants who stand for the whole territory, and follows them and first claims alone", () => {
    const { state } = prepare(baseline, size, 0);
    const { people, entry, arrived } = state;
    expect(state.weight * state.stock[CLAIMING]).toBeCloseTo(baseline.assumptions["population.territory"], 3);
    let others = 0;
    for (let i = 0; i < arrived; i++) {
      expect(people.status[i]).not.toBe(GONE);
      expect(entry.week[i]).toBe(people.status[i] === CLAIMING ? 0 : -1);
      if (people.status[i] !== CLAIMING) others++;
    }
    expect(others).toBeGreaterThan(50);
    const { person } = live(worldOf(state), baseline);
    const firstClaims = people.status.filter((status) => status === NOT_ARRIVED).length;
    expect(person.entry.filter((week) => week >= 0).length).toBe(state.stock[CLAIMING] + firstClaims);
  });
});

describe("clearing the table of those who are gone", () => {
  const size = { seed: "compact", people: 1500, weeks: 130, burnIn: 160 };

  it("moves nothing in anybody's life", () => {
    const { state } = prepare(baseline, size, 0);
    const whole = halfWay(state);
    const cleared = compact(whole);
    expect(cleared.people.count).toBeLessThan(whole.people.count);
    const [before, after] = [whole, cleared].map((from) => live(worldOf(from), baseline));
    expect(after.ledger).toEqual(before.ledger);
    expect(after.stock).toEqual(before.stock);
    expect(after.flow).toEqual(before.flow);
    expect(after.market).toEqual(before.market);
    expect(lives(after.spells, cleared.people.key)).toEqual(lives(before.spells, whole.people.key));
  });

  it("leaves no column of people out", () => {
    const whole = halfWay(prepare(baseline, size, 0).state);
    const cleared = compact(whole);
    const old: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (ArrayBuffer.isView(value)) {
        if ((value as Uint8Array).length === whole.people.count) old.push(path);
      } else if (typeof value === "object" && value !== null)
        for (const [name, part] of Object.entries(value)) walk(part, `${path}.${name}`);
    };
    walk(cleared, "state");
    expect(old).toEqual([]);
    walk(whole, "state");
    expect(old.length).toBeGreaterThan(40);
  });

  /** The state after a comparison's first year, in which some have gone. */
  function halfWay(state: World["state"]): World["state"] {
    let last = state;
    live(worldOf(state), baseline, { ...size, weeks: 52 }, { watch: (now) => void (last = now) });
    return { ...last, zero: last.week, ledger: state.ledger, tally: { ...state.tally } };
  }
});

describe("people who have settled", () => {
  it("are followed no longer, and are on record in their job to the end", () => {
    const size = { seed: "settled", people: 2500, weeks: 320, burnIn: 104 };
    const { spells } = live(prepare(baseline, size, 0), baseline);
    let settled = 0;
    for (let row = 0; row < spells.count; row++) {
      const [start, end] = [spells.start[row], spells.end[row]];
      if (SPELL_ENDS[spells.cause[row]] !== "settled") {
        if (spells.status[row] === IN_WORK) expect(end - start).toBeLessThan(264);
        continue;
      }
      settled++;
      expect(end).toBe(size.weeks);
    }
    expect(settled).toBeGreaterThan(20);
  });
});

describe("a baseline that begins with nobody", () => {
  it("stands still: five years after burn-in claims, stock and caseload are what they were", () => {
    const size = { seed: "still", people: 6000, weeks: 520, burnIn: 1040 };
    const calm = setLevers(baseline, { "area.shockSd": 0 });
    const { flow, stock } = live(prepare(calm, size, 0), calm);
    for (const series of [flow.claimsBegun, stock.claiming]) {
      const [early, late] = [mean(series, 0, 260), mean(series, 260, 520)];
      expect(Math.abs(late / early - 1)).toBeLessThan(0.05);
    }
  });

  const mean = (series: Int32Array, from: number, to: number): number =>
    series.subarray(from, to).reduce((sum, each) => sum + each, 0) / (to - from);
});

const contactHours = baseline.assumptions["support.coachContactHours"];

const worldOf = (state: World["state"]): World => ({
  state,
  size: { seed: state.seed, people: 1500, weeks: 130, burnIn: state.zero },
  nature: nature(baseline.assumptions),
});

/** Every spell, by the identity of whose it is. */
function lives(spells: ReturnType<typeof live>["spells"], key: Int32Array): string[] {
  const told: string[] = [];
  for (let row = 0; row < spells.count; row++)
    told.push(
      [key[spells.person[row]], spells.status[row], spells.start[row], spells.end[row], spells.cause[row]].join(" "),
    );
  return told.sort();
}
