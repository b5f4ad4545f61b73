import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { Levers, LeverValue } from "../../sim/policy/levers.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { CAUSE_IDS, type RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { type Variation } from "../../sim/run/world.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { SLOTS } from "../../sim/world/providers.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { beyond } from "./beyond.ts";
import { paymentsByHand } from "./payments-by-hand.ts";

const size = { seed: "moving", people: 1500, weeks: 156, burnIn: 65 };
const world = prepare(scenario("jobcentre-2014"), size, 0);
const run = (name: string, change: Partial<Levers> = {}, watch?: Variation["watch"]): RunRecord =>
  live(
    world,
    beyond(scenario(name), change as { readonly [id: string]: LeverValue }),
    size,
    watch === undefined ? {} : { watch },
  );
const flat = run("tariff-flat");
const ledger = ({ ledger, weeks }: RunRecord, cause: (typeof CAUSE_IDS)[number]): number[] => [
  ...ledger.subarray(CAUSE_IDS.indexOf(cause) * weeks, (CAUSE_IDS.indexOf(cause) + 1) * weeks),
];

/** Everything but how terms are numbered and called. */
const lives = ({
  hash: _,
  scenario: __,
  terms: ___,
  attachments: { terms: ____, ...attachments },
  ...rest
}: RunRecord) => ({ attachments, ...rest });

describe("a tariff at the value at which it is flat", () => {
  it.each<[string, Partial<Levers>]>([
    ["tariff-accelerator", { "tariff.accelerator.threshold": 1e9 }],
    ["tariff-accelerator", { "tariff.accelerator.uplift": 1 }],
    ["tariff-dynamic", { "tariff.dynamic.step": 0 }],
    ["tariff-yardstick", { "tariff.yardstick.weight": 0 }],
    ["tariff-predicted", { "tariff.predicted.exponent": 0 }],
    ["tariff-bespoke", { "tariff.bespoke.base": 4400, "tariff.bespoke.perLevel": 0 }],
  ])("changes no life and no payment: %s with %o", (name, change) => {
    expect(isDeepStrictEqual(lives(run(name, change)), lives(flat))).toBe(true);
    expect(isDeepStrictEqual(lives(run(name)), lives(flat))).toBe(false);
  });
});

describe("a higher rate for outcomes beyond expectation", () => {
  it("is paid each quarter on the part of payments that outcomes beyond the threshold have earned, worked out again from lives", () => {
    const regime = scenario("tariff-accelerator");
    const expected: number[][] = Array.from({ length: SLOTS }, () => new Array<number>(40).fill(0));
    const { bonus } = compilePolicy(regime.levers, nature(regime.assumptions)).tariff;
    let seen = 0;
    const record = run("tariff-accelerator", {}, ({ tally: { attachments }, people, week, zero }) => {
      for (; seen < attachments.count; seen++) {
        const own = expected[attachments.provider[seen]];
        for (let since = 0; since < bonus!.quarters; since++)
          own[Math.floor((week - 1 - zero) / 13) + since] += bonus!.expected(
            attachments.paymentGroup[seen],
            people.assessed[attachments.person[seen]],
            since,
          );
      }
    });
    const { attachments, terms } = record;
    const of = (row: number) => terms[attachments.terms[row]];
    const earned = paymentsByHand(record, (row) => ({
      attachmentWeeks: regime.assumptions["attachment.weeks"],
      ...of(row),
    })).filter(({ row }) => attachments.paid[row] === 1);
    const owed = new Array<number>(size.weeks).fill(0);
    for (let quarter = 0; quarter < size.weeks / 13; quarter++) {
      for (let slot = 1; slot < SLOTS; slot++) {
        const mine = earned.filter(({ row }) => attachments.provider[row] === slot);
        const within = (week: number, from: number): boolean => week >= 13 * from && week < 13 * (quarter + 1);
        const reached = mine.filter(({ reached: [first] }) => within(first, quarter - 3)).length;
        const paid = mine
          .flatMap(({ row, reached: weeks }) =>
            weeks.map((week, n) => (within(week, quarter) ? (n === 0 ? of(row).outcome : of(row).sustainment) : 0)),
          )
          .reduce((sum, pence) => sum + pence, 0);
        const without = expected[slot]
          .slice(Math.max(0, quarter - 3), quarter + 1)
          .reduce((sum, part) => sum + part, 0);
        const beyond =
          reached > 0 ? Math.max(0, 1 - (regime.levers["tariff.accelerator.threshold"] * without) / reached) : 0;
        owed[13 * quarter + 12] += Math.floor((regime.levers["tariff.accelerator.uplift"] - 1) * beyond * paid + 0.5);
      }
    }
    const paid = ledger(record, "outcome-bonus");
    expect(owed.filter((pence) => pence > 0).length).toBeGreaterThan(4);
    for (const [week, pence] of owed.entries())
      expect(Math.abs(paid[week] - pence), `week ${week}`).toBeLessThanOrEqual(1);
  });
});

describe("prices that move", () => {
  it.each(["tariff-dynamic", "tariff-yardstick"])(
    "leave the terms of whoever is attached alone, and differ between quarters: %s",
    (name) => {
      const kept = new Map<number, number>();
      const broken: number[] = [];
      const record = run(name, {}, ({ tally: { attachments }, people, terms }) => {
        for (let i = 0; i < people.count; i++) {
          const row = attachments.current[i];
          if (row < 0 || people.provider[i] === 0 || people.stage[i] !== 3) continue;
          if (terms.rows[people.tier[i]] !== terms.rows[attachments.terms[row]]) broken.push(i);
          kept.set(row, attachments.terms[row]);
        }
      });
      expect(broken).toEqual([]);
      expect(kept.size).toBeGreaterThan(500);
      const prices = new Set(record.attachments.price.subarray(0, record.attachments.count));
      expect(prices.size).toBeGreaterThan(20);
    },
  );
  it("rise for those with more severe barriers, where they follow results", () => {
    const { attachments, person } = run("tariff-dynamic");
    const mean = (some: (count: number) => boolean): number => {
      const late = Array.from({ length: attachments.count }, (_, row) => row).filter(
        (row) => attachments.week[row] > 104 && some(person.barrierCount[attachments.person[row]]),
      );
      return late.reduce((sum, row) => sum + attachments.price[row], 0) / late.length;
    };
    expect(mean((count) => count >= 5)).toBeGreaterThan(1.2 * mean((count) => count <= 1));
  });
});

describe("a sum for entrants", () => {
  it("is paid for each person that a new provider takes on in its first year and for nobody else", () => {
    let began: readonly number[] = [];
    const paid = run(
      "tariff-flat",
      { "tariff.entrantUpFront": 200 },
      ({ providers, zero }) =>
        void (began = Array.from(providers.began, (week) => (week === 0 ? -Infinity : week - zero))),
    );
    const { attachments } = paid;
    const rows = Array.from({ length: attachments.count }, (_, row) => row);
    const owed = new Array<number>(size.weeks).fill(0);
    for (const row of rows)
      if (attachments.week[row] < began[attachments.provider[row]] + 52) owed[attachments.week[row]] += 20_000;
    expect(began.filter((week) => week >= 0).length).toBeGreaterThan(2);
    const sums = paid.ledger.subarray(
      CAUSE_IDS.indexOf("entrant-sum") * size.weeks,
      (CAUSE_IDS.indexOf("entrant-sum") + 1) * size.weeks,
    );
    expect(Array.from(sums)).toEqual(owed);
    expect(owed.filter((pence) => pence > 0).length).toBeGreaterThan(30);
  });
});
