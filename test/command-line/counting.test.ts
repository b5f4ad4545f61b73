import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { json, PAIR, signpost } from "./program.ts";

const [REFERENCE, OTHER] = PAIR;
const TIES = [
  "--people",
  "6",
  "--weeks",
  "60",
  "--burn-in",
  "26",
  "--reps",
  "8",
  "--envelope",
  "none",
  "--seed",
  "ties",
  "--quiet",
];

describe("runs and pairs", () => {
  it("are counted where both regimes have a value, in words and in numbers, and levels differ by their difference", async () => {
    const found = await json("compare", ...PAIR, ...TIES);
    const { out } = await signpost("compare", ...PAIR, ...TIES);
    for (const [id, { groups }] of Object.entries(found.measures))
      for (const [group, { levels, differences }] of Object.entries(groups)) {
        const difference = differences[OTHER];
        if (difference === undefined) continue;
        const { n, wins, ties, mean, low, high, mcse } = difference;
        expect([levels[REFERENCE].n, levels[OTHER].n], `${id} ${group}`).toEqual([n, n]);
        expect(wins + ties).toBeLessThanOrEqual(n);
        expect(levels[OTHER].mean - levels[REFERENCE].mean).toBe(mean);
        expect([low === null, high === null]).toEqual([mcse === null, mcse === null]);
        if (
          found.measures[id].unit === "share" &&
          low !== null &&
          high !== null &&
          !id.startsWith("provider-margin") &&
          !id.startsWith("displaced") &&
          id !== "equity-gap"
        )
          expect([low >= -1, high <= 1]).toEqual([true, true]);
      }
    const gap = found.measures["effort-gap"].groups["all"].differences[OTHER];
    expect(gap.n).toBeLessThan(8);
    expect(out.split("\n").find((line) => line.startsWith("Effort gap"))).toMatch(
      new RegExp(`${gap.wins}, ${gap.n - gap.wins - gap.ties}, ${gap.ties} of ${gap.n}†$`),
    );
    expect(out).toContain("† Of 8: only runs in which every regime has a value count");
  });
  it("without any spread tell no error, and nothing is called exactly the same", async () => {
    const one = ["--people", "1", "--weeks", "60", "--burn-in", "20", "--reps", "3", "--quiet"];
    const [{ out }, found] = await Promise.all([
      signpost("compare", ...PAIR, ...one),
      json("compare", ...PAIR, ...one),
    ]);
    expect(out).not.toMatch(/exactly|± 0(\.0+)?(?![.\d])|0\.0 to 0\.0/);
    expect(out.split("\n")[0]).toMatch(
      /no spread in these runs, so no sampling error can be told; ahead in \d, behind in \d, equal in \d of/,
    );
    for (const { groups } of Object.values(found.measures))
      for (const { levels, differences } of Object.values(groups))
        for (const { mcse } of [...Object.values(levels), ...Object.values(differences)]) expect(mcse).not.toBe(0);
  });
  it("are told one from several", async () => {
    const { out } = await signpost("validate", "--people", "50", "--reps", "1", "--weeks", "5", "--quiet");
    expect(out).toContain("50 people, 5 weeks after 104 of burn-in, 1 replication, seed validation");
    expect(out.split("\n")[0]).toMatch(/ 0 met, 0 missed, /);
  });
  it("stop no search for a narrow interval where they all agree", async () => {
    const { code, err } = await signpost(
      "compare",
      ...PAIR,
      "--people",
      "1",
      "--weeks",
      "8",
      "--burn-in",
      "4",
      "--reps",
      "2",
      "--envelope",
      "none",
      "--until",
      "half-width=never-reached:.9",
    );
    expect(err).toMatch(
      /^(Undecided: nobody can tell the half-width of never-reached after 40 replications: no spread|Decided: .* after ([5-9]|\d\d) replications)/m,
    );
    expect(code).toBe(err.includes("Undecided") ? 1 : 0);
  });
});

describe("two regimes of one title", () => {
  it("are told apart by their names", async () => {
    const folder = mkdtempSync(join(tmpdir(), "signpost-titles-"));
    const files = ["b", "c"].map((name, place) => {
      const path = join(folder, `${name}.json`);
      writeFileSync(
        path,
        JSON.stringify({
          schemaVersion: 1,
          name,
          title: "Same title",
          description: "One of two.",
          source: "Made up.",
          extends: "jobcentre-2014",
          levers: { "jobcentre.minutes": 30 * place },
        }),
      );
      return path;
    });
    const { out } = await signpost(
      "compare",
      ...files,
      "--people",
      "60",
      "--weeks",
      "30",
      "--burn-in",
      "10",
      "--reps",
      "2",
      "--envelope",
      "none",
      "--quiet",
    );
    expect(out.split("\n")[0]).toMatch(/Same title \(c\).*Same title \(b\)/);
  });
});
