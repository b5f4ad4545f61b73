import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { parameterIds } from "../../sim/evidence/parameters.ts";
import type { Summary } from "../../sim/measures/measure.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";

/**
 * What the baseline must show before a comparison is believed, each beside a world in which it must vanish. P4,
 * creaming and parking, is in creaming.test.ts.
 */
type Changes = { readonly [id: string]: LeverValue };
const size = { seed: "patterns", people: 3000, weeks: 208, burnIn: 78 };
const baseline = scenario("jobcentre-2014");
const all = <T extends string>(prefix: T, value: number): Changes =>
  Object.fromEntries(parameterIds.filter((id) => id.startsWith(prefix)).map((id) => [id, value]));

function runs(
  world: Changes,
  {
    people = size.people,
    replications = 3,
    change = {},
  }: { people?: number; replications?: number; change?: Changes } = {},
): RunRecord[] {
  const regime = setLevers(baseline, world);
  return Array.from({ length: replications }, (_, r) =>
    live(prepare(regime, { ...size, people }, r), setLevers(regime, change)),
  );
}
const told = (records: readonly RunRecord[]): Summary[] => records.map((record) => summarise(record));
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const level = (summaries: readonly Summary[], measure: string, group = "all"): number =>
  mean(summaries.map(({ measures }) => measures[measure][group]));
/** Mean of paired differences over their standard error. */
function deviations(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((value, n) => value - b[n]);
  const centre = mean(differences);
  return (
    centre /
    Math.sqrt(
      differences.reduce((sum, d) => sum + (d - centre) ** 2, 0) / (differences.length - 1) / differences.length,
    )
  );
}

const plain = told(runs({}));
/**
 * Everyone alike: no barrier tells on job entry or job loss, nobody is luckier than others, time out of work and area
 * tell nothing.
 */
const alike: Changes = {
  ...all("jobEntry.hazardRatio.", 1),
  ...all("separation.hazardRatio.", 1),
  ...all("area.jobEntryMultiplier.", 1),
  "jobEntry.frailtyVariance": 0,
  "jobEntry.durationMultiplierAt8Months": 1,
  "area.shockSd": 0,
};

describe("P1: claims end fast at first and ever more slowly", () => {
  /**
   * Weekly rates at which search claims end in the first quarter, the second and the second half of a year, for those
   * still claiming.
   */
  const rates = (summaries: readonly Summary[]): [number, number, number] => {
    const left = [13, 26, 52].map((weeks) => Math.log(1 - level(summaries, `off-flow-${weeks}`, "benefit:search")));
    return [-left[0] / 13, (left[0] - left[1]) / 13, (left[1] - left[2]) / 26];
  };
  it("falls by a fifth and more from one to the next", () => {
    const [first, second, third] = rates(plain);
    expect(second).toBeLessThan(0.8 * first);
    expect(third).toBeLessThan(0.8 * second);
  });
  it("does not where everyone is alike and time out of work tells nothing", () => {
    const [first, second, third] = rates(told(runs({ ...alike, "contact.giveUp": 0, ...all("contact.office", 1) })));
    expect(second).toBeGreaterThan(0.85 * first);
    expect(third).toBeGreaterThan(0.85 * second);
  });
});

describe("P2: people go round between low pay and no pay", () => {
  it("a third and more of those who leave a claim claim again within half a year, and half of all claims are repeats; three in ten jobs pay less than the poverty line", () => {
    expect(level(plain, "reclaim-26", "benefit:search")).toBeGreaterThan(1 / 3);
    expect(level(plain, "repeat-claims", "benefit:search")).toBeGreaterThan(0.5);
    expect(level(plain, "in-work-poverty")).toBeGreaterThan(0.2);
  });
  it("few do where jobs last", () =>
    expect(
      level(told(runs({ "separation.scale": 0.1, "neither.toClaim": 0.001 })), "reclaim-26", "benefit:search"),
    ).toBeLessThan(0.1));
});

describe("P3: people with more barriers come to less work", () => {
  const byBarriers = (summaries: readonly Summary[]): number[][] =>
    ["barriers:0", "barriers:1", "barriers:2", "barriers:3", "barriers:4", "barriers:5+"].map((group) =>
      summaries.map(({ measures }) => measures["sustained-26"][group]),
    );
  it("fewer with each barrier more", () => {
    const shares = byBarriers(plain).map(mean);
    for (let n = 1; n < shares.length; n++) expect(shares[n]).toBeLessThan(shares[n - 1]);
    expect(shares[0] - shares[5]).toBeGreaterThan(0.3);
  });
  it("no fewer where barriers tell on neither job entry nor job loss and both benefit groups search alike", () => {
    const shares = byBarriers(
      told(
        runs({
          ...alike,
          "jobEntry.healthMultiplier": 1,
          "otherExit.health": baseline.assumptions["otherExit.baseline"],
          ...all("contact.travelDistance", 1),
        }),
      ),
    ).map(mean);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.1);
  });
});

describe("P5: providers that people are sent to by lot differ little", () => {
  /**
   * Standard deviation of two-year outcome rates between the incumbents of one area beyond what chance explains, in
   * points.
   */
  function spread(records: readonly RunRecord[]): number {
    let beyond = 0;
    let pairs = 0;
    for (const {
      attachments: { count, person, provider, week, outcome },
      person: { area },
      weeks,
    } of records) {
      const cells = new Map<number, Map<number, { n: number; won: number }>>();
      for (let i = 0; i < count; i++) {
        if (week[i] > weeks - 104) continue;
        const here = cells.get(area[person[i]]) ?? new Map<number, { n: number; won: number }>();
        cells.set(area[person[i]], here);
        const cell = here.get(provider[i]) ?? { n: 0, won: 0 };
        here.set(provider[i], {
          n: cell.n + 1,
          won: cell.won + (outcome[i] >= 0 && outcome[i] - week[i] < 104 ? 1 : 0),
        });
      }
      for (const here of cells.values()) {
        const [a, b] = [...here.values()];
        if (a === undefined || b === undefined) continue;
        const chance = [a, b].reduce((sum, { n, won }) => sum + ((won / n) * (1 - won / n)) / (n - 1), 0);
        beyond += ((a.won / a.n - b.won / b.n) ** 2 - chance) / 2;
        pairs++;
      }
    }
    return 100 * Math.sqrt(Math.max(0, beyond / pairs));
  }
  it("by less than six points, though their quality differs by a quarter", () =>
    expect(spread(runs({}, { people: 12_000, replications: 8 }))).toBeLessThan(6));
  it("by more where quality differs without measure and support works wonders", () =>
    expect(spread(runs({ "provider.dispersion": 2, "support.searchEffect": 6 }, { people: 12_000 }))).toBeGreaterThan(
      9,
    ));
});

describe("P6: support thins when caseloads rise", () => {
  const crowded: Changes = { "jobcentre.caseload": 250 };
  const paired = (world: Changes): number => {
    const [usual, many] = [{}, crowded].map((change) =>
      told(runs(world, { replications: 6, change })).map(({ measures }) => measures["off-flow-26"]["benefit:search"]),
    );
    return deviations(usual, many);
  };
  it("so that fewer claims end within half a year", () => expect(paired({})).toBeGreaterThan(4));
  it("but none do where support achieves nothing", () =>
    expect(
      Math.abs(
        level(told(runs({ "support.searchEffect": 0 }, { change: crowded })), "job-entry-26") -
          level(told(runs({ "support.searchEffect": 0 })), "job-entry-26"),
      ),
    ).toBeLessThan(0.002));
});

describe("P7: one person's job costs another's, more so where jobs are few", () => {
  /**
   * Fall in the worth of a search in slack and in tight areas in the first quarter in which all claimants are coached
   * for longer, before fewer of them are left to compete.
   */
  const fall = (world: Changes): { slack: number; tight: number } => {
    const [usual, more] = [{}, { "jobcentre.minutes": 40, "jobcentre.caseload": 20 }].map((change) =>
      runs(world, { change, people: 9000 }),
    );
    const at = (records: readonly RunRecord[], areas: readonly number[]): number =>
      mean(
        records.flatMap(({ tightness, weeks }) =>
          areas.map((a) => mean([...tightness.subarray(a * weeks, a * weeks + 13)])),
        ),
      );
    const lost = (areas: readonly number[]): number => 1 - at(more, areas) / at(usual, areas);
    return { tight: lost([0, 1]), slack: lost([4, 5]) };
  };
  it("slack areas lose more than tight ones", () => {
    const { slack, tight } = fall({});
    expect(tight).toBeGreaterThan(0.002);
    expect(slack).toBeGreaterThan(1.2 * tight);
  });
  it("nobody loses where vacancies follow those who search", () => {
    const { slack, tight } = fall({ "market.vacancyResponse": 1 });
    expect(Math.abs(slack)).toBeLessThan(1e-9);
    expect(Math.abs(tight)).toBeLessThan(1e-9);
  });
});
