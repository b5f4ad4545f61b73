import { describe, expect, it } from "vitest";
import type { LeverValue } from "../../sim/policy/levers.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { setBounds } from "../../sim/life/bounds.ts";
import { compilePolicy } from "../../sim/policy/policy.ts";
import { settingFrom } from "../../sim/policy/setting.ts";
import { push } from "../../sim/world/list.ts";
import { post } from "../../sim/world/ledger.ts";
import { step, type AnyStep } from "../../sim/step.ts";
import { STEPS, type StepName } from "../../sim/week.ts";
import type { State } from "../../sim/world/state.ts";
import { done } from "./only.ts";

const size = { seed: "tables", people: 300, weeks: 60, burnIn: 20 };
/** Numbers with which claims go on under another benefit, and people settle and leave, as few as they are here. */
const SOON = {
  "benefitMoves.toHealth.severity1": 1,
  "benefitMoves.toHealth.severity2": 1,
  "benefitMoves.toHealthWeeks": 0,
  "benefitMoves.toSearch": 0.5,
  "benefitMoves.toSearchWeeks": 10,
  "separation.settledWeeks": 30,
  "neither.followedWeeks": 10,
  "population.exitUnder50": 0.005,
};
const world = prepare(setLevers(scenario("jobcentre-2014"), SOON), size, 0);

/** Shipped regimes that between them do what a week can, and one that does much of it at once. */
const REGIMES: Readonly<Record<string, { readonly [lever: string]: LeverValue }>> = {
  "citizen-support-step-by-step": { "allocation.rule": "rotation", "providers.subcontracting": 0.3 },
  "universal-credit": {
    "conditionality.inWork": 1,
    "conditionality.strictness": 3,
    "conditionality.sanctionsRunOn": true,
    "jobcentre.caseloadCap": 20,
    "jobcentre.openToAll": true,
  },
  "jobcentre-2016": {},
  "licences-by-segment": { "providers.mayRefuse": true, "providers.licenceFloor": 1, "tariff.rule": "yardstick" },
  "tariff-accelerator": { "tariff.accelerator.threshold": 0.1, "tariff.entrantUpFront": 100 },
  "tariff-dynamic": { "services.mode": "lead-provider", "services.funding": "price", "tariff.scale": 3 },
  "assessment-learned": {},
  "personal-budget": { "allocation.rule": "auction-by-segment" },
  "closures-digital-default": {},
  "individual-placement": { "services.integratedPlaces": 1 },
};

interface Used {
  readonly read: Set<string>;
  readonly written: Set<string>;
}
const used = Object.fromEntries(
  Object.keys(STEPS).map((name): [string, Used] => [name, { read: new Set(), written: new Set() }]),
);

/** What the steps of a regime's weeks did that they do not declare. */
function undeclared(name: string): string[] {
  const wrong = new Set<string>();
  live(world, setLevers(scenario(name), { ...SOON, ...REGIMES[name] }), size, {
    before: (phase, state, setting) => {
      const found = done(STEPS[phase], state, setting);
      for (const each of found.wrong) wrong.add(`${phase} ${each}`);
      for (const each of found.read) used[phase].read.add(each);
      for (const each of found.written) used[phase].written.add(each);
    },
  });
  return [...wrong];
}

/**
 * Tables that a step declares because a verb that it shares with others needs them, and that do not come up where this
 * step calls it.
 */
const SHARED: { readonly [phase in StepName]?: readonly string[] } = {
  // nobody who arrives is attached, sanctioned or has been seen by a coach
  arrivals: ["cohorts", "pool", "pools", "terms", "pricing", "lead", "people.class", "providers", "sanctioned"],
  // whoever leaves the population begins no claim and no job
  barriers: ["people.class", "sanctioned", "sanctionedInWork", "cases"],
  // a sanction brings barriers on and resolves none
  conditionality: ["people.known"],
  // nobody whom a coach sees is attached, and a grant brings no illness on
  grants: ["cohorts", "terms", "pricing", "lead", "providers", "moving"],
  // a coach's place moves no bound; the shared hours come out alike each time
  hours: ["cohorts", "people.caches", "shared"],
  // nobody in work searches
  jobs: ["providers"],
  // few are with a provider that closes, and none of them waits or is capped here
  market: ["cohorts", "terms", "pricing", "people.class", "pools", "waiting"],
  // nobody attached has a coach
  places: ["pool", "pools"],
  // courses are not worth their price here, and bring no illness on
  services: ["pricing", "moving"],
};

describe("a step of the week", () => {
  it.each(Object.keys(REGIMES))("reads and writes only the tables that it declares: %s", (name) =>
    expect(undeclared(name)).toEqual([]),
  );
  it("declares no table that it never uses", () => {
    const idle = Object.entries(STEPS).flatMap(([name, { reads, writes }]: [string, AnyStep]) => {
      const { read, written } = used[name];
      const never = [...reads.filter((table) => !read.has(table)), ...writes.filter((table) => !written.has(table))];
      return never
        .filter((table) => SHARED[name as StepName]?.includes(table) !== true)
        .map((table) => `${name}: ${table}`);
    });
    expect(idle).toEqual([]);
  });
});

describe("a step that does more than it declares", () => {
  const { nature } = world;
  const setting = settingFrom(nature, compilePolicy(scenario("jobcentre-2014").levers, nature), true);
  const wrong = (bad: AnyStep): readonly string[] => done(bad, world.state, setting).wrong;
  it("is caught where it reads another table", () => {
    const reads = step({ reads: ["providers"], writes: ["tally"] }, (state) => void (state as State).areas.shock[0]);
    expect(wrong(reads)).toEqual(["reads areas, which it does not declare"]);
  });
  it("is caught where it writes what it may only read", () => {
    const writes = step(
      { reads: ["providers"], writes: ["tally"] },
      (state) => void (state as State).providers.queue[3]++,
    );
    expect(wrong(writes)).toEqual(["writes providers"]);
  });
  it("is caught where it writes another part of people, or what nobody may", () => {
    const writes = step({ reads: [], writes: ["people.dates"] }, ({ people }) => {
      people.due[7]++;
      (people as State["people"]).marks[7]++;
      (people as State["people"]).key[7]++;
    });
    expect(wrong(writes)).toEqual(["writes people.marks", "writes people's key"]);
  });
  it("is not where it keeps to them", () =>
    expect(wrong(step({ reads: [], writes: ["people.dates"] }, ({ people }) => void people.due[7]++))).toEqual([]));
  it("would not compile", () => {
    step({ reads: ["people"], writes: ["ledger"] }, (state) => {
      // @ts-expect-error a column that is only read
      state.people.due[0] = 1;
      // @ts-expect-error all of a column at once
      state.people.due.fill(1);
      // @ts-expect-error a table that is not declared
      void state.providers;
      // @ts-expect-error a list that is not declared to be written
      push(state.waiting, 1);
      // @ts-expect-error a verb that writes more
      setBounds(state, setting, 0);
      // @ts-expect-error what is found in the state is read as little as the state
      post(state.tally, 0, 0, 0);
      post(state.ledger, 0, 0, 0);
    });
  });
});
