import { describe, expect, it } from "vitest";
import { centralAssumptions, type Assumptions, type ParameterId } from "../../sim/evidence/parameters.ts";
import { nature } from "../../sim/world/compile-nature.ts";
import { age, area, benefit, inSupportGroup, paymentGroup } from "../../sim/world/people.ts";
import { severity } from "../../sim/world/severities.ts";
import { population, type Population } from "../../sim/world/population.ts";
import { AREAS, BARRIERS } from "../../sim/world/vocabulary.ts";
import { deviation } from "../closed-forms/deviation.ts";

const COUNT = 120_000;
const WEEKS = 260;
const central = centralAssumptions();
const born = (count: number, change: Partial<Assumptions> = {}, seed = "who we are"): Population =>
  population(nature({ ...central, ...change }), count, { burnIn: 0, weeks: WEEKS }, seed, 0);
const all = born(COUNT);
const { people, arrival, cohorts } = all;
const rows = Array.from({ length: COUNT }, (_, row) => row);
const groups = [0, 1].map((group) => rows.filter((row) => benefit(people.traits[row]) === group));
const share = (among: readonly number[], holds: (row: number) => boolean, chance: number): number =>
  Math.abs(deviation(among.filter(holds).length, among.length, chance));

describe.each([
  ["search", 0],
  ["health", 1],
] as const)("barriers of the %s group", (name, group) => {
  it.each(BARRIERS.map((barrier, k) => [barrier, k] as const))(
    "%s has the prevalence that the evidence says",
    (barrier, k) => {
      expect(
        share(
          groups[group],
          (row) => severity(people.barriers[row], k) > 0,
          central[`prevalence.${name}.${barrier}` as ParameterId],
        ),
      ).toBeLessThan(4);
    },
  );
  it("are severe in the shares that the evidence says, whichever they are", () => {
    const levels = groups[group].flatMap((row) =>
      BARRIERS.map((_, k) => severity(people.barriers[row], k)).filter((level) => level > 0),
    );
    const first = central["severity.shareGivenPresent"];
    for (const [level, chance] of [
      [1, first],
      [2, first],
      [3, 1 - 2 * first],
    ])
      expect(Math.abs(deviation(levels.filter((each) => each === level).length, levels.length, chance))).toBeLessThan(
        4,
      );
  });
});

describe("barriers that go together", () => {
  it.each([
    ["mental-health", "substance-dependence"],
    ["physical-ill-health", "disability"],
    ["criminal-record", "unstable-housing"],
    ["childcare", "digital-exclusion"],
  ] as const)("%s and %s do so as often as two correlated normals", (one, other) => {
    const rho =
      central[`correlation.${one}.${other}` as ParameterId] ??
      central[`correlation.${other}.${one}` as ParameterId] ??
      central["correlation.other"];
    expect(all.correlationMoved).toBe(0);
    const [a, b] = [BARRIERS.indexOf(one), BARRIERS.indexOf(other)];
    const both = jointly(central[`prevalence.search.${one}`], central[`prevalence.search.${other}`], rho);
    expect(
      share(groups[0], (row) => severity(people.barriers[row], a) > 0 && severity(people.barriers[row], b) > 0, both),
    ).toBeLessThan(4);
  });
  it("do so to a possible extent: correlations that cannot all hold are moved, and it is said by how much", () => {
    const named = Object.fromEntries(
      Object.keys(central)
        .filter((id) => id.startsWith("correlation.") && id !== "correlation.other")
        .map((id) => [id, 0.8]),
    );
    expect(born(10, { ...named, "correlation.other": 0 }).correlationMoved).toBeGreaterThan(0.01);
  });
  it("come to about three for each jobseeker and five for each sick person", () => {
    const mean = (group: number): number =>
      groups[group].reduce(
        (sum, row) => sum + BARRIERS.filter((_, k) => severity(people.barriers[row], k) > 0).length,
        0,
      ) / groups[group].length;
    for (const [group, name] of ["search", "health"].entries())
      expect(mean(group)).toBeCloseTo(
        BARRIERS.reduce((sum, barrier) => sum + central[`prevalence.${name}.${barrier}` as ParameterId], 0),
        1,
      );
  });
});

describe("everyone", () => {
  it("is of an age in the shares of the evidence", () => {
    const young = central["population.ageMix"];
    for (const [band, chance] of [young, ((1 - young) * 50) / 63, ((1 - young) * 13) / 63].entries())
      expect(share(rows, (row) => age(people.traits[row]) === band, chance)).toBeLessThan(4);
    expect(rows.every((row) => all.age[row] === age(people.traits[row]))).toBe(true);
  });
  it("lives somewhere in the shares of the evidence", () => {
    const [tight, rural] = [central["area.shareTight"], central["area.shareRural"]];
    const kinds = { tight, average: 1 - 2 * tight, slack: tight };
    for (const [a, name] of AREAS.entries()) {
      const [kind, where] = name.split("-") as [keyof typeof kinds, string];
      expect(
        share(rows, (row) => area(people.traits[row]) === a, kinds[kind] * (where === "rural" ? rural : 1 - rural)),
      ).toBeLessThan(4);
    }
  });
  it("is no further from an office than twice the area's mean distance, and as far as that on average", () => {
    for (const [a, name] of AREAS.entries()) {
      const mean = central[name.endsWith("rural") ? "area.distanceRural" : "area.distanceUrban"];
      const own = rows.filter((row) => area(people.traits[row]) === a).map((row) => people.distance[row]);
      expect(Math.max(...own)).toBeLessThanOrEqual(Math.round(2 * mean));
      expect(Math.abs(own.reduce((x, y) => x + y, 0) / own.length / mean - 1)).toBeLessThan(0.05);
    }
  });
  it("is in the payment group that benefit, age and history say", () => {
    const [prior, prison, early] = [
      central["population.priorIncapacity"],
      central["population.prisonLeaver"],
      central["population.earlyAccess"],
    ];
    const supported = central["population.supportGroupShare"];
    const young = central["population.ageMix"];
    const rest = (1 - prison) * (1 - prior);
    const search = {
      9: prison,
      4: (1 - prison) * prior,
      3: early * (1 - prior),
      1: (rest - early * (1 - prior)) * young,
      2: (rest - early * (1 - prior)) * (1 - young),
    };
    const health = {
      5: supported * (1 - prior),
      8: supported * prior,
      6: (1 - supported) * (1 - prior),
      7: (1 - supported) * prior,
    };
    for (const [among, shares] of [
      [groups[0], search],
      [groups[1], health],
    ] as const) {
      for (const [group, chance] of Object.entries(shares))
        expect(share(among, (row) => paymentGroup(people.traits[row]) === Number(group), chance)).toBeLessThan(4);
    }
    expect(share(groups[1], (row) => inSupportGroup(people.traits[row]) === 1, supported)).toBeLessThan(4);
    expect(groups[0].every((row) => inSupportGroup(people.traits[row]) === 0)).toBe(true);
  });
  it("is in the named groups that barriers and household say", () => {
    expect(
      rows.every(
        (row) => ((cohorts[row] & 1) !== 0) === severity(people.barriers[row], BARRIERS.indexOf("care-leaver")) > 0,
      ),
    ).toBe(true);
    expect(
      rows.every(
        (row) => ((cohorts[row] & 4) !== 0) === severity(people.barriers[row], BARRIERS.indexOf("disability")) > 0,
      ),
    ).toBe(true);
    expect(share(rows, (row) => (cohorts[row] & 2) !== 0, central["population.familyNeeds"])).toBeLessThan(4);
    expect(share(rows, (row) => (cohorts[row] & 8) !== 0, central["population.loneParent"])).toBeLessThan(4);
    expect(share(rows, (row) => (cohorts[row] & 16) !== 0, central["population.female"])).toBeLessThan(4);
    expect(share(rows, (row) => (cohorts[row] & 32) !== 0, central["population.ethnicMinority"])).toBeLessThan(4);
  });
});

describe("claims", () => {
  const starters = rows.filter((row) => arrival[row] < 0);
  const later = rows.filter((row) => arrival[row] >= 0);
  it("of the starting stock and of those who come later are as many as the inflow says", () =>
    expect(share(rows, (row) => arrival[row] < 0, all.starters / COUNT)).toBeLessThan(4));
  it("stand, at the start, for everybody in the territory: weight times starters", () =>
    expect(all.weight * all.starters).toBeCloseTo(central["population.territory"], 6));
  it("come to the same territory whatever the number of people", () =>
    expect(born(777).weight * born(777).starters).toBeCloseTo(all.weight * all.starters, 6));
  it("that come later are health claims in the share of the evidence, and spread evenly over the weeks", () => {
    expect(
      share(later, (row) => benefit(people.traits[row]) === 1, central["population.healthShareOfInflow"]),
    ).toBeLessThan(4);
    const expected = later.length / WEEKS;
    const counts = new Float64Array(WEEKS);
    for (const row of later) counts[arrival[row]]++;
    const chi = counts.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    expect(Math.abs(Math.sqrt(2 * chi) - Math.sqrt(2 * (WEEKS - 1) - 1))).toBeLessThan(4);
  });
  it("of the starting stock are health claims in the share that inflow and stay say, and have lasted evenly long", () => {
    const [search, health, inflow] = [
      central["population.newSearchClaims"],
      central["population.newHealthClaims"],
      central["population.healthShareOfInflow"],
    ];
    const ratio = (search * inflow) / ((1 - inflow) * health);
    expect(share(starters, (row) => benefit(people.traits[row]) === 1, ratio / (1 + ratio))).toBeLessThan(4);
    for (const [group, rate] of [search, health].entries()) {
      const own = starters.filter((row) => benefit(people.traits[row]) === group);
      const half = Math.floor(1 / rate / 2);
      expect(share(own, (row) => -1 - arrival[row] < half, half * rate)).toBeLessThan(4);
      expect(own.every((row) => -1 - arrival[row] < 1 / rate)).toBe(true);
    }
  });
  it("are in order of their first week", () =>
    expect(rows.every((row) => row === 0 || Math.max(-1, arrival[row - 1]) <= Math.max(-1, arrival[row]))).toBe(true));
});

describe("one more person", () => {
  const columns = ({
    people: of,
    arrival: from,
    cohorts: named,
    age: years,
  }: Population): Map<number, readonly number[]> =>
    new Map(
      Array.from(of.key, (key, row) => [
        key,
        [
          from[row],
          named[row],
          years[row],
          of.barriers[row],
          of.pace[row],
          of.strain[row],
          of.traits[row],
          of.distance[row],
        ],
      ]),
    );
  const few = columns(born(3000));
  it.each([3001, 3500])("changes nobody else's identity (%i people)", (count) => {
    const many = columns(born(count));
    expect([few.size, many.size]).toEqual([3000, count]);
    for (const [key, own] of few) expect(many.get(key)).toEqual(own);
  });
  it("is somebody else under another seed", () =>
    expect([...columns(born(3000, {}, "who they are")).keys()].filter((key) => few.has(key)).length).toBeLessThan(3));
  it("does not come from nothing: no people at all is a population too", () =>
    expect(born(0)).toMatchObject({ starters: 0, weight: 0 }));
});

/**
 * Chance that two standard normals with a correlation are both among so large a share at the top, by adding up small
 * squares.
 */
function jointly(p: number, q: number, rho: number): number {
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const step = 0.005;
  const grid = Array.from({ length: 3200 }, (_, n) => -8 + (n + 0.5) * step);
  const tail = new Float64Array(3201);
  for (let n = 3199; n >= 0; n--) tail[n] = tail[n + 1] + density(grid[n]) * step;
  const above = (z: number): number => {
    const place = Math.max(0, Math.min(3199.999, (z + 8) / step));
    const n = Math.floor(place);
    return tail[n] + (place - n) * (tail[n + 1] - tail[n]);
  };
  const cut = (chance: number): number => {
    let [low, high] = [-8, 8];
    for (let n = 0; n < 60; n++)
      [low, high] = above((low + high) / 2) > chance ? [(low + high) / 2, high] : [low, (low + high) / 2];
    return low;
  };
  const [a, b] = [cut(p), cut(q)];
  return grid
    .filter((x) => x > a)
    .reduce((sum, x) => sum + density(x) * above((b - rho * x) / Math.sqrt(1 - rho * rho)) * step, 0);
}
