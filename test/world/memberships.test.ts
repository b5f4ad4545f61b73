import { afterEach, describe, expect, it, vi } from "vitest";
import { entityKey, seedKeys, uniform } from "../../sim/core/draw.ts";
import { inverseNormal, normalShare } from "../../sim/core/normal.ts";
import { latentIndices, type LatentIndexId } from "../../sim/evidence/latent-indices.ts";
import { centralAssumptions, type Assumptions, type ParameterId } from "../../sim/evidence/parameters.ts";
import { ageAt, ageMix } from "../../sim/world/age-mix.ts";
import { latentCorrelations, latentsOf } from "../../sim/world/barriers-at-birth.ts";
import { birthMoments } from "../../sim/world/birth-moments.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { memberships, noChances } from "../../sim/world/memberships.ts";
import { benefit, paymentGroup } from "../../sim/world/people.ts";
import { population, type Population } from "../../sim/world/population.ts";
import { severity } from "../../sim/world/severities.ts";
import { BARRIERS, BENEFIT_GROUPS, PAYMENT_GROUPS } from "../../sim/world/vocabulary.ts";
import { deviation, deviationOfMean } from "../closed-forms/deviation.ts";

const COUNT = 60_000;
const central = centralAssumptions();
const loaded = (loading: number, change: Partial<Assumptions> = {}): Partial<Assumptions> => ({
  "population.index.loading": loading,
  "population.index.loadingPrison": loading,
  "population.index.age": 0.3,
  "population.healthAge.under25": 0.38,
  "population.healthAge.from50": 1.9,
  ...change,
});
const born = (change: Partial<Assumptions> = {}): Population =>
  population(nature({ ...central, ...change }), COUNT, { burnIn: 0, weeks: 260 }, "who we are", 0);

/** Payment groups of those who claimed before. */
const PRIOR = ["esa-ex-ib", "ib-is-volunteers"] as const;
const code = (id: (typeof PAYMENT_GROUPS)[number]): number => PAYMENT_GROUPS.indexOf(id) + 1;

const rowsOf = ({ people }: Population, group: number): number[] =>
  Array.from({ length: COUNT }, (_, row) => row).filter((row) => benefit(people.traits[row]) === group);

const inGroup = ({ people, cohorts }: Population, id: LatentIndexId, row: number): boolean => {
  const group = paymentGroup(people.traits[row]);
  if (id === "families") return (cohorts[row] & 2) !== 0;
  if (id === "lone-parent") return (cohorts[row] & 8) !== 0;
  if (id === "earlier-incapacity") return PRIOR.some((each) => code(each) === group);
  return group === code(id === "prison-leavers" ? "prison-leavers" : "jsa-early-access");
};

/** Benefit groups in which members can be counted: elsewhere others win over them. */
const counted = (id: LatentIndexId): readonly number[] =>
  id === "earlier-incapacity" ? [1] : id === "prison-leavers" ? [0] : [0, 1];

describe.each([0, 0.3, 0.55, 0.9])("groups that go with barriers to a loading of %d", (loading) => {
  const world = born(loaded(loading, { "population.index.frailty": loading < 0.9 ? 0.2 : 0 }));
  it.each(["earlier-incapacity", "prison-leavers", "lone-parent", "families"] as const)(
    "have the share of %s that is published",
    (id) => {
      const among = counted(id).flatMap((group) => rowsOf(world, group));
      const hits = among.filter((row) => inGroup(world, id, row)).length;
      expect(Math.abs(deviation(hits, among.length, central[latentIndices[id].share]))).toBeLessThan(4);
    },
  );
  it("come to their published shares over everyone's latent values and ages, early access too", () => {
    const believed = { ...central, ...loaded(loading, { "population.index.frailty": 0.2 }) };
    const { lower } = latentCorrelations(believed);
    const likely = memberships(believed, lower);
    const chances = noChances();
    const all = Array.from(chances, (): number[] => []);
    const keys = seedKeys("latent values", "population", 0);
    const z = new Float64Array(BARRIERS.length);
    const at = birthMoments(keys);
    for (const [group, id] of BENEFIT_GROUPS.entries())
      for (let n = 0; n < 8000; n++) {
        const self = entityKey(keys, n);
        latentsOf(self, at, lower, z);
        likely(group, ageAt(uniform(self, at.age), ageMix(believed, id)), z, uniform(self, at.frailty), chances);
        for (const [k, chance] of chances.entries()) all[k].push(chance);
      }
    for (const [k, id] of (Object.keys(latentIndices) as LatentIndexId[]).entries())
      if (loading === 0 && latentIndices[id].frailty + latentIndices[id].age === 0)
        expect(new Set(all[k])).toEqual(new Set([believed[latentIndices[id].share]]));
      else expect(Math.abs(deviationOfMean(all[k], believed[latentIndices[id].share]))).toBeLessThan(6);
  });
  it("leave everyone's barriers, pace and strain as they were", () => {
    const before = born({ "population.healthAge.under25": 0.38, "population.healthAge.from50": 1.9 });
    for (const column of ["barriers", "pace", "strain", "distance"] as const)
      expect(world.people[column]).toEqual(before.people[column]);
    expect(world.age).toEqual(before.age);
  });
});

describe("members of a group", () => {
  const share = (world: Population, id: LatentIndexId, barrier: (typeof BARRIERS)[number], group: number): number => {
    const own = rowsOf(world, group).filter((row) => inGroup(world, id, row));
    return own.filter((row) => severity(world.people.barriers[row], BARRIERS.indexOf(barrier)) > 0).length / own.length;
  };
  /** Share with a barrier among members, from two correlated normals by adding up slices of the barrier's. */
  const expected = (
    id: LatentIndexId,
    barrier: (typeof BARRIERS)[number],
    group: "search" | "health",
    loading: number,
  ) => {
    const { lower } = latentCorrelations(central);
    const n = BARRIERS.length;
    const rho = (i: number, j: number): number => {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += lower[i * n + k] * lower[j * n + k];
      return sum;
    };
    const weights = BARRIERS.map((each) => latentIndices[id].weights[each] ?? 0);
    let variance = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) variance += weights[i] * weights[j] * rho(i, j);
    const k = BARRIERS.indexOf(barrier);
    const r = (loading * weights.reduce((sum, w, j) => sum + w * rho(k, j), 0)) / Math.sqrt(variance);
    const share = central[latentIndices[id].share];
    const cut = inverseNormal(1 - share);
    const prevalence = central[`prevalence.${group}.${barrier}` as ParameterId];
    const slices = 4000;
    let both = 0;
    for (let s = 0; s < slices; s++) {
      const z = inverseNormal(1 - (prevalence * (s + 0.5)) / slices);
      both += (prevalence / slices) * normalShare((r * z - cut) / Math.sqrt(1 - r * r));
    }
    return both / share;
  };
  it.each([
    ["prison-leavers", "criminal-record", 0],
    ["prison-leavers", "substance-dependence", 0],
    ["earlier-incapacity", "disability", 1],
    ["lone-parent", "childcare", 0],
    ["families", "family-disruption", 0],
  ] as const)(
    "from %s have %s as often as the closed form says, and at random without loading",
    (id, barrier, group) => {
      const name = group === 0 ? "search" : "health";
      const plain = loaded(0.7, { "population.index.age": 0 });
      const world = born(plain);
      const own = rowsOf(world, group).filter((row) => inGroup(world, id, row)).length;
      const chance = expected(id, barrier, name, 0.7);
      expect(Math.abs(deviation(own * share(world, id, barrier, group), own, chance))).toBeLessThan(4);
      const prevalence = central[`prevalence.${name}.${barrier}` as ParameterId];
      expect(chance).toBeGreaterThan(1.3 * prevalence);
      const label = born();
      const labelled = rowsOf(label, group).filter((row) => inGroup(label, id, row)).length;
      expect(Math.abs(deviation(labelled * share(label, id, barrier, group), labelled, prevalence))).toBeLessThan(4);
    },
  );
  it("from an earlier incapacity claim are older than others, and only with age in the index", () => {
    const older = (world: Population): number => {
      const health = rowsOf(world, 1);
      const own = health.filter((row) => inGroup(world, "earlier-incapacity", row));
      const old = (rows: readonly number[]): number => rows.filter((row) => world.age[row] === 2).length / rows.length;
      return old(own) / old(health);
    };
    expect(older(born(loaded(0.55)))).toBeGreaterThan(1.15);
    expect(Math.abs(older(born(loaded(0.55, { "population.index.age": 0 }))) - 1)).toBeLessThan(0.12);
  });
  it("are slower at finding work than their barriers say where frailty is in the index", () => {
    const frail = born(loaded(0.3, { "population.index.frailty": 0.5, "jobEntry.frailtyVariance": 0.5 }));
    const plain = born(loaded(0.3, { "jobEntry.frailtyVariance": 0.5 }));
    const pace = (world: Population): number => {
      const own = rowsOf(world, 0).filter((row) => inGroup(world, "prison-leavers", row));
      return own.reduce((sum, row) => sum + world.people.pace[row], 0) / own.length;
    };
    expect(pace(frail)).toBeLessThan(0.8 * pace(plain));
  });
});

describe("the age of", () => {
  it("new health claimants is the published one of the on-flow", () => {
    const world = born(loaded(0));
    const health = rowsOf(world, 1);
    const share = [0, 1, 2].map((band) => health.filter((row) => world.age[row] === band).length / health.length);
    expect(share[0]).toBeCloseTo(0.157, 1);
    expect(share[1]).toBeCloseTo(0.56, 1);
    expect(share[2]).toBeCloseTo(0.28, 1);
    const search = rowsOf(world, 0);
    const young = search.filter((row) => world.age[row] === 0).length;
    expect(Math.abs(deviation(young, search.length, central["population.ageMix"]))).toBeLessThan(4);
  });
  it("care leavers is under 25 where only the young count as such", () => {
    const world = born({ "population.careLeaverUntil": 25 });
    const counted = Array.from(world.cohorts.keys()).filter((row) => (world.cohorts[row] & 1) !== 0);
    expect(counted.length).toBeGreaterThan(500);
    expect(counted.every((row) => world.age[row] === 0)).toBe(true);
    const k = BARRIERS.indexOf("care-leaver");
    const all = Array.from(world.cohorts.keys()).filter((row) => severity(world.people.barriers[row], k) > 0);
    expect(all.some((row) => world.age[row] === 2)).toBe(true);
  });
});

describe("age bands", () => {
  afterEach(() => {
    vi.doUnmock("../../scenarios/evidence/age-bands.json");
    vi.resetModules();
  });
  it("are rows of a table: one more is data alone", async () => {
    vi.resetModules();
    vi.doMock("../../scenarios/evidence/age-bands.json", () => ({
      default: {
        "18-20": { from: 18, share: "population.ageMix", leaning: -1 },
        "21-24": { from: 21, share: "population.index.test", leaning: -1 },
        "25-54": { from: 25, share: "population.ageMix.25to49", leaning: 0 },
        "55+": { from: 55, leaning: 1 },
      },
    }));
    const [{ population: drawn }, { nature: compiled }, { rateRow }] = await Promise.all([
      import("../../sim/world/population.ts"),
      import("../../sim/world/compile-nature.ts"),
      import("../../sim/world/benefit-groups.ts"),
    ]);
    const assumptions = { ...central, "population.index.test": 0.25 } as Assumptions;
    const world = drawn(compiled(assumptions), 20_000, { burnIn: 0, weeks: 260 }, "bands", 0);
    const young = central["population.ageMix"];
    for (const [band, chance] of [young, (1 - young) * 0.25].entries())
      expect(
        Math.abs(deviation(world.age.filter((each) => each === band).length, world.age.length, chance)),
      ).toBeLessThan(4);
    expect(new Set(world.age)).toEqual(new Set([0, 1, 2, 3]));
    expect([0, 1, 2, 3].map((band) => rateRow(0, band, 0))).toEqual([0, 0, 1, 1]);
    for (const [row, traits] of world.people.traits.entries())
      if (paymentGroup(traits) === code("jsa-18-24")) expect(world.age[row]).toBeLessThan(2);
  });
});
