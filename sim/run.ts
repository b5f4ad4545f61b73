import { compilePolicy } from "./policy/policy.ts";
import { emptyTerms } from "./policy/tariff/terms.ts";
import { fingerprint } from "./core/fingerprint.ts";
import type { Record } from "./record.ts";
import { rollout as plan } from "./scenario/rollout.ts";
import type { RunSize, Scenario } from "./scenario/scenario.ts";
import { enter } from "./weekly/arrivals.ts";
import { publishTerms } from "./weekly/terms.ts";
import { rollout } from "./weekly/rollout.ts";
import { noCoaches, type Setting, type State } from "./weekly/state.ts";
import { week, type Look, type PhaseName } from "./week.ts";
import { emptyAreas } from "./world/areas.ts";
import { buildProviders } from "./world/build-providers.ts";
import { emptyCases } from "./world/cases.ts";
import { emptyPricing } from "./world/pricing.ts";
import { copy } from "./world/copy.ts";
import { emptyList } from "./world/list.ts";
import { nature, type Nature } from "./world/nature.ts";
import { benefit, CLAIMING, IN_WORK, NEITHER, NOT_ARRIVED, severity } from "./world/people.ts";
import { luckKeys, population } from "./world/population.ts";
import { kindOfSlot, SLOTS } from "./world/providers.ts";
import { balanced, emptyPurse } from "./world/purse.ts";
import { emptyServices } from "./world/services.ts";
import { emptyTally, noteSpell } from "./world/tally.ts";
import { AREAS, BARRIERS } from "./world/vocabulary.ts";

/** A world burnt in under the baseline regime, from which any number of regimes can start. */
export interface World {
  readonly state: State;
  readonly size: RunSize;
  readonly nature: Nature;
}

/**
 * For tests: steps to leave out and full evaluation in place of thinning. For following single lives: a look at the
 * state before every step and after every week.
 */
export interface Variation {
  readonly without?: ReadonlySet<PhaseName>;
  readonly thinned?: boolean;
  readonly before?: Look;
  readonly watch?: (state: State, setting: Setting) => void;
}

/**
 * Draws the population of a seed and replication and lives through burn-in under the scenario's baseline levers; yields
 * after each slice of weeks and returns the world.
 */
export function* burnIn(
  baseline: Scenario,
  size: RunSize,
  replication: number,
  variation: Variation = {},
): Generator<void, World> {
  const believed = nature(baseline.assumptions);
  const state = firstWeek(believed, baseline, size, replication);
  const setting: Setting = {
    nature: believed,
    policy: compilePolicy(baseline.burnIn, believed),
    thinned: variation.thinned ?? true,
  };
  publishTerms(state, setting);
  const slice = sliceOf(size.people);
  while (state.week < size.burnIn) {
    if (state.week % slice === 0) yield;
    week(state, setting, variation.without, variation.before);
    variation.watch?.(state, setting);
    if (state.week > size.burnIn - HALF_A_YEAR)
      for (let a = 0; a < AREAS.length; a++) state.areas.sum[a] += state.areas.efficiency[a];
  }
  const averaged = Math.min(HALF_A_YEAR, size.burnIn);
  for (let a = 0; a < AREAS.length; a++) state.areas.atStart[a] = averaged > 0 ? state.areas.sum[a] / averaged : 0;
  for (let slot = 0; slot < SLOTS; slot++) state.providers.reference[slot] = state.providers.experience[slot];
  for (let i = 0; i < state.arrived; i++) if (state.people.status[i] < NOT_ARRIVED) enter(state, i, 0);
  state.providers.cash.fill(0);
  return { state, size, nature: believed };
}

/** Runs a whole burn-in without pausing. */
export const prepare = (baseline: Scenario, size: RunSize, replication: number, variation: Variation = {}): World =>
  toTheEnd(burnIn(baseline, size, replication, variation));

function toTheEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const HALF_A_YEAR = 26;

/**
 * Lives through the comparison under a scenario from a burnt-in world, which it leaves as it was; yields after each
 * slice of weeks and returns the record. Throws where the books do not balance.
 */
export function* simulate(
  world: World,
  scenario: Scenario,
  size: RunSize = world.size,
  variation: Variation = {},
): Generator<void, Record> {
  const state = copy(world.state);
  const believed = nature(scenario.assumptions);
  const slice = sliceOf(state.people.count);
  const bringIn = rollout(
    { nature: believed, policy: compilePolicy(scenario.burnIn, believed), thinned: variation.thinned ?? true },
    plan(scenario),
  );
  for (let t = 0; t < size.weeks; t++) {
    const setting = bringIn(state, t);
    week(state, setting, variation.without, variation.before);
    variation.watch?.(state, setting);
    if (t % slice === slice - 1) yield;
  }
  return toRecord(state, believed, scenario.name, size.weeks);
}

/** Weeks between two yields: about ten milliseconds of work. */
const sliceOf = (people: number): number => Math.max(1, Math.floor(SLICE / Math.max(1, people)));

/** Person-weeks of a slice. */
export const SLICE = 200_000;

/** Runs a whole comparison period without pausing. */
export const live = (world: World, scenario: Scenario, size: RunSize = world.size, variation: Variation = {}): Record =>
  toTheEnd(simulate(world, scenario, size, variation));

/** The state before the first week of burn-in. */
function firstWeek(believed: Nature, baseline: Scenario, size: RunSize, replication: number): State {
  const weeks = size.burnIn + size.weeks;
  const born = population(believed, size.people, weeks, size.seed, replication);
  const keys = luckKeys(size.seed, replication);
  const count = size.people;
  const services = emptyServices(count);
  const { assumptions } = believed;
  for (let i = 0; i < count && born.arrival[i] < 0; i++) {
    for (let k = 0; k < BARRIERS.length; k++)
      if (severity(born.people.barriers[i], k) >= baseline.burnIn["service.eligibility"])
        services.places[k] += assumptions["service.places"];
  }
  return {
    week: 0,
    zero: size.burnIn,
    replication,
    seed: size.seed,
    weight: born.weight,
    keys,
    people: born.people,
    arrival: born.arrival,
    cohorts: born.cohorts,
    age: born.age,
    entry: { week: new Int16Array(count).fill(-1), barriers: new Uint32Array(count), count: new Uint8Array(count) },
    lead: new Uint8Array(count),
    arrived: 0,
    providers: buildProviders(believed, keys),
    services,
    terms: emptyTerms(),
    pricing: emptyPricing(),
    cases: emptyCases(count),
    areas: emptyAreas(born.people.traits),
    purse: emptyPurse(size.weeks),
    tally: emptyTally(count, size.weeks, SLOTS, AREAS.length),
    dueNow: emptyList(),
    changeNow: emptyList(),
    reviewNow: emptyList(),
    jobsNow: emptyList(),
    leaving: emptyList(),
    referring: emptyList(),
    paying: emptyList(),
    waiting: emptyList(),
    sanctioned: emptyList(),
    sanctionedInWork: emptyList(),
    undecided: { person: emptyList(), week: emptyList() },
    scratch: new Float64Array(256),
    shared: { logCost: 0, floor: 0, used: 0 },
    contractsBegan: 0,
    pool: new Uint8Array(AREAS.length),
    pools: AREAS.map((_, place) =>
      noCoaches(
        place === 0
          ? (born.starters / baseline.burnIn["jobcentre.caseload"]) * assumptions["support.coachContactHours"]
          : 0,
      ),
    ),
    stock: new Int32Array(3),
    benefitBand: new Int32Array(4),
  };
}

/** The record of a finished run, with every open spell closed as `open`. */
function toRecord(state: State, { assumptions }: Nature, scenario: string, weeks: number): Record {
  balanced(state.purse, scenario);
  const { people, tally, entry, purse, cohorts } = state;
  for (let i = 0; i < state.arrived; i++) {
    const status = people.status[i];
    if (status === CLAIMING || status === IN_WORK || status === NEITHER)
      noteSpell(tally, i, status, people.spellStart[i] - state.zero, weeks, 0);
  }
  const record: Omit<Record, "hash"> = {
    scenario,
    replication: state.replication,
    people: people.count,
    weeks,
    burnIn: state.zero,
    weight: state.weight,
    person: {
      entry: entry.week,
      barriers: entry.barriers,
      barrierCount: entry.count,
      benefit: Uint8Array.from(people.traits, (traits) => benefit(traits)),
      age: state.age,
      area: Uint8Array.from(people.traits, (traits) => traits & 7),
      cohorts,
      ...tally.person,
    },
    spells: tally.spells,
    attachments: tally.attachments,
    terms: state.terms.rows,
    stock: tally.stock,
    flow: tally.flow,
    conditions: tally.conditions,
    coaching: tally.coaching,
    ledger: purse.flows,
    balances: purse.balances,
    effort: tally.effort,
    providers: Array.from({ length: SLOTS }, (_, slot) => ({
      slot,
      id: `${kindOfSlot(slot)}-${slot}`,
      kind: kindOfSlot(slot),
    })),
    market: tally.market,
    values: {
      discountRate: assumptions["money.discountRate"],
      workYear: assumptions["money.wellby"] * assumptions["money.lifeSatisfactionOfWork"],
    },
    budget: tally.budget,
    tightness: tally.tightness,
  };
  const { boundLow: _low, boundHigh: _high, ...lives } = people;
  return {
    ...record,
    hash: fingerprint(
      lives,
      tally.spells,
      tally.attachments,
      tally.stock,
      purse,
      state.providers,
      state.areas,
      tally.person,
    ),
  };
}
