import { DECISIONS } from "../core/decisions.ts";
import { draw, lookUp, moment, uniform } from "../core/draw.ts";
import { power } from "../core/exp-log.ts";
import { ATTACHED, CLAIMING, failures, GONE, noteFailure, QUEUED, severity, WAITING } from "../world/people.ts";
import { causeCode, post } from "../world/purse.ts";
import { push } from "../world/list.ts";
import { spend } from "../world/providers.ts";
import { openEpisode } from "../world/services.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import { worthOfCourse } from "../conduct/courses.ts";
import { setSeverity } from "./barriers.ts";
import { searchFactor } from "./hazards.ts";
import { noteSpending } from "./prices.ts";
import { settingOf, type Phase, type Setting, type State } from "./state.ts";
import { prospectOf, valueOf } from "./worth.ts";

/** Runs specialist help for a week: new rounds of referral at claimants' reviews, people leaving queues, places filled, courses going on and ending. */
export const services: Phase = (state, setting) => {
  refersAtReviews(state, setting);
  goOn(state, setting);
  fillPlaces(state, setting);
};

/** About twice a year of claim, whoever holds the case looks again at what help is needed. */
function refersAtReviews(state: State, setting: Setting): void {
  const { people, reviewNow, keys, week } = state;
  const at = moment(keys, DECISIONS.serviceRound, week);
  for (let n = 0; n < reviewNow.length; n++) {
    const i = reviewNow.items[n]!;
    const own = settingOf(state, setting, i);
    if (people.status[i] === CLAIMING && uniform(people.key[i]!, at) < own.policy.serviceRound && canRefer(state, own, i)) serviceRound(state, own, i);
  }
}

/** Whether somebody holds the case who refers to services: the lead provider where it arranges them, anyone who has met the person otherwise. */
function canRefer(state: State, setting: Setting, i: number): boolean {
  const stage = state.people.stage[i]!;
  return stage === ATTACHED || (setting.policy.levers["services.mode"] === "separate" && (stage === WAITING || stage === QUEUED));
}

/** Refers a person on for the needs that are known: a chain of hand-offs that stops at the first failure, each with its delay, its repeated assessment and its queue. */
export function serviceRound(state: State, setting: Setting, i: number): void {
  const { people, keys, week, zero, tally, purse } = state;
  const { policy, nature } = setting;
  const { assumptions } = nature;
  if (!policy.levers["services.referral"]) return;
  const self = people.key[i]!;
  const least = assumptions["service.eligibility"];
  const retention = policy.handOffRetention * power(1 - assumptions["referral.fatigue"], failures(people, i));
  const bought = policy.bundled && people.stage[i] === ATTACHED;
  let chain = assumptions["referral.start.voluntary"];
  let links = 0;
  const known = people.disclosed[i]! & ~(people.queuedFor[i]! | people.treatedFor[i]!);
  for (let k = 0; known >>> k !== 0; k++) {
    const bit = 1 << k;
    if ((known & bit) === 0 || !nature.treatable[k] || severity(people.barriers[i]!, k) < least) continue;
    if (lookUp(keys, self, DECISIONS.servicePropensity, week, k) >= assumptions["referral.propensity"]) continue;
    if (bought && !worthBuying(state, setting, i, k)) continue;
    links++;
    if (lookUp(keys, self, DECISIONS.handOff, week, k) >= chain) {
      noteFailure(people, i);
      if (week >= zero) tally.person.handoffsLost[i]!++;
      return;
    }
    chain = retention;
    people.queuedFor[i]! |= bit;
    openEpisode(state.services, { person: i, barrier: k, joined: week, due: week + policy.handOffWeeks * links + Math.round(assumptions["service.minimumWait"]), payer: bought ? people.provider[i]! : 0 });
    if (week >= zero) {
      if (!policy.oneBuilding) tally.person.bodiesMet[i]!++;
      if (policy.repeatShare > 0) tally.person.assessments[i]!++;
    }
    if (!bought) post(purse, causeCode["repeat-assessment"], week - zero, Math.floor(100 * policy.repeatShare * assumptions["assessment.hours"] * assumptions["provider.adviserHourCost"] + 0.5));
  }
}

/** Whether a course is worth at least its cost to the provider that would pay for it out of the price. */
function worthBuying(state: State, setting: Setting, i: number, k: number): boolean {
  const { nature } = setting;
  const level = severity(state.people.barriers[i]!, k);
  const prospect = prospectOf(state, setting, i);
  const course = { resolves: nature.courseResolves[k]!, ratio: nature.jobFactor[7 * k + 3 - level]!, after: Math.round(nature.assumptions["service.minimumWait"]) + nature.courseWeeks[k]! / 2 };
  return 100 * worthOfCourse({ ...prospect, hazard: prospect.hazard * searchFactor(state, setting, i) }, course, valueOf(state, setting, i)) >= nature.courseCost[k]!;
}

/** Moves every episode by a week: drop-out while waiting, remission or the end of the course in treatment. */
function goOn(state: State, setting: Setting): void {
  const { services, people, keys, week, zero, tally } = state;
  const { episodes, live, inUse } = services;
  const drops = setting.nature.assumptions["service.waitDropOut"];
  const remissions = BARRIERS.map((_, k) => moment(keys, DECISIONS.treatedRemission, week, k));
  const impatience = BARRIERS.map((_, k) => moment(keys, DECISIONS.serviceDropOut, week, k));
  let kept = 0;
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n]!;
    const i = episodes.person[row]!;
    const k = episodes.barrier[row]!;
    const self = people.key[i]!;
    if (week >= zero && episodes.started[row] === 0 && episodes.joined[row]! < week) tally.person.weeksWaiting[i]!++;
    const gone = people.status[i] === GONE || severity(people.barriers[i]!, k) === 0;
    let over = gone;
    if (episodes.started[row] === 1) {
      if (!over && uniform(self, remissions[k]!) < setting.nature.treatedRemission[k]!) {
        setSeverity(state, settingOf(state, setting, i), i, k, 0, true);
        over = true;
      } else if (!over && episodes.due[row]! <= week) {
        noteFailure(people, i);
        over = true;
      }
      if (over) {
        inUse[k]!--;
        people.treatedFor[i]! &= ~(1 << k);
      }
    } else if (!over && uniform(self, impatience[k]!) < drops) {
      noteFailure(people, i);
      if (week >= zero) tally.person.handoffsLost[i]!++;
      over = true;
    }
    if (over) {
      people.queuedFor[i]! &= ~(1 << k);
      push(episodes.free, row);
    } else {
      live.items[kept++] = row;
    }
  }
  live.length = kept;
}

const free = new Float64Array(BARRIERS.length);
const ready = new Int32Array(BARRIERS.length);
const last = new Float64Array(BARRIERS.length);

/** Gives free places to those who have waited longest; a lot decides among those who came together. */
function fillPlaces(state: State, setting: Setting): void {
  const { services, week } = state;
  const { episodes, live, inUse, places } = services;
  ready.fill(0);
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n]!;
    if (episodes.started[row] === 0 && episodes.due[row]! <= week) ready[episodes.barrier[row]!]!++;
  }
  for (let k = 0; k < BARRIERS.length; k++) {
    free[k] = Math.max(0, Math.floor(places[k]! * state.pricing.places + 1e-9) - inUse[k]!);
    last[k] = ready[k]! <= free[k]! ? Infinity : free[k] === 0 ? -1 : cutOff(state, k, free[k]!);
  }
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n]!;
    if (episodes.started[row] === 1 || episodes.due[row]! > week) continue;
    const k = episodes.barrier[row]!;
    if (order(state, row) <= last[k]!) start(state, setting, row, episodes.person[row]!, k);
  }
}

/** Place in a service's queue: the week of referral, then a lot. */
function order(state: State, row: number): number {
  const { episodes } = state.services;
  const at = moment(state.keys, DECISIONS.servicePlace, 0, episodes.barrier[row]!);
  return episodes.joined[row]! * 4294967296 + draw(state.people.key[episodes.person[row]!]!, at.w0, at.w1);
}

function cutOff(state: State, barrier: number, places: number): number {
  const { episodes, live } = state.services;
  if (state.scratch.length < live.length) state.scratch = new Float64Array(2 * live.length);
  let count = 0;
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n]!;
    if (episodes.barrier[row] === barrier && episodes.started[row] === 0 && episodes.due[row]! <= state.week) state.scratch[count++] = order(state, row);
  }
  return state.scratch.subarray(0, count).sort()[places - 1]!;
}

/** Starts a course and pays for it; some who start do not stay to the end. */
function start(state: State, setting: Setting, row: number, i: number, k: number): void {
  const { services, people, providers, week, zero, keys, purse } = state;
  const { nature } = setting;
  const self = people.key[i]!;
  const completes = lookUp(keys, self, DECISIONS.courseCompletion, week, k) < nature.assumptions["referral.completion"];
  const length = completes ? nature.courseWeeks[k]! : Math.max(1, Math.floor(lookUp(keys, self, DECISIONS.courseLength, week, k) * nature.courseWeeks[k]!));
  services.episodes.started[row] = 1;
  services.inUse[k]!++;
  people.queuedFor[i]! &= ~(1 << k);
  people.treatedFor[i]! |= 1 << k;
  services.episodes.due[row] = week + length;
  const payer = providers.closed[services.episodes.payer[row]!] === 1 ? 0 : services.episodes.payer[row]!; // the purchaser takes over what a provider that has gone had ordered
  post(purse, causeCode[payer === 0 ? "specialist-service" : "bought-service"], week - zero, nature.courseCost[k]!);
  if (payer !== 0) {
    spend(providers, payer, nature.courseCost[k]!);
    if (setting.policy.tariff.revise !== undefined) noteSpending(state, payer, nature.courseCost[k]!);
  }
}
