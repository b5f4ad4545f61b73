import { describe, expect, it } from "vitest";
import { leverIds, levers as register } from "../../sim/policy/levers.ts";
import { isInput, parameterIds, parameters } from "../../sim/evidence/parameters.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario, scenarioNames } from "../../sim/scenario/catalogue.ts";
import { checkChanges } from "../../sim/scenario/set.ts";
import type { RunSize, Scenario } from "../../sim/scenario/scenario.ts";
import { BARRIERS, CAUSE_IDS } from "../../sim/world/vocabulary.ts";
import { counted, recount } from "./recount.ts";
import { broken, weeksByHand } from "./spells-by-hand.ts";
import { unreal } from "./unreal.ts";

const size: RunSize = { seed: "extreme", people: 120, weeks: 30, burnIn: 12 };

/**
 * Runs a regime and holds it to conservation: lives without gaps, counts that agree, stocks that follow, books that
 * balance, numbers that are numbers.
 */
function holds(regime: Scenario, at: RunSize): ReturnType<typeof live> {
  const watch: Parameters<typeof live>[3] = {
    watch: (state) => {
      if (state.week % 4 !== 0 && state.week !== at.burnIn + at.weeks) return;
      const [now, again] = [counted(state), recount(state)];
      if (JSON.stringify(now) !== JSON.stringify(again)) expect(now).toEqual(again);
    },
  };
  const world = prepare(regime, at, 0, watch);
  const record = live(world, regime, at, watch);
  expect(broken(record)).toEqual([]);
  expect([record.stock.claiming, record.stock.inWork, record.stock.neither].map((column) => [...column])).toEqual(
    weeksByHand(record, (p) => world.state.arrival[p] - at.burnIn).stock,
  );
  expect(record.balances.reduce((sum, pence) => sum + pence, 0)).toBe(0);
  expect(
    record.ledger.filter(
      (pence, cell) =>
        !Number.isSafeInteger(pence) || (pence < 0 && CAUSE_IDS[Math.floor(cell / record.weeks)] !== "premises"),
    ),
  ).toHaveLength(0);
  expect(unreal(record)).toEqual([]);
  expect(unreal(summarise(record))).toEqual([]);
  return record;
}

const set = (from: Scenario, changes: Readonly<Record<string, unknown>>): Scenario =>
  checkChanges(from, changes).scenario!;
const all = (group: string, value: number): Record<string, number> =>
  Object.fromEntries(BARRIERS.map((barrier) => [`prevalence.${group}.${barrier}`, value]));
const vacancies = {
  "area.vacanciesPerSearcher.tight": 0,
  "area.vacanciesPerSearcher.average": 0,
  "area.vacanciesPerSearcher.slack": 0,
};

describe.each(scenarioNames())("%s runs and conserves", (name) => {
  const regime = scenario(name);
  it.each<[string, Partial<RunSize>]>([
    ["nobody", { people: 0 }],
    ["one person", { people: 1 }],
    ["one week", { weeks: 1 }],
    ["no burn-in", { burnIn: 0 }],
    ["one person, one week, no burn-in", { people: 1, weeks: 1, burnIn: 0 }],
  ])("with %s", (_, changed) => {
    const record = holds(regime, { ...size, ...changed });
    expect(record.person.entry).toHaveLength(record.people);
  });
  it.each<[string, Record<string, unknown>]>([
    ["every barrier", { ...all("search", 1), ...all("health", 1) }],
    ["no barrier", { ...all("search", 0), ...all("health", 0) }],
    ["nearly every barrier", { ...all("search", 0.999), ...all("health", 0.999) }],
    ["no price", { "tariff.scale": 0 }],
    ["no hours", { "providers.minimumService": 0, "tariff.scale": 0, "support.coachContactHours": 0 }],
    ["no places in services", { "service.places": 0 }],
    ["nobody referred", { "referral.when": "never" }],
    ["no new claims", { "population.newSearchClaims": 0, "population.newHealthClaims": 0 }],
    ["everybody leaving", { "population.exitFrom50": 1, "otherExit.baseline": 1, "otherExit.health": 1 }],
  ])("with %s", (_, changes) => void holds(set(regime, changes), size));
  it("with no vacancies, and then nobody is hired", () => {
    const record = holds(set(regime, vacancies), size);
    expect(record.flow.jobEntries.every((n) => n === 0)).toBe(true);
  });
});

describe("every number at the least and the most that mean anything", () => {
  const numbers: [string, [number, number]][] = [
    ...leverIds.flatMap((id): [string, [number, number]][] => {
      const lever = register[id];
      return lever.kind === "number" ? [[id, [lever.least, lever.most]]] : [];
    }),
    ...parameterIds
      .filter((id) => isInput(id) && parameters[id].unused !== true)
      .map((id): [string, [number, number]] => [id, [parameters[id].least, parameters[id].most]]),
  ];
  const from = scenario("citizen-support");
  const small = { ...size, people: 50, weeks: 13, burnIn: 3 };
  it.each([
    ["least", 0],
    ["most", 1],
  ] as const)("runs and conserves, three at a time: the %s", (_, end) => {
    const settings = numbers
      .map(([id, values]) => ({ [id]: values[end] }))
      .filter((one) => checkChanges(from, one).scenario !== undefined);
    expect(settings.length).toBeGreaterThan(0.9 * numbers.length);
    for (let n = 0; n < settings.length; n += 3) {
      const three = Object.assign({}, ...settings.slice(n, n + 3));
      const { scenario: regime } = checkChanges(from, three);
      if (regime === undefined) continue;
      try {
        holds(regime, small);
      } catch (fault) {
        throw new Error(`${JSON.stringify(three)}: ${fault instanceof Error ? fault.message : String(fault)}`, {
          cause: fault,
        });
      }
    }
  });
});
