import { describe, expect, it } from "vitest";
import { problemLine } from "../../sim/core/problem.ts";
import { scenario, scenarioFile, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { check } from "../../sim/scenario/check.ts";
import { defaultLevers } from "../../sim/scenario/merge.ts";
import type { ScenarioFile } from "../../sim/scenario/scenario.ts";

const file = (name: string, rest: Partial<ScenarioFile> = {}): ScenarioFile => ({
  schemaVersion: 1,
  name,
  title: name,
  description: name,
  source: "A test.",
  ...rest,
});
const among =
  (...files: ScenarioFile[]) =>
  (name: string): ScenarioFile | undefined =>
    files.find((one) => one.name === name);
const checked = (last: ScenarioFile, ...others: ScenarioFile[]) =>
  check(
    last,
    among(...others),
    others.map(({ name }) => name),
  );

describe("extending a baseline", () => {
  const base = file("base", {
    levers: { "tariff.scale": 2, "jobcentre.minutes": 10 },
    assumptions: { "provider.dispersion": 0.2 },
  });
  const middle = file("middle", {
    extends: "base",
    levers: { "tariff.scale": 3 },
    reforms: [{ week: 10, levers: { "jobcentre.minutes": 20 } }],
  });

  it("takes each lever and assumption from the nearest file that sets it, and else the default", () => {
    const { scenario: made } = checked(
      file("last", {
        extends: "middle",
        levers: { "jobcentre.policeShare": 0.2 },
        assumptions: { "provider.validatedOutcomes": 1 },
      }),
      base,
      middle,
    );
    expect(made!.levers).toEqual({
      ...defaultLevers,
      "tariff.scale": 3,
      "jobcentre.minutes": 10,
      "jobcentre.policeShare": 0.2,
    });
    expect([made!.assumptions["provider.dispersion"], made!.assumptions["provider.validatedOutcomes"]]).toEqual([
      0.2, 1,
    ]);
  });

  it("shares the baseline's levers before the comparison", () => {
    const { scenario: made } = checked(file("last", { extends: "middle" }), base, middle);
    expect(made!.burnIn).toEqual(checked(base).scenario!.levers);
    expect(checked(base).scenario!.burnIn).toEqual(checked(base).scenario!.levers);
  });

  it("inherits the list of reforms until a file writes its own, even an empty one", () => {
    const reforms = (last: Partial<ScenarioFile>) =>
      checked(file("last", { extends: "middle", ...last }), base, middle).scenario!.reforms;
    expect(reforms({})).toEqual(middle.reforms);
    expect(reforms({ reforms: [] })).toEqual([]);
    expect(reforms({ reforms: [{ week: 5, levers: {} }] })).toEqual([{ week: 5, levers: {} }]);
  });

  it("warns when an inherited reform overtakes a lever", () => {
    const overtaken = file("last", { extends: "middle", levers: { "jobcentre.minutes": 30 } });
    expect(checked(overtaken, base, middle).problems.map(problemLine)).toEqual([
      "levers.jobcentre.minutes: it holds only until week 10, when an inherited reform sets " +
        "jobcentre.minutes to 20. Write the reforms of this scenario out, or an empty list.",
    ]);
    expect(checked({ ...overtaken, reforms: [] }, base, middle).problems).toEqual([]);
    expect(
      checked({ ...overtaken, reforms: [{ week: 10, levers: { "jobcentre.minutes": 20 } }] }, base, middle).problems,
    ).toEqual([]);
  });

  it("lists what differs from the baseline, and forgets what was set back", () => {
    const back = checked(
      file("last", { extends: "middle", levers: { "tariff.scale": 2, "access.channel": "hub" } }),
      base,
      middle,
    ).scenario!;
    expect(back.changed).toEqual(["access.channel", "provider.dispersion"]);
  });

  it("reports a cycle, however long, and itself", () => {
    const lines = (last: ScenarioFile, ...others: ScenarioFile[]) => checked(last, ...others).problems.map(problemLine);
    expect(lines(file("a", { extends: "a" }))).toEqual([
      "extends: a extends a, which never ends. Let the chain end in a baseline that extends nothing.",
    ]);
    expect(lines(file("a", { extends: "b" }), file("b", { extends: "c" }), file("c", { extends: "b" }))).toEqual([
      "extends.c.extends: a extends b extends c extends b, which never ends. Let the chain end in a " +
        "baseline that extends nothing.",
    ]);
    const chain = Array.from({ length: 30 }, (_, i) => file(`link-${i}`, { extends: `link-${i + 1}` }));
    expect(lines(file("start", { extends: "link-0" }), ...chain)).toEqual([
      "extends.link-9.extends: the chain is longer than 10. Extend a scenario nearer to the baseline.",
    ]);
  });

  it("reports what is wrong with a file that it extends, by its name", () => {
    const bad = {
      ...file("bad"),
      levers: { "tariff.scale": -1 },
      reforms: [
        { week: 2, levers: {} },
        { week: 2, levers: {} },
      ],
    };
    expect(checked(file("a", { extends: "bad" }), bad).problems.map(problemLine)).toEqual([
      "extends.bad.levers.tariff.scale: -1 is below 0, the least that means anything. Give a number; " +
        "its sourced range is 0 to 5 (ratio).",
      "extends.bad.reforms.1.week: week 2 has a reform already. Join it with reforms.0.",
    ]);
  });

  it("works for shipped scenarios that extend one another", () => {
    const transition = scenario("transition-default-mutual");
    expect(transition.levers).toEqual({
      ...scenario("citizen-support").levers,
      "transition.defaultShare": 0.8,
      "allocation.split": false,
    });
    expect(scenarioNames()).toContain(scenarioFile("transition-default-mutual")!.extends);
  });
});
