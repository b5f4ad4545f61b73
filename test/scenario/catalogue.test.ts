import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { InputError } from "../../sim/core/problem.ts";
import { facts } from "../../sim/evidence/facts.ts";
import { centralAssumptions, parameters } from "../../sim/evidence/parameters.ts";
import { baselineName, scenario, scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { check } from "../../sim/scenario/check.ts";
import { defaultLevers } from "../../sim/scenario/merge.ts";
import { checkText } from "../../sim/scenario/read-text.ts";
import { fields } from "../../sim/scenario/schema.ts";
import { idle } from "../../sim/scenario/idle.ts";
import type { LeverId } from "../../sim/policy/levers.ts";

const folder = new URL("../../", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, folder), "utf8");
const notScenarios = ["scenario.schema.json"];
const shipped = readdirSync(new URL("scenarios/", folder)).filter(
  (name) => name.endsWith(".json") && !notScenarios.includes(name),
);

describe("shipped scenarios", () => {
  it("are all in the catalogue, each in a file of its name, the baseline first", () => {
    expect(
      scenarioNames()
        .map((name) => `${name}.json`)
        .sort(),
    ).toEqual(shipped.sort());
    expect(scenarioNames()[0]).toBe(baselineName);
  });

  it("are valid, raise no warning and point editors to the schema", () => {
    for (const name of scenarioNames()) {
      expect(check(scenarioFile(name), scenarioFile, scenarioNames()).problems).toEqual([]);
      expect(scenarioFile(name)?.$schema).toBe("./scenario.schema.json");
    }
  });

  it("differ in levers only: one world, one past", () => {
    for (const name of scenarioNames()) {
      const { assumptions, burnIn, changed } = scenario(name);
      expect(scenarioFile(name)).not.toHaveProperty("assumptions");
      expect(assumptions).toEqual(centralAssumptions());
      expect(burnIn).toEqual(scenario(baselineName).levers);
      expect(changed.every((id) => id in defaultLevers)).toBe(true);
    }
  });

  it("differ from one another", () => {
    const settings = scenarioNames().map((name) => JSON.stringify(scenario(name).levers));
    expect(new Set(settings).size).toBe(settings.length);
    expect(scenarioNames().filter((name) => scenario(name).changed.length === 0)).toEqual([baselineName]);
  });

  it("say what the baseline sets where it can matter, and set there what holds anyway", () => {
    const { levers } = scenario(baselineName);
    expect(levers).toEqual(defaultLevers);
    const said = Object.keys(scenarioFile(baselineName)!.levers!) as LeverId[];
    expect(said.filter((id) => idle(id, levers) !== undefined)).toEqual([]);
  });

  it("have a baseline that all chains of extends end in", () => {
    for (const name of scenarioNames()) {
      let file = scenarioFile(name)!;
      while (file.extends !== undefined) file = scenarioFile(file.extends)!;
      expect(file.name).toBe(baselineName);
    }
  });

  it("support nobody without a programme, and leave benefit administration alone", () => {
    const none = scenario("no-programme");
    expect(none.changed).toEqual(["referral.when", "services.referral", "jobcentre.minutes"]);
    expect([none.levers["referral.when"], none.levers["services.referral"], none.levers["jobcentre.minutes"]]).toEqual([
      "never",
      false,
      0,
    ]);
  });

  it("are unknown to the simulation by name", () => {
    const sources = readdirSync(new URL("sim/", folder), { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".ts"),
    );
    const strangers = sources.filter((path) => {
      const source = text(`sim/${path}`)
        .replace(/^import .*$/gm, "")
        .replace(/^ {2}"?[\w-]+"?(?=: \{\s*label: )/gm, ""); // a strategy's name in its register may be a scenario's too
      return scenarioNames().some((name) => source.includes(name));
    });
    expect(strangers).toEqual([]);
  });

  it("are in the README's table, with what they extend", () => {
    for (const name of scenarioNames()) {
      const parent = scenarioFile(name)!.extends;
      expect(text("scenarios/README.md")).toContain(
        `| \`${name}\` | ${parent === undefined ? "nothing" : `\`${parent}\``}`,
      );
    }
  });

  it("have a README whose example is right", () => {
    const [, example] = /```json\n(.*?)```/s.exec(text("scenarios/README.md"))!;
    const { problems, scenario: made } = checkText(example, scenarioFile, scenarioNames());
    expect(problems).toEqual([]);
    expect(made!.changed).toEqual(["jobcentre.minutes", "jobcentre.policeShare"]);
    expect(
      Object.keys(fields).filter((field) => field !== "week" && !text("scenarios/README.md").includes(`\`${field}\``)),
    ).toEqual([]);
  });
});

describe("looking a scenario up", () => {
  it("suggests the nearest name", () => {
    expect(() => scenario("citizen-suport")).toThrow(
      new InputError([
        {
          path: "citizen-suport",
          problem: "there is no scenario of this name",
          remedy: "Did you mean citizen-support? See signpost list scenarios",
          severity: "error",
        },
      ]),
    );
  });

  it("is not fooled by names that every object has", () => {
    for (const name of ["toString", "__proto__", "constructor"]) expect(() => scenario(name)).toThrow(InputError);
  });
});

describe("the sources of shipped scenarios", () => {
  it("name facts and numbers that are there", () => {
    for (const name of scenarioNames()) {
      const cited = scenarioFile(name)!.source.match(/\b[a-z0-9]+(?:[-.][a-zA-Z0-9]+)+\b/g) ?? [];
      const ids = cited.filter((word) => !/^\d/.test(word));
      expect(
        ids.filter((id) => !(id in facts) && !(id in parameters)),
        name,
      ).toEqual([]);
    }
  });
});
