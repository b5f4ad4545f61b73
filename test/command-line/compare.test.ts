import { describe, expect, it } from "vitest";
import { measures, type Comparison } from "../../sim/index.ts";
import { json, PAIR, signpost, SMALL } from "./program.ts";

const [REFERENCE, OTHER] = PAIR;

describe("compare", () => {
  it("prints one object of the agreed shape", async () => {
    const found = await json("compare", ...PAIR, ...SMALL);
    expect(found).toMatchObject({
      signpost: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      seed: "signpost",
      people: 200,
      weeks: 40,
      burnIn: 8,
      replications: 3,
      scenarios: [...PAIR],
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(found.envelope[OTHER]).toMatchObject({
      envelope: "A",
      scale: expect.any(Number),
      target: expect.any(Number),
      reached: expect.any(Number),
      solved: expect.any(Boolean),
    });
    const number = expect.any(Number);
    for (const group of ["barriers:0", "benefit:health"])
      expect(found.measures["sustained-26"].groups[group].differences[OTHER]).toMatchObject({
        mean: 0,
        low: null,
        high: null,
        mcse: null,
        n: 3,
        wins: 0,
        ties: 3,
      });
    for (const group of ["all", "barriers:5+", "benefit:search"])
      expect(found.measures["sustained-26"].groups[group]).toMatchObject({
        levels: { [REFERENCE]: { mean: number, mcse: number }, [OTHER]: { mean: number, mcse: number } },
        differences: {
          [OTHER]: { mean: number, low: number, high: number, mcse: number, n: 3, wins: number, ties: number },
        },
      });
    for (const [id, { unit }] of Object.entries(found.measures)) expect(unit).toBe(measures[id].unit);
    const { levels, differences } = found.measures["weeks-in-work"].groups["all"];
    expect(differences[OTHER].mean).toBeCloseTo(levels[OTHER].mean - levels[REFERENCE].mean, 9);
    for (const { levels: bands } of Object.values(found.series)) expect(bands[OTHER].mean).toHaveLength(40);
  });
  it("gives the same bytes on any number of threads", async () => {
    const [one, two] = await Promise.all(
      ["1", "2"].map((threads) => signpost("compare", ...PAIR, ...SMALL, "--json", "-j", threads)),
    );
    expect(one.code).toBe(0);
    expect(one.out.length).toBeGreaterThan(10_000);
    expect(two.out === one.out).toBe(true);
  });
  it("gives a replication alone what it has in a batch, and another seed something else", async () => {
    const [batch, alone, other] = await Promise.all([
      json("run", REFERENCE, ...SMALL),
      Promise.all(
        ["0", "1", "2"].map((number) => json("run", REFERENCE, ...SMALL.slice(0, -2), "--replication", number)),
      ),
      json("run", REFERENCE, ...SMALL, "--seed", "another one"),
    ]);
    const level = (found: Comparison): number => found.measures["weeks-in-work"].groups["all"].levels[REFERENCE].mean;
    expect(level(batch)).toBeCloseTo(alone.map(level).reduce((sum, one) => sum + one, 0) / 3, 9);
    expect(new Set(alone.map(level)).size).toBe(3);
    expect(level(other)).not.toBe(level(batch));
  });
  it("makes equal what it is asked to", async () => {
    const [a, b, none] = await Promise.all(
      [[], ["--envelope", "B"], ["--envelope", "none"]].map((envelope) =>
        json("compare", ...PAIR, ...SMALL, ...envelope),
      ),
    );
    expect([a.envelope[OTHER].envelope, b.envelope[OTHER].envelope]).toEqual(["A", "B"]);
    expect(none.envelope).toEqual({});
    expect(a.envelope[OTHER].scale).not.toBe(b.envelope[OTHER].scale);
    expect(a.measures["cost-total"].groups["all"].levels[OTHER]).not.toEqual(
      none.measures["cost-total"].groups["all"].levels[OTHER],
    );
    expect(a.measures["cost-total"].groups["all"].levels[REFERENCE]).toEqual(
      none.measures["cost-total"].groups["all"].levels[REFERENCE],
    );
  });
  it("sets levers and assumptions everywhere, or a lever in one scenario", async () => {
    const with_ = (...changes: string[]): Promise<Comparison> =>
      json("compare", ...PAIR, ...SMALL, "--envelope", "none", ...changes.flatMap((change) => ["--set", change]));
    const [plain, everywhere, one, world] = await Promise.all([
      with_(),
      with_("conditionality.strictness=0"),
      with_(`${OTHER}:conditionality.strictness=0`, `${OTHER}:tariff.scale=0.5`),
      with_("conditionality.strictness=0", "prevalence.search.mental-health=0.35"),
    ]);
    const sanctions = ({ measures: { sanctions } }: Comparison): number[] =>
      PAIR.map((name) => sanctions.groups["all"].levels[name].mean);
    expect(Math.min(...sanctions(plain))).toBeGreaterThan(0);
    sanctions(everywhere).forEach((few, place) =>
      expect(few, "only decisions on failures before the comparison").toBeLessThan(0.3 * sanctions(plain)[place]),
    );
    expect(sanctions(one)[0]).toBe(sanctions(plain)[0]);
    expect(sanctions(one)[1]).toBeLessThan(0.3 * sanctions(plain)[1]);
    expect(world.hash).not.toBe(everywhere.hash);
  });
  it("says the finding first, in words and aligned tables, and what the people are", async () => {
    const { code, out, err } = await signpost("compare", ...PAIR, ...SMALL);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n")[0]).toMatch(/Citizen Support.*Jobcentre 2014.*\.$/);
    expect(out).toMatch(
      /Illustrative, synthetic population: 200 people, 40 weeks after 8 of burn-in, 3 paired replications, seed signpost\./,
    );
    expect(out).toMatch(/[Ee]nvelope A \(services counted\).*prices in citizen-support × \d+\.\d{3}/);
    const [differences, levels] = ["Difference of citizen-support from jobcentre-2014", "Levels"].map((title) =>
      out.slice(out.indexOf(title)).split("\n\n")[0].split("\n").slice(1),
    );
    for (const lines of [differences, levels]) {
      expect(lines.length).toBeGreaterThanOrEqual(10);
      expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    }
    const groups = out
      .slice(out.indexOf("by number of barriers"))
      .split("\n")
      .slice(3, 9)
      .map((line) => line.split(" ")[0]);
    expect(groups).toEqual(["0", "1", "2", "3", "4", "5+"]);
    expect(out).toContain("95 % Monte-Carlo interval");
  });
  it("gives each regime what is set beside a run without a programme, which is not among them, and leaves the rest as it is", async () => {
    const [two, three] = await Promise.all([
      json("compare", ...PAIR, ...SMALL, "--envelope", "none"),
      json("compare", ...PAIR, "no-programme", ...SMALL, "--envelope", "none"),
    ]);
    expect(two.scenarios).toEqual(PAIR);
    const { levels } = two.measures["displaced"].groups["all"];
    expect(Object.keys(levels)).toEqual(PAIR);
    for (const id of ["displaced", "sustained-26", "cost-per-additional"])
      for (const name of PAIR)
        expect(two.measures[id]?.groups["all"].levels[name]).toEqual(three.measures[id]?.groups["all"].levels[name]);
  });
  it("warns on stderr of values outside their range, unless asked to be quiet", async () => {
    const [loud, quiet] = await Promise.all(
      [[], ["--quiet"]].map((more) =>
        signpost("run", REFERENCE, ...SMALL, "--set", "tariff.scale=9", "--json", ...more),
      ),
    );
    expect(loud.err).toMatch(/^warning: --set tariff\.scale: 9 is outside its sourced range/);
    expect(quiet.err).toBe("");
    expect(quiet.out).toBe(loud.out);
  });
});

describe("run", () => {
  it("prints the object of compare without differences", async () => {
    const [run, compare] = await Promise.all([
      json("run", ...PAIR, ...SMALL),
      json("compare", ...PAIR, ...SMALL, "--envelope", "none"),
    ]);
    const {
      envelope: _none,
      measures: compared,
      series: _series,
      caveats: _caveats,
      ...rest
    } = compare as Comparison & { readonly caveats: object };
    const { measures: levels, series, ...same } = run;
    expect(same).toEqual(rest);
    expect(levels["sustained-26"].groups["all"]).toEqual({ levels: compared["sustained-26"].groups["all"].levels });
    expect(Object.keys(Object.values(series)[0])).toEqual(["levels"]);
  });
  it("runs scenarios that assume different worlds side by side", async () => {
    const change = `${OTHER}:prevalence.search.mental-health=0.35`;
    const [both, alone] = await Promise.all([
      json("run", ...PAIR, ...SMALL, "--set", change),
      json("run", OTHER, ...SMALL, "--set", change),
    ]);
    expect(both.measures["weeks-in-work"].groups["all"].levels[OTHER]).toEqual(
      alone.measures["weeks-in-work"].groups["all"].levels[OTHER],
    );
  });
  it("copes with nobody", async () => {
    const { code, out } = await signpost("run", REFERENCE, ...SMALL, "--people", "0");
    expect(code).toBe(0);
    expect(out).toContain("No measure has a value");
  });
});

describe("--dry-run", () => {
  it("estimates and computes nothing", async () => {
    const found = await json<Record<string, number>>(
      "compare",
      ...PAIR,
      "--people",
      "50000",
      "--weeks",
      "60",
      "--burn-in",
      "12",
      "--reps",
      "40",
      "--threads",
      "2",
      "--dry-run",
    );
    expect(found).toMatchObject({ runs: 80, twins: 40, personWeeks: 40 * 50000 * 192, priceScales: 1, threads: 2 });
    expect(found["seconds"]).toBeGreaterThan(0.5);
    expect(found["bytes"]).toBeGreaterThan(5e7);
  });
});

describe("--until", () => {
  it("replicates until the interval is narrow enough, the same on any number of threads", async () => {
    const words = ["run", REFERENCE, ...SMALL, "--until", "half-width=weeks-in-work:1"];
    const [one, two] = await Promise.all(["1", "2"].map((threads) => signpost(...words, "--json", "-j", threads)));
    expect(one.code).toBe(0);
    expect(two.out === one.out).toBe(true);
    const {
      replications,
      measures: {
        "weeks-in-work": { groups },
      },
    } = JSON.parse(one.out) as Comparison;
    expect(replications).toBeGreaterThan(3);
    expect(one.err).toContain(
      `Decided: the half-width of weeks-in-work is at most 1 after ${replications} replications.`,
    );
    expect(groups["all"].levels[REFERENCE].mcse! * 2).toBeLessThan(1);
  });
  it("gives up where it would take too many, and fails", async () => {
    const { code, out, err } = await signpost("compare", ...PAIR, ...SMALL, "--until", ".0000001");
    expect(code).toBe(1);
    expect(err).toMatch(/Undecided: .*it needs about \d+ replications/);
    expect(out).toContain("Illustrative, synthetic population");
  });
  it("says that a measure has no value rather than go on", async () => {
    const { code, err } = await signpost(
      "run",
      REFERENCE,
      ...SMALL,
      "--weeks",
      "5",
      "--until",
      "half-width=sustained-26:.1",
    );
    expect(code).toBe(1);
    expect(err).toContain("it has no value in these runs");
  });
});
