import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, namesIn, PAIR, signpost, SMALL } from "./program.ts";

describe("usage", () => {
  it.each([
    ["no verb", []],
    ["an unknown verb", ["comparr"]],
    ["an unknown flag", ["run", PAIR[0], "--sed", "a"]],
    ["a flag without its value", ["run", PAIR[0], "--seed"]],
    ["no scenario", ["run"]],
    ["one scenario to compare", ["compare", PAIR[0]]],
    ["five scenarios to compare", ["compare", "a", "b", "c", "d", "e"]],
    ["the same scenario twice", ["compare", PAIR[0], PAIR[0]]],
    ["a manifest that is not there", ["verify", "nowhere"]],
  ])("ends with 2 and words on stderr after %s", async (_, words) => {
    const { code, out, err } = await signpost(...words);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).not.toMatch(/^\s*at .*:\d+:\d+/m);
    expect(err.length).toBeGreaterThan(20);
  });
  it("ends with 0 after help and version", async () => {
    const [help, version] = await Promise.all([signpost("compare", "--help"), signpost("--version")]);
    expect([help.code, version.code]).toEqual([0, 0]);
    for (const flag of [
      "--seed",
      "-n, --reps",
      "-p, --people",
      "--weeks",
      "--burn-in",
      "-j, --threads",
      "--set",
      "-o, --out",
      "--format",
      "--json",
      "--dry-run",
      "--until",
      "--envelope",
      "--quiet",
    ])
      expect(help.out).toContain(flag);
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
  it("names every problem at once, with the nearest name, and writes nothing", async () => {
    const out = join(folder(), "out");
    const { code, err } = await signpost(
      "compare",
      "jobcentre-2015",
      "citizen-suport",
      "--seed",
      "",
      "--people",
      "1e3",
      "--weeks",
      "0",
      "--burn-in",
      "-1",
      "--reps",
      "2.5",
      "--threads",
      "none",
      "--set",
      "tarif.scale=2",
      "--set",
      "nonsense",
      "--until",
      "half-width=sustaned-26:0",
      "--format",
      "parquet,xml",
      "--envelope",
      "C",
      "--out",
      out,
    );
    expect(code).toBe(2);
    const lines = err.trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^\S.*: .+[.?!]$/);
    const about = (start: string): string[] => lines.filter((line) => line.startsWith(start));
    for (const flag of [
      "--seed",
      "--people",
      "--weeks",
      "--burn-in",
      "--reps",
      "--threads",
      "--envelope",
      "--set nonsense",
    ])
      expect(about(`${flag}: `)).toHaveLength(1);
    expect(about("jobcentre-2015: ")[0]).toContain("Did you mean jobcentre-2014?");
    expect(about("citizen-suport: ")[0]).toContain("Did you mean citizen-support?");
    expect(about("--set tarif.scale: ")[0]).toContain("Did you mean tariff.scale?");
    expect(about("--until: ")[0]).toContain("Did you mean sustained-26?");
    expect(about("--until: ")[1]).toContain("not a half-width above 0");
    expect(about("--format: ")).toEqual([
      expect.stringContaining("parquet is not written yet"),
      expect.stringContaining('no format "xml"'),
    ]);
    expect(namesIn(out)).toEqual([]);
  });
  it.each([
    ["run", "--seed", "--json"],
    ["compare", "--people", "-n"],
    ["sweep", "--only", "--markdown"],
    ["verify", "--threads", "--quiet"],
  ])("refuses a flag of %s where the value of %s should stand: %s", async (verb, flag, value) => {
    const { code, out, err } = await signpost(verb, "x", flag, value);
    expect([code, out, err]).toEqual([
      2,
      "",
      expect.stringContaining(`${flag}: its value is missing: ${value} is a flag. Give a value, or write`),
    ]);
  });
  it("warns of a reform after the last week that is run", async () => {
    const words = ["citizen-support-step-by-step", "--people", "20", "--weeks", "10", "--burn-in", "2"];
    const ended = await Promise.all([
      signpost("run", ...words, "--reps", "1"),
      signpost("compare", PAIR[0], ...words, "--dry-run", "--reps", "1"),
      signpost("check", words[0]),
    ]);
    for (const { err } of ended.slice(0, 2)) expect(err).toContain("warning: citizen-support-step-by-step: all ");
    expect(ended[2].out).not.toContain("after the last week");
  });
  it("reads numbers as they are typed or says what to type, in every flag", async () => {
    const { code, err } = await signpost(
      "compare",
      ...PAIR,
      "--people",
      "1,5",
      "--weeks",
      "0x68",
      "--burn-in",
      "1.5",
      "--reps",
      "2,0000",
      "--threads",
      "１",
      "--until",
      "0,001",
      "--set",
      "tariff.scale=1,5",
      "--set",
      "tariff.price=1e300",
      "--set",
      "provider.dispersion=0x1",
      "--dry-run",
    );
    expect(code).toBe(2);
    expect(err.trimEnd().split("\n")).toEqual([
      '--people: "1,5" is not a whole number. Give a whole number of people from 0 to 5000000.',
      '--weeks: "0x68" is not a whole number. Give a whole number of weeks from 1 to 1040.',
      '--burn-in: "1.5" is not a whole number. Give a whole number of weeks from 0 to 1560.',
      '--reps: "2,0000" is not a whole number. Write 2.',
      '--threads: "１" is not a whole number. Write 1.',
      '--set tariff.scale: "1,5" is not a number as typed. Write 1.5.',
      '--set tariff.price: "1e300" is more than a number can hold to the last digit. Write a number of at most 15 digits.',
      '--set provider.dispersion: "0x1" is not a number as typed. Write it in digits, with a point before decimals, such as 1.5.',
      '--until: "0,001" is not a number as typed. Write 0.001. Write half-width=sustained-26:.001, or ' +
        ".001 for short: a tenth of a percentage point.",
    ]);
    const read = await signpost(
      "compare",
      ...PAIR,
      "--people",
      "1 000",
      "--weeks",
      "40",
      "--burn-in",
      "8",
      "--reps",
      "1",
      "--set",
      "tariff.price=4,400.50",
      "--set",
      "tariff.scale=\u22121",
      "--dry-run",
    );
    expect(read.err).toContain("--set tariff.scale: -1 is below 0");
    expect(read.err).not.toContain("tariff.price:");
  });
  it("takes one word for one luck, whatever its Unicode form and the blanks around it", async () => {
    const runs = await Promise.all(
      ["caf\u00e9", " cafe\u0301 ", "cafe"].map((seed) =>
        signpost(
          "run",
          PAIR[0],
          "--people",
          "50",
          "--weeks",
          "5",
          "--burn-in",
          "4",
          "--reps",
          "1",
          "--seed",
          seed,
          "--json",
        ),
      ),
    );
    const [first, second, third] = runs.map(({ out }) => out);
    expect(JSON.parse(first!)).toMatchObject({ seed: "caf\u00e9" });
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
  it("refuses numbers that mean nothing, in files and flags, with their bounds", async () => {
    const place = folder();
    const file = (own: object): string => {
      const path = join(place, "mine.json");
      writeFileSync(
        path,
        JSON.stringify({
          schemaVersion: 1,
          name: "mine",
          title: "Mine",
          description: "Mine.",
          source: "A test.",
          extends: PAIR[1],
          ...own,
        }),
      );
      return path;
    };
    const run = async (...words: readonly string[]): Promise<string[]> => {
      const { code, out, err } = await signpost("run", ...words, ...SMALL);
      expect([code, out]).toEqual([2, ""]);
      return err.trimEnd().split("\n");
    };
    expect(await run(file({ assumptions: { "separation.scale": 100 } }))).toEqual([
      expect.stringMatching(
        /assumptions\.separation\.scale: 100 is above 10, the most that means anything\. Give a number; its sourced range is /,
      ),
    ]);
    expect(await run(file({ levers: { "tariff.bespoke.base": 1e308 } }))).toEqual([
      expect.stringMatching(/levers\.tariff\.bespoke\.base: 1e\+308 is above 1000000, the most that means anything/),
    ]);
    expect(
      await run(file({ reforms: [{ week: 3, levers: { "tariff.scale": 1e300, "jobcentre.interval": 1e9 } }] })),
    ).toHaveLength(2);
    const dear = await run(
      file({ levers: { "tariff.scale": 50 }, reforms: [{ week: 3, levers: { "tariff.bespoke.base": 900_000 } }] }),
    );
    const together =
      /levers\.tariff\.scale: together with the prices of the tariff it comes to 47025000 pounds for one sustained outcome\. Let an outcome cost at most 10000000 pounds\./;
    expect(dear.filter((line) => !line.startsWith("warning: "))).toEqual([expect.stringMatching(together)]);
    expect(await run(PAIR[1], "--set", "tariff.scale=101")).toEqual([
      "--set tariff.scale: 101 is above 100, the most that means anything. Give a number; its sourced range is 0 to 5 (ratio).",
    ]);
  });
  it("says which file a problem is in", async () => {
    const path = join(folder(), "mine.json");
    writeFileSync(
      path,
      JSON.stringify({
        schemaVersion: 1,
        name: "mine",
        title: "Mine",
        description: "Mine.",
        source: "A test.",
        extends: "nobody",
      }),
    );
    const { code, err } = await signpost("run", path, "--set", "elsewhere:tariff.scale=2");
    expect(code).toBe(2);
    expect(err).toContain(`${path}: extends: there is no scenario called nobody.`);
  });
  it("refuses to change a scenario that is not there, or the world of one side only", async () => {
    const [stranger, oneSided] = await Promise.all([
      signpost("compare", ...PAIR, ...SMALL, "--set", "nobody:tariff.scale=2"),
      signpost("compare", ...PAIR, ...SMALL, "--set", `${PAIR[1]}:prevalence.search.mental-health=.3`),
    ]);
    expect([stranger.code, oneSided.code]).toEqual([2, 2]);
    expect(stranger.err).toContain("nobody is not a scenario of this run");
    expect(oneSided.err).toContain("it does not start where");
  });
  it.each(["in the way", "in the way/below"])("refuses at once to write to a place that is none: %s", async (name) => {
    const place = folder();
    writeFileSync(join(place, "in the way"), "");
    const { code, err } = await signpost("run", PAIR[0], "--people", "200000", "--out", join(place, name));
    expect(code).toBe(2);
    expect(err).toMatch(/^--out: nothing can be written to .+ Give a directory that you may write to\.\n$/);
    expect(namesIn(place)).toEqual(["in the way"]);
  });
});
