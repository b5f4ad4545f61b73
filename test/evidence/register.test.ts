import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { populationCheck } from "../../sim/evaluate/population-check.ts";
import { factIds, facts, type FactId } from "../../sim/evidence/facts.ts";
import {
  centralAssumptions,
  isInput,
  parameterIds,
  parameters,
  type ParameterId,
  type Status,
} from "../../sim/evidence/parameters.ts";
import { targetIds, targets } from "../../sim/evidence/targets.ts";
import { leverIds, levers } from "../../sim/policy/levers.ts";
import { boundsOf } from "../../sim/scenario/bounds.ts";
import { leverWords } from "../../sim/words/levers.ts";
import { parameterWords } from "../../sim/words/parameters.ts";

const sentence = /^[A-Z].*[^.]\.$/;
const statuses: readonly Status[] = ["seen", "derived", "calibrated", "assumed"];
const wrong = (test: (id: (typeof parameterIds)[number]) => boolean): string[] =>
  parameterIds.filter((id) => !test(id));

describe("every number", () => {
  it("has a meaning, a value, a range, a unit, a status, a role and a source", () => {
    expect(wrong((id) => sentence.test(parameterWords[id].meaning))).toEqual([]);
    expect(
      wrong((id) => [parameters[id].value, parameters[id].low, parameters[id].high].every(Number.isFinite)),
    ).toEqual([]);
    expect(wrong((id) => parameters[id].unit.length > 0 && parameters[id].unit.length <= 30)).toEqual([]);
    expect(wrong((id) => statuses.includes(parameters[id].status))).toEqual([]);
    expect(wrong((id) => ["input", "calibrate", "compare"].includes(parameters[id].role))).toEqual([]);
    expect(wrong((id) => parameterWords[id].source.length > 10)).toEqual([]);
  });

  it("lies within its range, and the range within what means anything", () => {
    expect(
      wrong((id) => parameters[id].low <= parameters[id].value && parameters[id].value <= parameters[id].high),
    ).toEqual([]);
    expect(
      wrong(
        (id) =>
          parameters[id].low >= boundsOf(parameters[id]).least && parameters[id].high <= boundsOf(parameters[id]).most,
      ),
    ).toEqual([]);
  });

  it("rests on facts that are there, and never on a hold-out", () => {
    expect(wrong((id) => parameterWords[id].basis.every((fact) => fact in facts))).toEqual([]);
    expect(wrong((id) => parameterWords[id].basis.every((fact) => facts[fact].role !== "holdout"))).toEqual([]);
  });

  it("claims no more than its facts: what was seen rests on something seen, and only assumed and fitted numbers and comparators rest on nothing", () => {
    expect(
      wrong(
        (id) =>
          parameters[id].status !== "seen" ||
          parameters[id].role === "compare" ||
          parameterWords[id].basis.some((fact) => facts[fact].status === "seen"),
      ),
    ).toEqual([]);
    expect(
      wrong(
        (id) =>
          parameterWords[id].basis.length > 0 ||
          ["assumed", "calibrated"].includes(parameters[id].status) ||
          parameters[id].role === "compare",
      ),
    ).toEqual([]);
  });

  it("names in its source the first fact that it rests on, and says when it was assumed, fitted or derived", () => {
    const openings: Partial<Record<Status, RegExp>> = {
      assumed: /^Assumed/,
      calibrated: /^(Starting point of a fit|Fitted)/,
      derived: /^Derived from/,
    };
    expect(wrong((id) => openings[parameters[id].status]?.test(parameterWords[id].source) ?? true)).toEqual([]);
    const cites = (source: string, [first]: readonly FactId[]): boolean =>
      first === undefined ||
      [facts[first].source.title, facts[first].source.publisher, String(facts[first].source.year)].every((part) =>
        source.includes(part),
      );
    expect(wrong((id) => cites(parameterWords[id].source, parameterWords[id].basis))).toEqual([]);
  });

  it("is an assumption of a run unless it is a comparator", () => {
    const assumed = centralAssumptions();
    for (const id of parameterIds) expect(assumed[id]).toBe(isInput(id) ? parameters[id].value : undefined);
    expect(parameterIds.filter((id) => parameters[id].role === "compare").length).toBe(15);
  });
});

describe("nothing in the product", () => {
  it("is recalled: no number, figure, lever, recommendation or scenario, and no page that tells of them", () => {
    const under = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
        each.isDirectory()
          ? under(`${folder}/${each.name}`)
          : /\.(json|md|html|ts|css)$/.test(each.name)
            ? [`${folder}/${each.name}`]
            : [],
      );
    const texts = ["README.md", ...["scenarios", "sim", "ui", "notebooks"].flatMap(under)];
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.filter((path) => /\brecalled\b/i.test(readFileSync(path, "utf8")))).toEqual([]);
  });
});

describe("numbers that were checked against their sources", () => {
  it("have the value, range and unit that were found", () => {
    const found = (id: ParameterId): readonly unknown[] => [
      parameters[id].value,
      parameters[id].low,
      parameters[id].high,
      parameters[id].unit,
      parameters[id].status,
    ];
    expect(found("service.cost.unstable-housing")).toEqual([1600, 1400, 5000, "GBP a case", "derived"]);
    expect(found("service.cost.childcare")).toEqual([5700, 4470, 7549, "GBP a year", "derived"]);
    expect(found("service.cost.mental-health")).toEqual([877, 493, 1514, "GBP", "seen"]);
    expect(found("tariff.PG7.outcome")).toEqual([3500, 3500, 3500, "GBP", "derived"]);
    expect(found("tariff.PG9.outcome")).toEqual([1200, 1200, 1200, "GBP", "assumed"]);
    expect(found("employers.screeningCostPerUnsuitable")).toEqual([2, 0.5, 3, "GBP", "derived"]);
    expect(found("tariff.attachmentTaper.ends")).toEqual([148, 148, 148, "weeks", "derived"]);
  });

  it("say in a note why they stay where what was published differs", () => {
    for (const id of ["barriers.naturalRemission", "service.places", "barriers.treatedRemission.other"] as const)
      expect(parameterWords[id].note, id).toMatch(/stays/);
  });
});

describe("every fact", () => {
  it("says what was counted, among whom, when, and who published it", () => {
    const lacking = factIds.filter((id) => {
      const { quantity, value, unit, population, period, source } = facts[id];
      return (
        [quantity, unit, population, period, source.title, source.publisher].some(
          (text) => typeof text !== "string" || text === "",
        ) ||
        value === undefined ||
        !Number.isInteger(source.year)
      );
    });
    expect(lacking).toEqual([]);
  });

  it("is used by a number or a lever, or the model is judged by it", () => {
    const used = new Set<string>([
      ...targetIds.flatMap((id) => targets[id].facts),
      ...parameterIds.flatMap((id) => parameterWords[id].basis),
      ...leverIds.map((id) => leverWords[id].source),
      ...populationCheck(centralAssumptions(), { seed: "", people: 0 }).flatMap(({ fact }) => fact ?? []),
    ]);
    expect(factIds.filter((id) => facts[id].role === "context" && !used.has(id))).toEqual([]);
  });

  it("keeps targets and hold-outs apart", () => {
    expect(factIds.filter((id) => facts[id].role === "fit").length).toBe(14);
    expect(factIds.filter((id) => facts[id].role === "holdout").length).toBe(12);
  });
});

describe("every lever", () => {
  it("has a meaning, a unit, a status and a source that is there", () => {
    for (const id of leverIds) {
      const { unit, status } = levers[id];
      const { meaning, label, source } = leverWords[id];
      expect(meaning, id).toMatch(sentence);
      expect(label, id).toMatch(/^[A-Z]/);
      expect(unit, id).not.toBe("");
      expect(statuses, id).toContain(status);
      expect(source in facts || source in parameters, `${id}: ${source}`).toBe(true);
      const fact = facts[source as FactId] as (typeof facts)[FactId] | undefined;
      expect(fact?.role, id).not.toBe("holdout");
      if (status === "seen") expect(fact?.status ?? parameters[source as never]["status"], id).toBe("seen");
    }
  });

  it("has a default in its range or among its choices", () => {
    for (const id of leverIds) {
      const lever = levers[id];
      if (lever.kind === "number") expect(lever.low <= lever.value && lever.value <= lever.high, id).toBe(true);
      else if (lever.kind === "choice") expect(lever.choices, id).toContain(lever.value);
      else expect(typeof lever.value, id).toBe("boolean");
    }
  });
});
