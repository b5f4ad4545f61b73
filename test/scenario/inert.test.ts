import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import access from "../../scenarios/levers/access.json" with { type: "json" };
import numbers from "../../scenarios/evidence/parameters.json" with { type: "json" };
import type { StudyRecord } from "../../sim/evidence/study-record.ts";
import { parameterIds, parameters } from "../../sim/evidence/parameters.ts";
import { leverIds, levers as register, type LeverId } from "../../sim/policy/levers.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { scenarioHash } from "../../sim/scenario/hash.ts";

const ledger = JSON.parse(readFileSync("scenarios/evidence/headline.json", "utf8")) as StudyRecord;
const shipped = Object.fromEntries(scenarioNames().map((name) => [name, scenario(name)]));
const hashes = Object.fromEntries(scenarioNames().map((name) => [name, scenarioHash(scenario(name))]));

/**
 * The hash of every shipped scenario, why the record of the headline would be stale and what would be strange about the
 * scenarios of a manifest, with other levers of access and other numbers in the data.
 */
async function among(
  levers: object,
  changed: object,
): Promise<{
  readonly hashes: Record<string, string>;
  readonly stale: readonly string[];
  readonly strange: readonly string[];
}> {
  vi.resetModules();
  vi.doMock("../../scenarios/levers/access.json", () => ({ default: { ...access, ...levers } }));
  vi.doMock("../../scenarios/evidence/parameters.json", () => ({ default: { ...numbers, ...changed } }));
  const catalogue = await import("../../sim/scenario/catalogue.ts");
  const hash = await import("../../sim/scenario/hash.ts");
  const { stale } = await import("../../sim/batch/stale.ts");
  const { checkStudy } = await import("../../sim/batch/check-study.ts");
  const { studyFile } = await import("../../sim/batch/studies.ts");
  const { scenarioOf } = await import("../../sim/cli/files/read-manifest.ts");
  const { study } = checkStudy(studyFile("headline"), (name) => ({ problems: [], scenario: catalogue.scenario(name) }));
  return {
    hashes: Object.fromEntries(
      catalogue.scenarioNames().map((name) => [name, hash.scenarioHash(catalogue.scenario(name))]),
    ),
    stale: stale(ledger, study!),
    strange: Object.entries(hashes).flatMap(
      ([name, hash]) => scenarioOf({ name, hash, scenario: shipped[name] }).strange,
    ),
  };
}

const queue = { group: "access", kind: "switch", unit: "yes or no", value: false, status: "assumed" };
const patience = { value: 1, low: 0.5, high: 2, unit: "ratio", status: "assumed", role: "input", least: 0, most: 100 };

describe("a lever or number that came after what was recorded", () => {
  afterEach(() => {
    vi.doUnmock("../../scenarios/levers/access.json");
    vi.doUnmock("../../scenarios/evidence/parameters.json");
    vi.resetModules();
  });

  it("leaves every fingerprint and the record of the headline alone where it stands at its inert value", async () => {
    const now = await among(
      { "access.queue": { ...queue, inert: false } },
      { "contact.patience": { ...patience, inert: 1 } },
    );
    expect(now.hashes).toEqual(hashes);
    expect(now.stale).toEqual([]);
  });

  it.each([
    ["a lever", { "access.queue": { ...queue, inert: false, value: true } }, {}],
    ["a lever without an inert value", { "access.queue": queue }, {}],
    ["a number", {}, { "contact.patience": { ...patience, inert: 1, value: 1.1 } }],
    ["a number without an inert value", {}, { "contact.patience": patience }],
    ["a default that is moved", { "access.officesClosed": { ...access["access.officesClosed"], value: 0.05 } }, {}],
    ["a number that is moved", {}, { "support.caseCost": { ...numbers["support.caseCost"], value: 7 } }],
  ])("counts in every regime where it stands elsewhere: %s", async (_, levers, changed) => {
    const now = await among(levers, changed);
    for (const [name, hash] of Object.entries(hashes)) expect(now.hashes[name], name).not.toBe(hash);
    expect(now.stale).toEqual(expect.arrayContaining(["jobcentre-2014 has changed", "citizen-support has changed"]));
    expect(now.stale.includes("numbers of the evidence have changed")).toBe(Object.keys(changed).length > 0);
  });

  it("stood at its inert value wherever a manifest does not name it, whatever its default is now", async () => {
    const late = { "access.queue": { ...queue, inert: false, value: true } };
    expect((await among(late, { "contact.patience": { ...patience, inert: 1, value: 1.1 } })).strange).toEqual([]);
    expect((await among({ "access.queue": queue }, {})).strange.length).toBe(Object.keys(hashes).length);
  });

  it("says at which value it does nothing: older ones, which always count, are so many", () => {
    const without = [
      leverIds.filter((id) => register[id].inert === undefined),
      parameterIds.filter((id) => parameters[id].inert === undefined),
    ];
    expect(
      without.map(({ length }) => length),
      "give what is new an `inert` value, so that it makes no record stale",
    ).toEqual([94, 405]);
  });
});

describe("any default", () => {
  const other = (id: LeverId): unknown => {
    const lever = register[id];
    return lever.kind === "number"
      ? lever.value === lever.low
        ? lever.high
        : lever.low
      : lever.kind === "switch"
        ? !lever.value
        : lever.choices.find((choice) => choice !== lever.value);
  };
  it("tells in the fingerprint of a regime that rests on it, before the comparison or in it", () => {
    const one = scenario("citizen-support");
    const hash = scenarioHash(one);
    for (const id of leverIds)
      for (const part of ["levers", "burnIn"] as const) {
        const set = { ...one[part], [id]: one[part][id] === register[id].value ? other(id) : register[id].value };
        expect(scenarioHash({ ...one, [part]: set }), `${part}: ${id}`).not.toBe(hash);
      }
    for (const id of parameterIds.filter((id) => parameters[id].role !== "compare"))
      expect(scenarioHash({ ...one, assumptions: { ...one.assumptions, [id]: one.assumptions[id] + 1 } }), id).not.toBe(
        hash,
      );
  });
});
