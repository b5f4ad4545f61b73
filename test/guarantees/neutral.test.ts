import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { startComparison } from "../../sim/evaluate/compare.ts";
import { replicate } from "../../sim/evaluate/replicate.ts";
import type { LeverValue } from "../../sim/policy/levers.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { BARRIERS } from "../../sim/world/vocabulary.ts";

const size = { seed: "neutral", people: 800, weeks: 104, burnIn: 30 };
const jobcentre = scenario("jobcentre-2014");
const support = scenario("citizen-support");
type Changes = { readonly [id: string]: LeverValue };

/** Runs a regime whose burn-in is that of the baseline with the same beliefs. */
const run = (from: Scenario, changes: Changes): RunRecord => {
  const regime = setLevers(from, changes);
  return live(prepare(regime, size, 0), regime);
};
const noSanctions = { "conditionality.sanctionRate.search2014": 0, "conditionality.sanctionRate.health": 0 };
const lenient = setLevers(jobcentre, { "conditionality.strictness": 0 });
const sinceBurnIn = { ...lenient, burnIn: lenient.levers };
const { hash: _, scenario: __, conditions: ___, terms: ____, ...lived } = run(support, {});
/**
 * All but its name, how terms are numbered and how often people failed a condition, which is the same however strictly
 * failures are followed up.
 */
const lives = ({
  hash: _hash,
  scenario: _name,
  conditions: _conditions,
  terms: _terms,
  ...rest
}: RunRecord): typeof lived => rest;

describe("regimes that are the same under different names", () => {
  it("differ by exactly nothing in every measure and week", async () => {
    const scenarios = [support, { ...support, name: "another-name", title: "Another" }];
    const none = { envelope: "none", scale: 1, target: 0, reached: 0, solved: true, note: "" } as const;
    const comparison = startComparison({ ...size, people: 300, scenarios, envelope: [none] });
    for (const r of [0, 1, 2]) comparison.add(await replicate(scenarios, { ...size, people: 300 }, r));
    const { measures, series } = comparison.result();
    const differences = Object.values(measures).flatMap(({ groups }) =>
      Object.values(groups).flatMap((group) => group.differences["another-name"] ?? []),
    ); // a run set beside the reference has no difference from it
    expect(differences.length).toBeGreaterThan(500);
    expect(
      differences.filter(
        ({ mean, low, high, wins }) => mean !== 0 || (low ?? 0) !== 0 || (high ?? 0) !== 0 || wins !== 0,
      ),
    ).toEqual([]);
    expect(
      Object.values(series).every((each) => each.differences["another-name"].mean.every((value) => value === 0)),
    ).toBe(true);
  });
});

describe("a lever at its neutral value", () => {
  it.each<[string, Scenario, Changes, Scenario, Changes]>([
    [
      "a transition whose default share is nothing is none",
      scenario("transition-default-mutual"),
      { "transition.defaultShare": 0 },
      support,
      {},
    ],
    [
      "a sanction rate of nothing makes any strictness the same",
      jobcentre,
      { ...noSanctions, "conditionality.strictness": 3 },
      jobcentre,
      { ...noSanctions, "conditionality.strictness": 0 },
    ],
    [
      "no strictness from the start is a sanction rate of nothing",
      sinceBurnIn,
      {},
      { ...jobcentre, assumptions: { ...jobcentre.assumptions, ...noSanctions } },
      {},
    ],
    [
      "a blend of performance alone is performance",
      support,
      { "allocation.blend": 1 },
      support,
      { "allocation.rule": "performance" },
    ],
    [
      "a blend without performance is preference",
      support,
      { "allocation.blend": 0 },
      support,
      { "allocation.rule": "preference" },
    ],
    [
      "choice that nobody attends to is chance",
      support,
      { "allocation.rule": "preference", "choice.attention": 0 },
      support,
      { "allocation.rule": "random-in-area", "choice.attention": 0 },
    ],
    [
      "performance that only explores is chance",
      support,
      { "allocation.rule": "performance", "allocation.exploration": 1 },
      support,
      { "allocation.rule": "random-in-area" },
    ],
    [
      "shares that never shift are chance",
      jobcentre,
      { "allocation.rule": "market-share", "allocation.marketShift": 0 },
      jobcentre,
      {},
    ],
    ["a lean of nothing is none", support, { "allocation.split": false, "allocation.lean": 0 }, support, {}],
    [
      "with a strict split and attention of everyone the default is none",
      support,
      { "transition.defaultShare": 0.8, "choice.attention": 1 },
      support,
      { "choice.attention": 1 },
    ],
    ["a split is none where there is no default and no lean", support, { "allocation.split": false }, support, {}],
    [
      "discretion that nobody uses is none",
      support,
      { "allocation.discretion": true, "diagnosis.adviserCompliance": 1 },
      support,
      {},
    ],
    [
      "advisers who always know better are the oracle",
      support,
      { "allocation.discretion": true, "diagnosis.adviserCompliance": 0, "diagnosis.adviserSkill": 1 },
      support,
      { "allocation.rule": "oracle" },
    ],
    [
      "a need that everyone has is referral at once",
      support,
      { "referral.when": "need-threshold", "referral.needThreshold": 0 },
      support,
      { "referral.when": "at-once" },
    ],
    [
      "a need that nobody has is a price that nobody has",
      support,
      { "referral.when": "need-threshold", "assessment.tool": "benefit-type" },
      support,
      { "referral.threshold": 20000, "assessment.tool": "benefit-type" },
    ],
    [
      "referral at once is a threshold of nothing",
      support,
      { "referral.when": "at-once" },
      support,
      { "referral.threshold": 0 },
    ],
    [
      "a wait of nothing makes any threshold the same",
      support,
      { "referral.shortWait": 0, "referral.threshold": 20000 },
      support,
      { "referral.shortWait": 0, "referral.threshold": 0 },
    ],
    [
      "where nobody is referred, no price matters",
      scenario("no-programme"),
      { "tariff.scale": 5, "tariff.rule": "bespoke" },
      scenario("no-programme"),
      {},
    ],
  ])("%s", (_what, a, ours, b, theirs) => {
    const [left, right] = [run(a, ours), run(b, theirs)];
    expect(isDeepStrictEqual(lives(left), lives(right))).toBe(true);
    expect(left.spells.count).toBeGreaterThan(500);
  });

  it("without barriers the price of everybody is the base", () => {
    const none = {
      ...Object.fromEntries(
        BARRIERS.flatMap((barrier) => [
          [`prevalence.search.${barrier}`, 0],
          [`prevalence.health.${barrier}`, 0],
        ]),
      ),
      "conditionality.newMentalHealthCase": 0,
    };
    const [flat, steep] = [0, 4000].map((perLevel) => run(support, { ...none, "tariff.bespoke.perLevel": perLevel }));
    expect(isDeepStrictEqual(lives(flat), lives(steep))).toBe(true);
    expect(new Set(flat.attachments.price.subarray(0, flat.attachments.count)).size).toBe(1);
    expect(run(support, { "tariff.bespoke.perLevel": 0 }).spells).not.toEqual(
      run(support, { "tariff.bespoke.perLevel": 4000 }).spells,
    );
  });

  it("no strictness means no sanction, and nobody is under one for longer than the last before it", () => {
    const { person } = run(jobcentre, {
      "conditionality.strictness": 0,
      "conditionality.secondWeeks": 6,
      "conditionality.durationWeeks": 6,
      "conditionality.decisionWeeks": 1,
    });
    expect(Math.max(...person.sanctions)).toBeLessThanOrEqual(1); // what was referred before it is still decided
    expect(Math.max(...person.weeksSanctioned)).toBeLessThanOrEqual(2 * 6);
    expect(run(jobcentre, {}).person.sanctions.some((n) => n > 0)).toBe(true);
  });
});

describe("twice the money", () => {
  it("in every price, cost, benefit and concern changes no life and pays providers twice", () => {
    const regime = setLevers(support, {
      "tariff.bespoke.base": 1300,
      "tariff.bespoke.perLevel": 650,
      "tariff.PG8.sustainment": 1300,
    });
    const { assumptions } = regime;
    const pounds = (Object.keys(assumptions) as (keyof typeof assumptions)[]).filter((id) =>
      /^money\.|^service\.cost\.|^tariff\.PG\d\.(attachment|outcome|sustainment)$|^provider\.(adviserHourCost|clientBenefitValue|caseCost|fixedCost|entryCost|creditLine)$/.test(
        id,
      ),
    );
    expect(pounds.length).toBeGreaterThan(35);
    const prices = [
      "tariff.bespoke.base",
      "tariff.bespoke.perLevel",
      "tariff.price",
      "referral.threshold",
      "providers.mutualCapital",
    ] as const;
    const twice = ({ levers }: Scenario): Changes => ({
      ...Object.fromEntries(pounds.map((id) => [id, 2 * assumptions[id]])),
      ...Object.fromEntries(prices.map((id) => [id, 2 * levers[id]])),
    });
    for (const from of [
      regime,
      ...["tariff-flat", "tariff-accelerator"].map((name) =>
        setLevers(scenario(name), { "tariff.price": 2600, "tariff.PG8.sustainment": 1300 }),
      ),
      setLevers(jobcentre, { "tariff.PG8.sustainment": 1300 }),
    ]) {
      const [once, doubled] = [run(from, {}), run(from, twice(from))];
      for (const what of ["person", "spells", "effort", "stock", "tightness"] as const)
        expect(isDeepStrictEqual(once[what], doubled[what]), what).toBe(true);
      expect(Array.from(doubled.attachments.price)).toEqual(Array.from(once.attachments.price, (pence) => 2 * pence));
      expect(Array.from(doubled.attachments.outcome)).toEqual(Array.from(once.attachments.outcome));
      expect(once.effort.hours.reduce((a, b) => a + b, 0)).toBeGreaterThan(
        1.5 * from.levers["providers.minimumService"] * once.effort.samples.reduce((a, b) => a + b, 0),
      );
      const providers = (record: RunRecord): number => record.balances[6];
      // each higher rate is rounded by itself
      expect(Math.abs(providers(doubled) - 2 * providers(once))).toBeLessThan(20);
    }
  });
});
