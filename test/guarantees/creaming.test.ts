import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { beyond } from "./beyond.ts";

const size = { seed: "creaming", people: 1500, weeks: 130, burnIn: 52 };
const worlds = [0, 1, 2, 3, 4, 5].map((replication) => prepare(scenario("jobcentre-2014"), size, replication));

/** What each replication measures, under prices that come to about the same in sum. */
const told = (name: string, id: string, group: string, change: { readonly [id: string]: LeverValue } = {}): number[] =>
  worlds.map((world) => summarise(live(world, beyond(scenario(name), change), size)).measures[id][group]);
const steep = { "tariff.predicted.exponent": 1, "tariff.predicted.cap": 1000 };

/** Mean of paired differences over their standard error. */
function deviations(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((value, n) => value - b[n]);
  const mean = differences.reduce((sum, d) => sum + d, 0) / differences.length;
  const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (differences.length - 1);
  return mean / Math.sqrt(variance / differences.length);
}

describe("hours drawn to those who need them least", () => {
  const flat = told("tariff-flat", "effort-gap", "all");
  it("appear under one price for all", () => expect(Math.min(...flat)).toBeGreaterThan(0));
  it("are fewer where the price follows the predicted chance, and fewer still the more it does", () => {
    const half = told("tariff-predicted", "effort-gap", "all");
    expect(deviations(flat, half)).toBeGreaterThan(4);
    expect(deviations(half, told("tariff-predicted", "effort-gap", "all", steep))).toBeGreaterThan(4);
  });
  it("go by what an outcome is expected to pay, less steeply where the price follows the predicted chance", () => {
    const [plain, even] = [
      told("tariff-flat", "effort-payment-gap", "all"),
      told("tariff-predicted", "effort-payment-gap", "all", steep),
    ];
    expect(Math.min(...even)).toBeGreaterThan(0);
    expect(deviations(plain, even)).toBeGreaterThan(4);
  });
  it("are fewer where the price follows severity", () =>
    expect(deviations(flat, told("tariff-bespoke", "effort-gap", "all"))).toBeGreaterThan(4));
});

describe("people left with the minimum service", () => {
  const shares = (change: { readonly [id: string]: LeverValue } = {}) =>
    ["barriers:0", "barriers:5+"].map((group) => told("tariff-flat", "parked-share", group, change));
  it("are those with most barriers under one price for all, and fewer of them where the price follows need", () => {
    const [few, most] = shares();
    expect(deviations(most, few)).toBeGreaterThan(4);
    expect(deviations(most, told("tariff-predicted", "parked-share", "barriers:5+", steep))).toBeGreaterThan(4);
  });
  it("get more where the contract asks for more, and no less than it asks", () => {
    const minimum = 0.1;
    const [low, high] = [{}, { "providers.minimumService": minimum }].map((change) =>
      told("tariff-flat", "effort-per-client", "barriers:5+", change),
    );
    expect(deviations(high, low)).toBeGreaterThan(4);
    expect(Math.min(...high)).toBeGreaterThan(0.8 * minimum);
  });
});
