import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { CAUSE_IDS, type Cause, type RunRecord } from "../../sim/record.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { beyond } from "./beyond.ts";

const size = { seed: "budget", people: 1500, weeks: 260, burnIn: 52 };
const world = prepare(scenario("jobcentre-2014"), size, 0);
const run = (change: { readonly [id: string]: LeverValue }): RunRecord =>
  live(world, beyond(scenario("capped-budgets"), change), size);
const claimants = scenario("capped-budgets").assumptions["population.territory"] / world.state.weight;

/** Pounds a year for each claimant at the start, in the weeks from one to another. */
function yearly(record: RunRecord, causes: readonly Cause[], from: number, to: number): number {
  const pence = causes.reduce(
    (sum, cause) =>
      sum +
      record.ledger
        .subarray(CAUSE_IDS.indexOf(cause) * size.weeks + from, CAUSE_IDS.indexOf(cause) * size.weeks + to)
        .reduce((a, b) => a + b, 0),
    0,
  );
  return pence / 100 / claimants / ((to - from) / 52);
}
const programme: readonly Cause[] = ["attachment-fee", "job-outcome", "sustainment"];
const services: readonly Cause[] = ["repeat-assessment", "specialist-service"];

const free = run({ "budget.cap": 0, "budget.services": 0 });
const [wanted, wantedServices] = [yearly(free, programme, 208, 260), yearly(free, services, 208, 260)];
const tight = run({ "budget.cap": wanted / 2, "budget.services": wantedServices / 2 });

describe("a budget", () => {
  it("that nothing reaches changes no life", () => {
    const { scenario: _, hash: __, ...roomy } = run({ "budget.cap": 1e9, "budget.services": 1e9 });
    const { scenario: ___, hash: ____, ...none } = free;
    expect(isDeepStrictEqual(roomy, none)).toBe(true);
  });
  it("brings later spending near it, and never below nothing", () => {
    expect(yearly(tight, programme, 208, 260) / (wanted / 2)).toBeGreaterThan(0.7);
    expect(yearly(tight, programme, 208, 260) / (wanted / 2)).toBeLessThan(1.25);
    expect(yearly(tight, services, 208, 260) / (wantedServices / 2)).toBeLessThan(1.25);
    expect(tight.ledger.every((pence) => pence >= 0)).toBe(true);
    expect(tight.balances.reduce((sum, pence) => sum + pence, 0)).toBe(0);
  });
  it("keeps what was promised: attachments of the first quarter are paid by the full price to the end", () => {
    const early = Array.from({ length: tight.attachments.count }, (_, row) => row).filter(
      (row) => tight.attachments.week[row] < 13,
    );
    expect(early.length).toBeGreaterThan(100);
    expect(
      early.filter((row) => tight.attachments.price[row] !== tight.terms[tight.attachments.terms[row]].full),
    ).toEqual([]);
    expect(new Set(Array.from(tight.attachments.price.subarray(0, tight.attachments.count))).size).toBeGreaterThan(50);
  });
  it("shows what people lose: a smaller price, less support, fewer barriers treated", () => {
    const [with_, without] = [tight, free].map((record) => summarise(record).measures);
    expect(with_["price-withheld"].all).toBeGreaterThan(100);
    expect(without["price-withheld"].all).toBe(0);
    expect(with_["effort-per-client"].all).toBeLessThan(without["effort-per-client"].all);
    expect(with_["weeks-waiting"].all).toBeGreaterThan(without["weeks-waiting"].all);
    expect(Math.min(...tight.budget.price)).toBeLessThan(0.8);
    expect(Math.max(...tight.budget.price)).toBeLessThanOrEqual(1);
  });
  it("that two schemes share makes both short at the same share; ring-fenced ones go their own way", () => {
    const change = { "budget.cap": 2 * wanted, "budget.services": wantedServices / 4 };
    const fenced = run(change);
    expect(fenced.budget.price.every((share) => share === 1)).toBe(true);
    expect(Math.min(...fenced.budget.places)).toBeLessThan(0.7);
    const shared = run({ "budget.cap": wanted / 2, "budget.services": wantedServices / 2, "budget.ringFence": false });
    expect([...shared.budget.price]).toEqual([...shared.budget.places]);
    expect(Math.min(...shared.budget.price)).toBeLessThan(0.8);
    expect([...tight.budget.price]).not.toEqual([...tight.budget.places]);
  });
});
