import { describe, expect, it } from "vitest";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { kindOfSlot, SLOTS } from "../../sim/world/providers.ts";
import { CAUSE_IDS, type Cause } from "../../sim/world/vocabulary.ts";
import { nobodyCloses } from "../guarantees/nobody-closes.ts";

const size = { seed: "hand over", people: 1500, weeks: 80, burnIn: 40 };
const support = setLevers(scenario("citizen-support"), { ...nobodyCloses, "providers.entry": false });
const worlds = new Map<string, ReturnType<typeof prepare>>();
function run(regime: Scenario): RunRecord {
  const key = JSON.stringify(regime.assumptions);
  if (!worlds.has(key)) worlds.set(key, prepare(regime, size, 0));
  return live(worlds.get(key)!, regime);
}
const rows = ({ attachments }: RunRecord): number[] => Array.from({ length: attachments.count }, (_, row) => row);
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe("lead providers that pass people on", () => {
  const passing = setLevers(support, { "providers.thirdSector": 0, "providers.subcontracting": 0.6 });
  const record = run(passing);
  const passed = rows(record).filter((row) => record.attachments.lead[row] !== 0);
  it("do so to specialists, who take nobody otherwise, for a share of those whose barriers they know", () => {
    expect(passed.length).toBeGreaterThan(100);
    expect(passed.length).toBeLessThan(0.6 * record.attachments.count);
    for (const row of rows(record)) {
      const [lead, serves] = [record.attachments.lead[row], record.attachments.provider[row]];
      expect(kindOfSlot(serves) === "third-sector").toBe(lead !== 0);
      if (lead !== 0) expect(["mutual", "private"]).toContain(kindOfSlot(lead));
    }
    expect(sum(run(support).attachments.lead)).toBe(0);
  });
  it("share every penny that is paid for them, week by week", () => {
    const paid = (cause: Cause, week: number): number => record.ledger[CAUSE_IDS.indexOf(cause) * size.weeks + week];
    for (let week = 0; week < size.weeks; week++) {
      const received = sum(Array.from({ length: SLOTS }, (_, slot) => record.market.income[slot * size.weeks + week]));
      expect(received).toBe(paid("attachment-fee", week) + paid("job-outcome", week) + paid("sustainment", week));
    }
  });
  it("keep a part of the fee, the rest goes to the specialist", () => {
    const feesOnly = {
      "tariff.bespoke.outcomeShare": 0,
      "tariff.bespoke.payments": 0,
      "provider.validatedOutcomes": 0,
      "transition.skillLoss": 0,
    };
    const of = (fee: number): number => {
      const each = run(setLevers(passing, { ...feesOnly, "provider.subcontractFee": fee }));
      const specialists = sum(
        Array.from({ length: SLOTS }, (_, slot) => slot)
          .filter((slot) => kindOfSlot(slot) === "third-sector")
          .map((slot) => sum(each.market.income.subarray(slot * size.weeks, slot * size.weeks + 1))),
      );
      return specialists;
    };
    expect(of(0.2) / of(0)).toBeCloseTo(0.8, 3);
    expect(of(0.2)).toBeGreaterThan(0);
  });
});

describe("providers that may decline", () => {
  const may = { "providers.mayRefuse": true };
  const unselfish = {
    "provider.altruism.private": 0,
    "provider.altruism.thirdSector": 0,
    "provider.altruism.mutual": 0,
  };
  it("take everyone whom it costs nothing to serve, and nobody for nothing", () => {
    const free = run(setLevers(support, { ...may, "support.caseCost": 0, "providers.minimumService": 0 }));
    expect(sum(free.person.refusals)).toBe(0);
    expect(free.attachments.count).toBeGreaterThan(500);
    const unpaid = run(setLevers(support, { ...may, ...unselfish, "tariff.scale": 0 }));
    expect(unpaid.attachments.count).toBe(0);
    expect(sum(unpaid.person.refusals)).toBeGreaterThan(1000);
  });
  it("decline people with more barriers more often, and those whom they decline are referred again", () => {
    const record = run(setLevers(support, { ...may, "tariff.scale": 0.2 }));
    const declined = (many: (barriers: number) => boolean): number => {
      const people = Array.from(record.person.barrierCount).flatMap((count, p) =>
        record.person.entry[p] >= 0 && many(count) ? [record.person.refusals[p]] : [],
      );
      return sum(people) / people.length;
    };
    expect(declined((n) => n >= 5)).toBeGreaterThan(2 * declined((n) => n <= 1));
    expect(
      rows(record).filter((row) => record.person.refusals[record.attachments.person[row]] > 0).length,
    ).toBeGreaterThan(10);
  });
  it("decline nobody where they may not", () =>
    expect(sum(run(setLevers(support, { "tariff.scale": 0.1 })).person.refusals)).toBe(0));
});
