import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { type ParameterId, parameters } from "../../sim/evidence/parameters.ts";
import { levers as register } from "../../sim/policy/levers.ts";
import { scenario, scenarioFile } from "../../sim/scenario/catalogue.ts";
import { fingerprint, scenarioHash } from "../../sim/scenario/hash.ts";
import { counted } from "../../sim/scenario/inert.ts";
import { checkChanges, readChange } from "../../sim/scenario/set.ts";
import { check } from "../../sim/scenario/check.ts";
import { migrate, migrations } from "../../sim/scenario/migrate.ts";
import { SCHEMA_VERSION } from "../../sim/scenario/scenario.ts";

const own = { name: "mine", title: "Mine", description: "A regime.", source: "A test.", extends: "jobcentre-2014" };
const lines = (change: object): string[] => check({ ...own, ...change }, scenarioFile).problems.map(problemLine);

describe("versions of the format", () => {
  it("has a step from every older version", () => {
    expect(Object.keys(migrations).map(Number)).toEqual(Array.from({ length: SCHEMA_VERSION - 1 }, (_, i) => i + 1));
  });

  it("says what to do about any other version, and reads such a file no further", () => {
    expect(lines({ schemaVersion: 2, levers: 3 })).toEqual([
      "schemaVersion: version 2 is newer than 1, the latest that this program reads. Use a newer program.",
    ]);
    expect(lines({ schemaVersion: 0 })).toEqual([
      "schemaVersion: there is no version 0 that can be brought to 1. Rewrite the file as version 1.",
    ]);
    expect(lines({ schemaVersion: 0.5 })).toEqual(["schemaVersion: 0.5 is not a version. Give the number 1."]);
  });

  it("reads a file without a version as a current one, and says what else is wrong", () => {
    expect(lines({ title: 5 })).toEqual([
      "schemaVersion: it is missing. Give the number 1.",
      "title: it is 5. Give one line of 1 to 120 characters.",
    ]);
    expect(lines({ schemaVersion: "1" })).toEqual(['schemaVersion: "1" is not a version. Give the number 1.']);
  });

  it("takes a file through each step in turn", () => {
    const steps = {
      1: (file: Record<string, unknown>) => ({ ...file, b: file["a"], a: undefined }),
      2: (file: Record<string, unknown>) => ({ ...file, c: [file["b"]] }),
    };
    expect(migrate({ schemaVersion: 1, a: 7 }, steps, 3)).toEqual({
      file: { schemaVersion: 3, a: undefined, b: 7, c: [7] },
      problems: [],
    });
    expect(migrate({ schemaVersion: 2, b: 7 }, steps, 3).file).toEqual({ schemaVersion: 3, b: 7, c: [7] });
    expect(migrate({ schemaVersion: 3, b: 7 }, steps, 3).file).toEqual({ schemaVersion: 3, b: 7 });
  });
});

describe("a number with a better name", () => {
  const [now, was] = ["provider.validatedOutcomes", "provider.unclaimedOutcomes"];
  const made = (assumptions: object) => check({ ...own, schemaVersion: 1, assumptions }, scenarioFile).scenario!;

  it("is read by the name that a file knows it by, and counts as the same", () => {
    const [old, present] = [made({ [was]: 0.8 }), made({ [now]: 0.8 })];
    expect(old.assumptions[now as ParameterId]).toBe(0.8);
    expect(old.assumptions).toEqual(present.assumptions);
    expect(scenarioHash(old)).toBe(scenarioHash(present));
  });
  it("leaves fingerprints as they were before it", () => {
    const { levers, assumptions, reforms, burnIn } = scenario("jobcentre-2014");
    const { [now as ParameterId]: value, ...others } = assumptions;
    const before = {
      levers: counted(levers, register),
      assumptions: { ...counted(others, parameters), [was]: value },
      reforms,
      burnIn: counted(burnIn, register),
    };
    expect(scenarioHash(scenario("jobcentre-2014"))).toBe(fingerprint(before));
  });
  it("is read so in flags and links", () => {
    expect(readChange(`${was}=0.8`)).toEqual([now, 0.8]);
    expect(checkChanges(scenario("jobcentre-2014"), { [was]: 0.8 }).changes).toEqual({ [now]: 0.8 });
  });
  it("is refused under both names at once", () => {
    expect(lines({ schemaVersion: 1, assumptions: { [was]: 0.8, [now]: 0.9 } })).toEqual([
      expect.stringMatching(/^assumptions\.provider\.unclaimedOutcomes: /),
    ]);
  });
});
