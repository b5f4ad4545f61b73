import { describe, expect, it } from "vitest";
import type { Journey } from "../../sim/index.ts";
import { json, PAIR, signpost } from "./program.ts";

const SMALL = ["--people", "300", "--weeks", "120", "--burn-in", "30"] as const;
const ask = (...words: string[]): Promise<Journey> => json<Journey>("journey", ...PAIR, ...SMALL, ...words);

describe("journey", () => {
  it("prints one object of the agreed shape", async () => {
    const found = await ask("--find", "gains sustained");
    expect(found).toMatchObject({
      signpost: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      seed: "signpost",
      people: 300,
      weeks: 120,
      burnIn: 30,
      replication: 0,
      scenarios: [...PAIR],
      envelope: { [PAIR[1]]: { envelope: "A", scale: expect.any(Number) } },
      found: {
        criterion: "gains-sustained",
        label: expect.any(String),
        definition: expect.any(String),
        among: expect.any(Number),
        people: expect.any(Array),
        example: expect.any(Number),
      },
      followed: {
        person: {
          number: found.found!.example,
          entry: expect.any(Number),
          age: expect.any(String),
          benefit: expect.any(String),
          area: expect.any(String),
          barriers: expect.any(Array),
          cohorts: expect.any(Array),
        },
        divergences: [
          {
            week: expect.any(Number),
            nature: expect.stringMatching(/^(policy|consequence)$/),
            only: [expect.any(Array), expect.any(Array)],
            parting: { week: expect.any(Number), said: [expect.any(String), expect.any(String)] },
          },
        ],
      },
    });
    expect(found.followed!.lives.map(({ scenario }) => scenario)).toEqual([...PAIR]);
    for (const life of found.followed!.lives) {
      expect(Object.keys(life)).toEqual(["scenario", "title", "spells", "events", "weeks", "totals", "hash"]);
      for (const column of Object.values(life.weeks)) expect(column).toHaveLength(120);
      for (const { week, kind, what, why } of life.events)
        expect([week >= 0 && week < 120, kind.length > 0, what.length > 0, why.length > 0]).toEqual([
          true,
          true,
          true,
          true,
        ]);
    }
    expect(
      found.followed!.lives[1].spells.some(({ status, start, end }) => status === "inWork" && end - start >= 26),
    ).toBe(true);
  });

  it("lives the lives of the same replication in compare", async () => {
    const [journey, compare] = await Promise.all([
      ask("--person", "12", "--rep", "1"),
      json<{ measures: Record<string, { groups: Record<string, { levels: Record<string, { mean: number }> }> }> }>(
        "compare",
        ...PAIR,
        ...SMALL,
        "--replication",
        "1",
      ),
    ]);
    const gains = await ask("--find", "gains-sustained", "--replication", "1");
    const losses = await ask("--find", "loses-sustained", "--replication", "1");
    const { levels } = compare.measures["sustained-26"].groups["all"];
    const cohort =
      (gains.found!.people.length - losses.found!.people.length) / (levels[PAIR[1]].mean - levels[PAIR[0]].mean);
    expect(cohort).toBeCloseTo(Math.round(cohort), 6);
    expect(journey.replication).toBe(1);
    expect(journey.followed!.lives.map(({ hash }) => hash)).toEqual(gains.followed!.lives.map(({ hash }) => hash));
  });

  it("reads side by side in a hundred columns, the first divergence marked", async () => {
    const { code, out, err } = await signpost("journey", ...PAIR, ...SMALL, "--find", "parts");
    expect([code, err]).toEqual([0, ""]);
    const lines = out.trimEnd().split("\n");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    expect(lines[0]).toMatch(/^Illustrative, synthetic population: 300 people/);
    expect(out).toMatch(/^\d+ of \d+ people\. Weeks spent differently/m);
    expect(out).toMatch(/^Person \d+: aged/m);
    expect(out).toMatch(/^First divergence: week \d+, (something that the regimes do differently|a consequence)\.$/m);
    expect(out).toMatch(/^week Jobcentre 2014 +Citizen Support$/m);
    expect(lines.filter((line) => line.startsWith("----- first divergence"))).toHaveLength(1);
    expect(out).toMatch(/draw \.\d+ (below|at or above)/);
  });

  it("takes up to four regimes, and says so where nothing differs or nobody is found", async () => {
    const many = await json<Journey>(
      "journey",
      "no-programme",
      ...PAIR,
      "transition-default-mutual",
      ...SMALL,
      "--person",
      "12",
      "--envelope",
      "none",
    );
    expect(many.followed!.lives).toHaveLength(4);
    expect(many.followed!.divergences).toHaveLength(3);
    const nobody = await signpost("journey", ...PAIR, "--people", "0", "--find", "parts", "--envelope", "none");
    expect([nobody.code, nobody.out]).toEqual([0, expect.stringContaining("0 of 0 people. Weeks spent differently")]);
  });

  it("hears of levers", async () => {
    const same = await ask("--person", "12", "--envelope", "none", "--set", "providers.minimumService=0.1");
    const other = await ask("--person", "12", "--envelope", "none");
    expect(same.followed!.lives[0].hash).not.toBe(other.followed!.lives[0].hash);
  });

  it("names all that is wrong at once", async () => {
    const { code, out, err } = await signpost(
      "journey",
      "jobcentre-2015",
      "--people",
      "300",
      "--person",
      "300",
      "--find",
      "gains sustaned",
      "--rep",
      "-1",
      "--envelope",
      "C",
    );
    expect([code, out]).toEqual([2, ""]);
    const lines = err.trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^\S.*: .+[.?!]$/);
    for (const start of [
      "jobcentre-2015: ",
      "journey: it is given one scenario",
      "--person: 300 is no number of a person. Give a whole number from 0 to 299.",
      "--find: there is nothing called",
      "--replication: ",
      "--envelope: ",
    ])
      expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
    expect(err).toContain("Did you mean gains-sustained?");
    const nobody = await signpost("journey", ...PAIR);
    expect([nobody.code, nobody.err]).toEqual([
      2,
      expect.stringMatching(/^--person: nobody is named\. Give a number from 0 to 19999, or --find WHAT: parts, /),
    ]);
  });

  it("refuses a person who is not in the comparison and names one who is", async () => {
    const long = ["--people", "600", "--weeks", "4", "--burn-in", "400", "--envelope", "none"];
    const [parted, same] = await Promise.all(
      ["parts", "same"].map((find) => json<Journey>("journey", ...PAIR, ...long, "--find", find)),
    );
    const there = new Set([...parted.found!.people, ...same.found!.people]);
    const gone = Array.from({ length: 600 }, (_, person) => person).find((person) => !there.has(person));
    const { code, err } = await signpost("journey", ...PAIR, ...long, "--person", String(gone));
    expect(code).toBe(2);
    const nearest = Number(
      /^person: \d+ is nobody: the person left before the comparison began, or does not claim in it\. The nearest who is in it is (\d+)\.\n$/.exec(
        err,
      )?.[1],
    );
    expect(there).toContain(nearest);
  });
});
