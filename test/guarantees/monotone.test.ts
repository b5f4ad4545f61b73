import { describe, expect, it } from "vitest";
import type { ReferralView } from "../../sim/policy/allocation/allocation-rule.ts";
import { allocationRules } from "../../sim/policy/allocation/rules.ts";
import fc from "fast-check";
import type { LeverValue } from "../../sim/policy/levers.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { type World } from "../../sim/run/world.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { copy } from "../../sim/world/copy.ts";
import { CLAIMING } from "../../sim/world/people.ts";
import { FIRST_SPECIALIST, MUTUAL } from "../../sim/world/providers.ts";
import { alike, allAlong, apart, differing, livesByKey, unborn } from "./apart.ts";

type Changes = { readonly [id: string]: LeverValue };
const size = { seed: "monotone", people: 2000, weeks: 104 };
const runOf = (from: typeof apart, changes: Changes = {}): { world: World; record: RunRecord } => {
  const regime = allAlong(setLevers(from, changes));
  const world = unborn(regime, size);
  return { world, record: live(world, regime) };
};

/** Week in which each person's first job began; the last week and one more for those who found none. */
function firstJobs({ people, weeks, spells: { count, person, status, start } }: RunRecord): number[] {
  const first = new Array<number>(people).fill(weeks + 1);
  for (let row = 0; row < count; row++)
    if (status[row] === 1) first[person[row]] = Math.min(first[person[row]], start[row]);
  return first;
}

describe("a higher hazard of job entry", () => {
  const unpaid = setLevers(apart, {
    "tariff.scale": 0,
    "provider.altruism.private": 0,
    "provider.altruism.thirdSector": 0,
    "support.extraExitsToInactivity": 0,
  });
  it("never delays anybody's first job where people are apart, effort does not answer to it and support brings no other exits", () => {
    const before = firstJobs(runOf(unpaid).record);
    const after = firstJobs(
      runOf(unpaid, { "jobEntry.baseline.search": 1.3 * unpaid.assumptions["jobEntry.baseline.search"] }).record,
    );
    expect(after.filter((week, person) => week > before[person])).toEqual([]);
    expect(after.filter((week, person) => week < before[person]).length).toBeGreaterThan(200);
  });
});

describe("providers between whom there is nothing to choose", () => {
  const ownerless = (lives: Map<number, string>): Map<number, string> =>
    new Map([...lives].map(([key, life]) => [key, life.replaceAll(/with \d+/g, "with somebody")]));
  const first = runOf(alike);
  it.each<[string, Changes]>([
    ["other areas", { "providers.commissioning": "areas" }],
    ["other rules", { "allocation.rule": "preference" }],
    ["others beside them", { "providers.mutual": true, "transition.defaultShare": 0.5 }],
  ])("make no difference to anybody's life: %s", (_, changes) => {
    const other = runOf(alike, changes);
    expect(first.record.attachments.provider).not.toEqual(other.record.attachments.provider);
    expect(
      differing(ownerless(livesByKey(first.record, first.world)), ownerless(livesByKey(other.record, other.world))),
    ).toEqual([]);
    expect([...other.record.balances]).toEqual([...first.record.balances]);
  });
  it("do support people: more than the minimum, and otherwise than providers who differ", () => {
    const { hours, samples } = first.record.effort;
    expect(hours.reduce((a, b) => a + b, 0) / samples.reduce((a, b) => a + b, 0)).toBeGreaterThan(
      2 * alike.levers["providers.minimumService"],
    );
    const unlike = runOf(alike, { "provider.dispersion": 0.3 });
    expect(
      differing(livesByKey(first.record, first.world), livesByKey(unlike.record, unlike.world)).length,
    ).toBeGreaterThan(50);
  });
});

describe("a longer half-life of referral by default", () => {
  it("never sends anyone elsewhere whom a shorter one sent to the mutual", () => {
    const byDefault = (halfLife: number): Set<string> => {
      const {
        record: { attachments },
      } = runOf(alike, { "providers.mutual": true, "transition.defaultShare": 0.8, "transition.halfLife": halfLife });
      return new Set(
        Array.from({ length: attachments.count }, (_, row) => row)
          .filter((row) => attachments.provider[row] === MUTUAL)
          .map((row) => `${attachments.person[row]} in week ${attachments.week[row]}`),
      );
    };
    const [short, long, longer] = [4, 26, 520].map(byDefault);
    expect([...short].filter((each) => !long.has(each))).toEqual([]);
    expect([...long].filter((each) => !longer.has(each))).toEqual([]);
    expect(longer.size).toBeGreaterThan(long.size + 20);
    expect(long.size).toBeGreaterThan(short.size + 20);
  });
});

describe("vacancies that follow search", () => {
  /** Lives of those whom nobody treated, when others are given half as much hazard again. */
  const changed = (response: number): number => {
    const regime = setLevers(scenario("no-programme"), { "market.vacancyResponse": response });
    const world = prepare(regime, { ...size, burnIn: 30 }, 0);
    const treated = { ...world, state: copy(world.state) };
    const { people } = treated.state;
    const keys = new Set<number>();
    for (let i = 0; i < 600; i++) {
      if (people.status[i] === CLAIMING) people.pace[i] *= 1.5;
      keys.add(people.key[i]);
    }
    return differing(livesByKey(live(world, regime), world), livesByKey(live(treated, regime), treated)).filter(
      (key) => !keys.has(key),
    ).length;
  };
  it("leave the untreated as they were; fixed ones do not", () => {
    expect(changed(1)).toBe(0);
    expect(changed(0.2)).toBeGreaterThan(3);
  });
});

describe("an entrant without a record", () => {
  it("is not referred to by results, however bad the others are known to be", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        fc.nat(5),
        (records, explores, at) => {
          const place = at % (records.length + 1);
          const results = [...records.slice(0, place), 0, ...records.slice(place)];
          const view: ReferralView = {
            open: results.map((_, slot) => slot),
            results: (slot) => results[slot],
            recorded: (slot) => slot !== place,
            utility: () => 0,
            lot: (slot) => (slot + 1) / 9,
            attentive: true,
            explores,
            byPerformance: true,
            share: () => 1,
            hours: () => 1,
            load: () => 0,
            bid: () => 0,
            place: (slot) => slot,
            turn: 0,
            quality: () => 1,
            inHouse: 0,
          };
          if (!explores) expect(allocationRules.performance.strategy(view)).not.toBe(place);
        },
      ),
      { seed: 51 },
    );
  });

  it("gets nobody in the first months without exploration, and some with it", () => {
    const entry = (exploration: number): number => {
      const regime = setLevers(scenario("jobcentre-2014"), {
        "referral.when": "price-threshold",
        "allocation.rule": "performance",
        "allocation.exploration": exploration,
        "providers.commissioning": "licences",
        "providers.thirdSector": 2,
      });
      const { attachments } = live(prepare(regime, { ...size, burnIn: 104, weeks: 26 }, 0), regime);
      return Array.from(attachments.provider.subarray(0, attachments.count)).filter((slot) => slot >= FIRST_SPECIALIST)
        .length;
    };
    expect(entry(0)).toBe(0);
    expect(entry(0.2)).toBeGreaterThan(10);
  });
});
