import { describe, expect, it } from "vitest";
import { startComparison } from "../../sim/evaluate/compare.ts";
import { solveEnvelope, withScale } from "../../sim/evaluate/envelope.ts";
import { pilotRun } from "../../sim/evaluate/pilot-runs.ts";
import type { Spending } from "../../sim/evaluate/scale.ts";
import { replicate, replicateBesideTwin } from "../../sim/evaluate/replicate.ts";
import { twinWithoutProgramme, withoutProgramme } from "../../sim/evaluate/without-programme.ts";
import { live, prepare } from "../../sim/run.ts";
import { referenceMeasures } from "../../sim/measures/beside-reference.ts";
import { pairMeasures } from "../../sim/measures/counterfactual.ts";
import type { Summary } from "../../sim/measures/measure.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { baselineName, scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { scenarioHash } from "../../sim/scenario/hash.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import type { RunSize, Scenario } from "../../sim/scenario/scenario.ts";

const size: RunSize = { seed: "pipeline", people: 400, weeks: 120, burnIn: 60 };
const baseline = scenario(baselineName);
const another = scenario("citizen-support");
const none = scenario("no-programme");
const renamed = (original: Scenario, name: string): Scenario => ({ ...original, name });

/** Measures but those that set a run beside the reference. */
const ofItsOwn = <T>(measures: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(measures).filter(([id]) => !Object.hasOwn(referenceMeasures, id)));

describe("a replication", () => {
  it("gives what each scenario gives alone, whatever else is run beside it", async () => {
    const [first, second] = await replicate([baseline, another], size, 3);
    const alone = summarise(live(prepare(baseline, size, 3), another));
    expect({ ...second, measures: ofItsOwn(second.measures) }).toEqual(alone);
    expect(first.replication).toBe(3);
    expect((await replicate([baseline], size, 3))[0]).toEqual(first);
  });
  it("differs by exactly nothing between one scenario under two names, save where a price is scaled", async () => {
    const twins = [baseline, renamed(baseline, "twin"), renamed(withScale(baseline, 1.5), "dearer")];
    const running = startComparison({ ...size, scenarios: twins, envelope: [] });
    for (const replication of [0, 1, 2]) running.add(await replicate(twins, size, replication));
    const { measures, series } = running.result();
    for (const { groups } of Object.values(ofItsOwn(measures)))
      for (const { levels, differences } of Object.values(groups))
        if (levels["twin"] !== undefined) expect(differences["twin"]).toMatchObject({ mean: 0, wins: 0 });
    expect(measures["sustained-26"].groups["all"].differences["twin"]).toMatchObject({
      mean: 0,
      low: null,
      high: null,
      mcse: null,
      n: 3,
      wins: 0,
      ties: 3,
      varianceReduction: null,
    });
    for (const { differences } of Object.values(series))
      expect(differences["twin"].mean.every((gap) => gap === 0)).toBe(true);
    expect(measures["cost-support"].groups["all"].differences["dearer"].mean).toBeGreaterThan(0);
  });
  it("that comes to no finite number, or whose books do not balance, is not reported: it says what and under which scenario", async () => {
    const believing = (assumptions: Record<string, number>): Scenario => ({
      ...another,
      assumptions: { ...another.assumptions, ...assumptions },
    });
    await expect(replicate([believing({ "separation.scale": 100 })], size, 0)).rejects.toThrow(
      "what is assumed comes to no finite number: separation.0 is NaN",
    );
    await expect(
      replicate([{ ...another, levers: { ...another.levers, "tariff.scale": NaN } }], size, 0),
    ).rejects.toThrow("the lever tariff.scale is NaN");
    await expect(replicate([believing({ "support.hoursScale": 0 })], size, 0)).rejects.toThrow(
      /^the measure [a-z-]+ of all under citizen-support comes to NaN, which is no finite number, so nothing of this run is reported/,
    );
    await expect(replicate([believing({ "area.shockSd": 1e9 })], size, 0)).rejects.toThrow(
      /^the measure [a-z-]+ of all under citizen-support comes to NaN/,
    );
    await expect(replicate([believing({ "money.benefit.search25plus": 1e15 })], size, 0)).rejects.toThrow(
      /^the books of citizen-support do not balance: /,
    );
    await expect(
      replicate([baseline, { ...another, levers: { ...another.levers, "tariff.bespoke.base": 1e308 } }], size, 0),
    ).rejects.toThrow(/^the books of citizen-support do not balance: \S+ of week \d+ comes to (Infinity|NaN) pounds/);
  });
  it("tells its progress honestly: rising from nothing to all of the work, never ahead of it", async () => {
    const shares: number[] = [];
    await replicate([baseline, another], { ...size, people: 4000 }, 0, async (done, of) => void shares.push(done / of));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.filter((share) => share === 1)).toHaveLength(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(6);
  });
  it("stops where its pause rejects", () =>
    expect(
      replicate([baseline], size, 0, async (done) => {
        if (done > 0) throw new Error("enough");
      }),
    ).rejects.toThrow("enough"));
  it("is empty of measures, and no error, with nobody in it", async () => {
    const [nobody] = await replicate([baseline], { ...size, people: 0 }, 0);
    expect(nobody.measures).toEqual({});
  });
});

describe("the twin without a programme", () => {
  it("is known by its levers, not by its name", () => {
    expect(scenarioNames().filter((name) => withoutProgramme(scenario(name)))).toEqual(["no-programme"]);
    expect(withoutProgramme(renamed(none, "anything"))).toBe(true);
    expect(withoutProgramme({ ...none, reforms: [{ week: 10, levers: { "jobcentre.minutes": 5 } }] })).toBe(false);
    expect(withoutProgramme({ ...none, reforms: [{ week: 10, levers: { "conditionality.strictness": 0 } }] })).toBe(
      true,
    );
  });
  it("adds the measures of a pair to the others, in whatever place it stands, and keeps their order", async () => {
    const [before, twin, after] = await replicate([baseline, renamed(none, "nothing"), another], size, 0);
    expect([before, twin, after].map(({ scenario: name }) => name)).toEqual([baseline.name, "nothing", another.name]);
    expect(twin.measures).not.toHaveProperty("deadweight");
    for (const { measures } of [before, after]) {
      expect(measures["displaced"].all).toEqual(expect.any(Number));
      expect(measures["deadweight"].all).toBeLessThanOrEqual(1);
      expect(measures["additional"].all).toBeCloseTo(
        (1 - measures["deadweight"].all) * measures["programme-outcomes"].all,
        12,
      );
    }
    const [plain] = await replicate([baseline, another], size, 0);
    expect(plain.measures).not.toHaveProperty("deadweight");
    const own = Object.fromEntries(Object.entries(before.measures).filter(([id]) => !Object.hasOwn(pairMeasures, id)));
    for (const id of ["deadweight", "additional", "displaced"]) expect(before.measures).toHaveProperty([id]);
    expect(own).toEqual(plain.measures);
  });
  it("is run unseen where no scenario is one, and is what the shipped scenario is: only the measures of a pair come from it", async () => {
    expect(scenarioHash(twinWithoutProgramme(baseline))).toBe(scenarioHash(none));
    const believing = setLevers(baseline, { "barriers.complementarity.alone": 0.7 });
    expect(scenarioHash(twinWithoutProgramme(believing))).toBe(
      scenarioHash(setLevers(none, { "barriers.complementarity.alone": 0.7 })),
    );
    const alone = await replicate([baseline, another], size, 0);
    const beside = await replicateBesideTwin([baseline, another], size, 0);
    const seen = await replicate([baseline, another, none], size, 0);
    const own = ({ measures }: Summary) =>
      Object.fromEntries(Object.entries(measures).filter(([id]) => !Object.hasOwn(pairMeasures, id)));
    expect(beside.map((summary) => ({ ...summary, measures: own(summary) }))).toEqual(alone);
    expect(beside).toEqual(seen.slice(0, 2));
    for (const { measures } of beside) expect(measures["displaced"].all).toEqual(expect.any(Number));
    expect(await replicateBesideTwin([baseline, none], size, 0)).toEqual(await replicate([baseline, none], size, 0));
  });
});

describe("the envelope", () => {
  it.each(["A", "B"] as const)("%s is met at scale 1 exactly by the reference itself", async (envelope) => {
    const { target, ...found } = await solveEnvelope({
      envelope,
      reference: baseline,
      scenario: renamed(baseline, "itself"),
      size,
    });
    expect(found).toEqual({ envelope, scale: 1, reached: target, solved: true, note: "" });
    const spending = [0, 1].map(
      (replication) =>
        summarise(live(prepare(baseline, size, replication), baseline)).measures[
          `cost-envelope-${envelope.toLowerCase()}`
        ].all,
    );
    expect(target).toBeCloseTo(((spending[0] + spending[1]) / 2) * (52 / size.weeks), 9);
  });
  it("brings another regime's spending to the reference's, the same way every time", async () => {
    const task = { envelope: "B", reference: baseline, scenario: another, size: { ...size, people: 2000 } } as const;
    const found = await solveEnvelope(task);
    expect(found.solved).toBe(true);
    expect(Math.abs(found.reached / found.target - 1)).toBeLessThanOrEqual(0.005);
    expect(found.scale).not.toBe(1);
    expect(await solveEnvelope(task)).toEqual(found);
  });
  it("is met the same to the last bit whoever makes the pilot runs, in whatever order they end", async () => {
    const task = { envelope: "A", reference: baseline, scenario: another, size } as const;
    const made: string[] = [];
    const backwards = async (scenario: Scenario): Promise<Spending[]> => {
      const runs: Spending[] = [];
      for (const replication of [1, 0]) {
        runs[replication] = await pilotRun({ ...task, regimes: [another] }, scenario, replication, async () => {});
        made.push(`${scenario.name} ${replication}`);
      }
      return runs;
    };
    expect(await solveEnvelope(task, undefined, backwards)).toEqual(await solveEnvelope(task));
    expect(made.slice(0, 4)).toEqual([
      `${baseline.name} 1`,
      `${baseline.name} 0`,
      `${another.name} 1`,
      `${another.name} 0`,
    ]);
  });
  it("says why it cannot where nobody is paid", async () => {
    const found = await solveEnvelope({ envelope: "A", reference: baseline, scenario: none, size });
    expect(found).toMatchObject({ scale: 1, solved: false });
    expect(found.note).toMatch(
      /^This regime pays no provider, so no price can bring its spending of £\d+ a person a year to the reference's £\d+ a person a year\./,
    );
  });
  it("leaves prices alone, without a run, where none is asked for", async () => {
    let pauses = 0;
    expect(
      await solveEnvelope(
        { envelope: "none", reference: baseline, scenario: another, size },
        async () => void pauses++,
      ),
    ).toEqual({ envelope: "none", scale: 1, target: 0, reached: 0, solved: true, note: "Prices are left alone." });
    expect(pauses).toBe(0);
  });
  it("stops where its pause rejects", () =>
    expect(
      solveEnvelope({ envelope: "A", reference: baseline, scenario: another, size }, async () => {
        throw new Error("enough");
      }),
    ).rejects.toThrow("enough"));
});

describe("a scale", () => {
  it("multiplies the lever and every reform of it, and nothing else", () => {
    const reformed = {
      ...setLevers(another, { "tariff.scale": 2 }),
      reforms: [
        { week: 5, levers: { "tariff.scale": 3 } },
        { week: 9, levers: { "services.mode": "separate" } },
      ],
    };
    const scaled = withScale(reformed, 0.5);
    expect(scaled.levers).toEqual({ ...reformed.levers, "tariff.scale": 1 });
    expect(scaled.reforms).toEqual([
      { week: 5, levers: { "tariff.scale": 1.5 } },
      { week: 9, levers: { "services.mode": "separate" } },
    ]);
    expect(scaled.burnIn).toEqual(reformed.burnIn);
  });
  it("of 1 changes nothing at all", () => expect(withScale(another, 1)).toBe(another));
});
