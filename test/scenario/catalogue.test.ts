import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InputError } from "../../sim/core/problem.ts";
import { baselineName, scenario, scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { check } from "../../sim/scenario/check.ts";
import { scenarioHash } from "../../sim/scenario/hash.ts";

const room = new URL("../../", import.meta.url);
const shipped = readdirSync(new URL("scenarios/", room)).filter((name) => name.endsWith(".json") && !["levers.json", "scenario.schema.json"].includes(name));

describe("shipped scenarios", () => {
  it("are all in the catalogue, each in a file of its name", () => {
    expect(scenarioNames().map((name) => `${name}.json`).sort()).toEqual(shipped.sort());
  });

  it("are valid and raise no warning", () => {
    for (const name of scenarioNames()) expect(check(scenarioFile(name), scenarioFile, scenarioNames()).problems).toEqual([]);
  });
});
