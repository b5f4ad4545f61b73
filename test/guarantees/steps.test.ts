import { describe, expect, it } from "vitest";
import type { Summary } from "../../sim/measures/measure.ts";
import { summarise } from "../../sim/measures/summarise.ts";
import { live, prepare } from "../../sim/run.ts";
import { scenario } from "../../sim/scenario/catalogue.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";
import { setLevers } from "../../sim/scenario/set.ts";
import { STEPS, type StepName } from "../../sim/week.ts";

const REPLICATIONS = 6;
const size = { seed: "steps", people: 1000, weeks: 104, burnIn: 30 };

const jobcentre = scenario("jobcentre-2014");
const support = scenario("citizen-support");
const uncrowded = setLevers(support, { "market.vacancyResponse": 1 });

interface Told {
  readonly measure: string;
  readonly of: (summary: Summary) => number;
  readonly regime: Scenario;
}
const measure = (id: string, regime = support): Told => ({
  measure: id,
  regime,
  of: ({ measures }) => measures[id]?.all ?? 0,
});
/** Mean change of a series from one week to the next. */
const moves = (id: string, regime = support): Told => ({
  measure: `how much ${id} moves in a week`,
  regime,
  of: ({ series }) =>
    series[id].reduce((sum, value, week, all) => (week === 0 ? 0 : sum + Math.abs(value - all[week - 1])), 0),
});
const level = (id: string): Told => ({
  measure: id,
  regime: support,
  of: ({ series }) => series[id].reduce((sum, value) => sum + value, 0),
});

/** Claims that go on under another benefit. */
const moving = setLevers(jobcentre, {
  "benefitMoves.toHealth.severity1": 1,
  "benefitMoves.toHealth.severity2": 1,
  "benefitMoves.toHealth.severity3": 1,
  "benefitMoves.toSearch": 0.5,
});

/** What each step of a week is there for: the measure that tells when it is left out. */
const PURPOSE: { readonly [phase in StepName]?: readonly Told[] } = {
  shocks: [moves("tightness", uncrowded)],
  matching: [moves("tightness")],
  arrivals: [measure("repeat-claims"), level("claims-begun")],
  administration: [measure("never-reached"), measure("assessments")],
  places: [measure("attached")],
  hours: [measure("cost-coaching", jobcentre), moves("shadow-price")],
  conditionality: [measure("sanctions")],
  reviews: [measure("job-entries", jobcentre)],
  grants: [measure("cost-flexible-fund", scenario("jobcentre-2016"))],
  jobs: [measure("earnings-in-work")],
  barriers: [measure("barriers-resolved")],
  services: [measure("weeks-waiting", jobcentre), measure("cost-specialist-service", jobcentre)],
  transitions: [measure("off-flow-26"), measure("weeks-in-work")],
  outcomes: [measure("programme-outcomes")],
  premises: [measure("cost-premises", scenario("closures-digital-default"))],
  benefits: [measure("cost-benefits"), measure("weeks-sanctioned")],
  learning: [level("shadow-price")],
  relearning: [
    {
      measure: "price of people on health benefits",
      of: ({ measures }) => measures["price"]["benefit:health"],
      regime: scenario("assessment-learned"),
    },
  ],
  prices: [
    {
      measure: "price of people without barriers",
      of: ({ measures }) => measures["price"]["barriers:0"],
      regime: scenario("tariff-dynamic"),
    },
  ],
  market: [measure("entrant-share")],
  moves: [measure("weeks-on-benefit", moving)],
};

/**
 * Steps that make no sense to leave out: without the first the others would do last week's work again; the last only
 * writes down.
 */
const NOT_LEFT_OUT: readonly StepName[] = ["scan", "observe"];

const worlds = Array.from({ length: REPLICATIONS }, (_, r) => prepare(jobcentre, size, r));
const whole = new Map<Scenario, Summary[]>();
const summaries = (regime: Scenario, without?: StepName): Summary[] =>
  worlds.map((world) =>
    summarise(live(world, regime, size, without === undefined ? {} : { without: new Set([without]) })),
  );
function withAll(regime: Scenario): Summary[] {
  if (!whole.has(regime)) whole.set(regime, summaries(regime));
  return whole.get(regime)!;
}

/** Mean of paired differences over their Monte-Carlo standard error. */
function deviations(differences: readonly number[]): number {
  const mean = differences.reduce((sum, d) => sum + d, 0) / differences.length;
  const variance = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (differences.length - 1);
  return mean / Math.sqrt(variance / differences.length);
}

describe("a step of the week, left out,", () => {
  it("is each one of the week's", () =>
    expect([...Object.keys(PURPOSE), ...NOT_LEFT_OUT].sort()).toEqual(Object.keys(STEPS).sort()));
  it.each(
    Object.entries(PURPOSE).flatMap(([phase, told]) =>
      told.map((each) => [phase as StepName, each.measure, each] as const),
    ),
  )("moves a measure by more than four standard errors: %s, %s", (phase, _, { of, regime }) => {
    const less = summaries(regime, phase).map(of);
    const z = deviations(withAll(regime).map((summary, r) => less[r] - of(summary)));
    expect(Math.abs(z)).toBeGreaterThan(4);
  });
  it("touches no life where it only writes down", () => {
    const [seen, unseen] = [{}, { without: new Set<StepName>(["observe"]) }].map((variation) =>
      live(worlds[0], support, size, variation),
    );
    expect([unseen.spells, unseen.attachments, unseen.ledger, unseen.person]).toEqual([
      seen.spells,
      seen.attachments,
      seen.ledger,
      seen.person,
    ]);
    expect(Math.max(...unseen.stock.claiming)).toBe(0);
  });
});
