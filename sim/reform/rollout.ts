import { setBounds } from "../life/bounds.ts";
import { publishTerms } from "../life/publish-terms.ts";
import { standPeopleDown } from "../life/stand-down.ts";
import { type LeverId, leverIds, type Levers } from "../policy/levers.ts";
import { compilePolicy, type Policy } from "../policy/policy.ts";
import { type Setting, settingFrom, settingOf } from "../policy/setting.ts";
import { isOpen } from "../prospect/is-open.ts";
import { moveCoaches } from "./coaches.ts";
import { startEntrants } from "./entrants.ts";
import { meetAnew } from "./meet-anew.ts";
import { payOnce } from "./pay-once.ts";
import { movePremises } from "./premises.ts";
import { startTariff } from "./start-tariff.ts";
import type { Arrival } from "../scenario/timetable.ts";
import { NOT_ARRIVED } from "../world/people.ts";
import type { State } from "../world/state.ts";
import { AREAS } from "../world/vocabulary.ts";

/**
 * Brings levers into force, area by area, where their week has come; returns the setting that holds from then on. Areas
 * that go from one setting to another in the same week go together, and those that have gone the same way share one
 * setting and one pool of coaches.
 */
export function rollout(
  start: Setting,
  arrivals: readonly (readonly Arrival[])[],
): (state: State, week: number) => Setting {
  const own: Setting[] = AREAS.map(() => start);
  const lags: number[] = AREAS.map(() => 0);
  const paid: number[] = AREAS.map(() => start.policy.levers["transition.oneOffCost"]);
  const known = new Map<Setting, Map<Levers, Setting>>();
  const weeks = new Set(arrivals.flatMap((steps) => steps.map((step) => step.week)));
  let whole = start;

  /** Where levers lead from a setting: to the same one if they bring nothing new. */
  function reached(from: Setting, levers: Levers): Setting {
    const made = known.get(from) ?? new Map<Levers, Setting>();
    known.set(from, made);
    const found = made.get(levers);
    if (found !== undefined) return found;
    if (leverIds.every((id) => HOW.includes(id) || levers[id] === from.policy.levers[id])) return from;
    const setting = settingFrom(from.nature, compilePolicy(levers, from.nature), from.thinned);
    made.set(levers, setting);
    return setting;
  }

  return (state, week) => {
    if (!weeks.has(week)) return whole;
    const due = arrivals.map((steps) => steps.find((step) => step.week === week));
    if (week === 0) state.contractsBegan = state.week;
    for (let first = 0; first < AREAS.length; first++) {
      const step = due[first];
      if (step === undefined) continue;
      const from = own[first];
      const setting = reached(from, step.levers);
      let areas = 0;
      for (let a = first; a < AREAS.length; a++) {
        if (due[a]?.levers !== step.levers || own[a] !== from) continue;
        areas |= 1 << a;
        if (setting !== from) lags[a] = due[a]!.lag;
        due[a] = undefined;
        payOnce(state, from, a, step.levers["transition.oneOffCost"] - paid[a]);
        paid[a] = Math.max(paid[a], step.levers["transition.oneOffCost"]);
      }
      if (setting !== from) arrive(state, { from, to: setting, areas, settings: own });
      publishTerms(state, setting, areas);
      meetAnew(state, setting, from.policy.levers, areas);
    }
    whole = joined(own, lags);
    for (let i = 0; i < state.arrived; i++)
      if (state.people.status[i] < NOT_ARRIVED) setBounds(state, settingOf(state, whole, i), i);
    return whole;
  };
}

/** Levers that say how a reform is brought in and nothing about what it brings. */
const HOW: readonly LeverId[] = [
  "transition.areaInterval",
  "transition.firstAreas",
  "transition.colocation",
  "transition.staffShare",
  "transition.keepProvider",
  "transition.oneOffCost",
];

/**
 * What a reform moves on the day it comes to some areas (one bit each): premises, staff and their skill, entrants,
 * contracts, people in flight.
 */
function arrive(
  state: State,
  { from, to, areas, settings }: { from: Setting; to: Setting; areas: number; settings: Setting[] },
): void {
  const before = from.policy.levers;
  const now = to.policy.levers;
  const elsewhere = (a: number): boolean => ((areas >>> a) & 1) === 0;
  const others = settings.filter((_, a) => elsewhere(a)).map(({ policy }) => policy.levers);
  movePremises(state, from, to, areas);
  moveCoaches(state, to, {
    before,
    areas,
    joins: settings.findIndex((each, a) => each === to && elsewhere(a)),
    others,
  });
  startEntrants(state, to, [before, ...others]);
  for (let a = 0; a < AREAS.length; a++) if (!elsewhere(a)) settings[a] = to;
  if (now["providers.commissioning"] !== before["providers.commissioning"]) state.contractsBegan = state.week;
  standPeopleDown(state, to, isOpen(to.policy, state.providers), {
    due: state.week,
    areas,
    keep: now["transition.keepProvider"],
    reform: true,
  });
  if (
    others.every(
      (levers) => levers["tariff.rule"] !== now["tariff.rule"] || levers["assessment.tool"] !== now["assessment.tool"],
    )
  )
    startTariff(state, now, before);
}

/**
 * The setting of the country: one for all while areas are alike, otherwise that of the area furthest on with those of
 * all areas below it. What a provider owes everyone attached is the same everywhere: the most that any area asks.
 */
function joined(own: readonly Setting[], lags: readonly number[]): Setting {
  if (own.every((each) => each === own[0]) && lags.every((lag) => lag === 0)) return own[0];
  const furthest = own[lags.indexOf(Math.min(...lags))];
  const minimum = Math.max(...own.map(({ policy }) => policy.minimum));
  const owed = ({ policy, nature }: Setting): Policy =>
    compilePolicy(Object.assign({}, policy.levers, { "providers.minimumService": minimum }), nature);
  const { nature, thinned } = furthest;
  const areas = own.map((each, a) => settingFrom(nature, owed(each), thinned, { lag: lags[a] }));
  return settingFrom(nature, owed(furthest), thinned, { areas });
}
