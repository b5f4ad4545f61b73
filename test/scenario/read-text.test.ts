import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { scenario, scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { checkText, duplicateKeys } from "../../sim/scenario/read-text.ts";

const shipped = (name: string): string =>
  readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), "utf8");

describe("reading the text of a scenario", () => {
  it("gives what check gives, with or without a byte-order mark", () => {
    for (const name of scenarioNames()) {
      expect(checkText(shipped(name), scenarioFile)).toEqual({ problems: [], scenario: scenario(name) });
      expect(checkText(`\uFEFF${shipped(name)}`, scenarioFile).scenario).toEqual(scenario(name));
    }
  });

  it("names the line that is not JSON", () => {
    const broken = shipped("no-programme").replace('"referral.when": "never",', '"referral.when": "never"');
    const line = broken.split("\n").findIndex((one) => one.includes("services.referral")) + 1;
    expect(checkText(broken, scenarioFile).problems.map(problemLine)).toEqual([
      `scenario: it is not JSON at line ${line}. Check commas, brackets and quotation marks there.`,
    ]);
    expect(checkText("", scenarioFile).problems[0].problem).toMatch(/^it is not JSON/);
  });

  it("finds names given twice, where one value would be lost", () => {
    const twice = shipped("no-programme").replace(
      '"jobcentre.minutes": 0',
      '"jobcentre.minutes": 0, "jobcentre.minutes": 5',
    );
    const { problems, scenario: made } = checkText(twice, scenarioFile);
    expect(problems.map(problemLine)).toEqual(["levers.jobcentre.minutes: it is given twice. Keep one of the two."]);
    expect(made).toBeUndefined();
  });

  it("tells objects, lists, strings and escapes apart", () => {
    const paths = (json: string): string[] => duplicateKeys(json).map(({ path }) => path);
    expect(paths('{"a": {"b": 1}, "b": {"a": "a", "c": ["a", "a"]}}')).toEqual([]);
    expect(paths('{"a": [{"x": 1}, {"y": 2, "y": 3}]}')).toEqual(["a.1.y"]);
    expect(paths('{"a": "{\\"a\\": 1, \\"a\\": 2}", "\\u0061": 2}')).toEqual(["a"]);
    expect(paths('{"a": 1, "a": 2, "a": 3}')).toEqual(["a", "a"]);
  });

  it("refuses a file too large to be a scenario", () => {
    expect(checkText(" ".repeat(1_000_001), scenarioFile).problems.map(problemLine)).toEqual([
      "scenario: the file has 1000001 characters. Keep it to 1000000.",
    ]);
  });
});
