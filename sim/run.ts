import { HALF_A_YEAR, YEAR } from "./core/calendar.ts";
import type { Assumptions, ParameterId } from "./evidence/parameters.ts";
import { noteEntry } from "./life/enter.ts";
import { publishTerms } from "./life/publish-terms.ts";
import { compilePolicy } from "./policy/policy.ts";
import { settingFrom } from "./policy/setting.ts";
import type { RunRecord } from "./record.ts";
import { rollout } from "./reform/rollout.ts";
import { compact } from "./run/compact.ts";
import { firstWeek } from "./run/first-week.ts";
import { followStock } from "./run/follow-stock.ts";
import { toRecord } from "./run/to-record.ts";
import type { Variation, World } from "./run/world.ts";
import type { RunSize, Scenario } from "./scenario/scenario.ts";
import { timetable } from "./scenario/timetable.ts";
import { week } from "./week.ts";
import { nature } from "./world/compile-nature.ts";
import { copy } from "./world/copy.ts";
import { isCold } from "./world/sizing.ts";
import { CLAIMING, NOT_ARRIVED } from "./world/people.ts";
import { SLOTS } from "./world/providers.ts";
import { AREAS } from "./world/vocabulary.ts";
import { NOBODY } from "./world/watch.ts";

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
  let state = copy(firstWeek(believed, baseline, size, replication));
  const cold = isCold(baseline.assumptions, size);
  const setting = settingFrom(believed, compilePolicy(baseline.burnIn, believed), variation.thinned ?? true);
  publishTerms(state, setting);
  const slice = sliceOf(state.people.count);
  while (state.week < size.burnIn) {
    if (state.week % slice === 0) yield;
    week(state, setting, variation.without, variation.before);
    if (cold) {
      followStock(state, setting);
      if (state.week % BETWEEN_COMPACTIONS === 0) state = compact(state);
    }
    variation.watch?.(state, setting);
    if (state.week > size.burnIn - HALF_A_YEAR)
      for (let a = 0; a < AREAS.length; a++) state.areas.sum[a] += state.areas.efficiency[a];
  }
  const averaged = Math.min(HALF_A_YEAR, size.burnIn);
  for (let a = 0; a < AREAS.length; a++) state.areas.atStart[a] = averaged > 0 ? state.areas.sum[a] / averaged : 0;
  for (let slot = 0; slot < SLOTS; slot++) state.providers.reference[slot] = state.providers.experience[slot];
  if (cold) state = compact(state, { territory: believed.costs.territory });
  for (let i = 0; i < state.arrived; i++)
    if (state.people.status[i] < NOT_ARRIVED) noteEntry(state, i, cold && state.people.status[i] !== CLAIMING ? -1 : 0);
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

/**
 * Lives through the comparison under a scenario from a burnt-in world, which it leaves as it was; yields after each
 * slice of weeks and returns the record. Throws where the books do not balance.
 */
export function* simulate(
  world: World,
  scenario: Scenario,
  size: RunSize = world.size,
  variation: Variation = {},
): Generator<void, RunRecord> {
  const state = copy(world.state);
  state.watch.row = variation.watched ?? NOBODY;
  const believed = same(scenario.assumptions, world.nature.assumptions) ? world.nature : nature(scenario.assumptions);
  const slice = sliceOf(state.people.count);
  const bringIn = rollout(
    settingFrom(believed, compilePolicy(scenario.burnIn, believed), variation.thinned ?? true),
    timetable(scenario),
  );
  for (let t = 0; t < size.weeks; t++) {
    const setting = bringIn(state, t);
    week(state, setting, variation.without, variation.before);
    variation.watch?.(state, setting);
    if (t % slice === slice - 1) yield;
  }
  return toRecord(state, believed, scenario.name, size.weeks);
}

/** Weeks of a burn-in that begins with nobody after which the table is cleared of those who are gone. */
const BETWEEN_COMPACTIONS = 2 * YEAR;

/** Weeks between two yields: about ten milliseconds of work. */
const sliceOf = (people: number): number => Math.max(1, Math.floor(SLICE / Math.max(1, people)));

/** Person-weeks of a slice. */
export const SLICE = 200_000;

/** Runs a whole comparison period without pausing. */
export const live = (
  world: World,
  scenario: Scenario,
  size: RunSize = world.size,
  variation: Variation = {},
): RunRecord => toTheEnd(simulate(world, scenario, size, variation));

/** Whether two sets of assumptions hold the same numbers, so that what was compiled from one serves the other. */
function same(some: Assumptions, others: Assumptions): boolean {
  if (some === others) return true;
  const ids = Object.keys(some) as ParameterId[];
  if (ids.length !== Object.keys(others).length) return false;
  for (const id of ids) if (!Object.is(some[id], others[id])) return false;
  return true;
}
