import { DECISIONS } from "../core/decisions.ts";
import { draw, lookUp, moment, threshold } from "../core/draw.ts";
import { fromHazard } from "../core/rates.ts";
import { FULL_TIME, PART_TIME } from "../world/nature.ts";
import { area, CLAIMING, HIRED_LATE, IN_WORK, NEITHER, noteJob } from "../world/people.ts";
import { changeStatus } from "./claims.ts";
import { mustTakeAnyJob } from "./conditions.ts";
import {
  conditionFactor,
  otherExitHazard,
  QUIET,
  quietHazard,
  searchFactor,
  searchHazard,
  separationHazard,
  setBounds,
  weeksOut,
} from "./hazards.ts";
import { startJob } from "./outcomes.ts";
import { settingOf, type Phase, type Setting, type State } from "./state.ts";

/**
 * Moves people between claiming, work and neither: one draw each, compared first with the bounds that nothing can pass,
 * then with the probabilities themselves.
 */
export const transitions: Phase = (state, setting) => {
  const { people, arrived, keys, week } = state;
  const { key, boundLow, boundHigh } = people;
  const { w0, w1 } = moment(keys, DECISIONS.transition, week);
  for (let i = 0; i < arrived; i++) {
    const u = draw(key[i], w0, w1);
    if (u < boundLow[i] || u > boundHigh[i]) decide(state, setting, i, u);
  }
  giveUp(state, setting);
};

/**
 * What a person's draw of the week is compared with, as 32-bit bounds: below `work` they enter work, below `claim` (and
 * not `work`) they claim, at or above `away` they leave work or the claim.
 */
export interface Bounds {
  work: number;
  claim: number;
  away: number;
}

const ofAll = 4294967296;
const bounds: Bounds = { work: 0, claim: 0, away: ofAll };

/** Fills in what a person's draw is compared with this week, from their status and all that bears on it. */
export function boundsOf(state: State, country: Setting, i: number, into: Bounds): void {
  const { people, areas } = state;
  const setting = settingOf(state, country, i);
  const status = people.status[i];
  into.work = into.claim = 0;
  into.away = ofAll;
  if (status === CLAIMING) {
    const without = searchHazard(state, setting, i) * areas.multiplier[area(people.traits[i])];
    const hazard = without * searchFactor(state, setting, i);
    into.work = threshold(fromHazard(hazard));
    into.away =
      ofAll -
      threshold(fromHazard(otherExitHazard(state, setting, i, without * conditionFactor(state, setting, i), hazard)));
  } else if (status === IN_WORK) {
    into.away = ofAll - threshold(fromHazard(separationHazard(state, setting, i)));
  } else if (status === NEITHER && people.due[i] !== QUIET) {
    into.work = threshold(fromHazard(quietHazard(state, setting, i) * areas.multiplier[area(people.traits[i])]));
    into.claim = into.work + threshold(setting.nature.toClaim);
  }
}

/**
 * Decides one person's week in full. A low draw moves people toward work and a high one away from it, whatever their
 * status: a higher job-entry hazard never delays a first job, and two lives that have parted under two regimes tend to
 * meet again.
 */
function decide(state: State, setting: Setting, i: number, u: number): void {
  const { people } = state;
  const status = people.status[i];
  if (people.spellStart[i] > state.week) return;
  const own = settingOf(state, setting, i);
  boundsOf(state, own, i, bounds);
  if (status === CLAIMING) claiming(state, own, i, u);
  else if (status === IN_WORK) inWork(state, own, i, u);
  else if (status === NEITHER) neither(state, own, i, u);
}

function claiming(state: State, setting: Setting, i: number, u: number): void {
  const { week, zero, tally } = state;
  if (u < bounds.work) {
    const pressed = hire(state, setting, i);
    changeStatus(state, setting, i, IN_WORK, "job-entry");
    begin(state, setting, i, pressed);
    if (week >= zero) tally.flow.jobEntries[week - zero]++;
    startJob(state, setting, i);
  } else if (u >= bounds.away) {
    changeStatus(state, setting, i, NEITHER, "other-exit");
    mayStayAway(state, setting, i);
  }
}

function inWork(state: State, setting: Setting, i: number, u: number): void {
  if (u < bounds.away) {
    setBounds(state, setting, i);
    return;
  }
  const back =
    lookUp(state.keys, state.people.key[i], DECISIONS.afterSeparation, state.week) <
    setting.nature.assumptions["separation.returnsToBenefit"];
  changeStatus(state, setting, i, back ? CLAIMING : NEITHER, back ? "separation-to-claim" : "separation-to-neither");
}

function neither(state: State, setting: Setting, i: number, u: number): void {
  if (u < bounds.work) {
    const pressed = hire(state, setting, i);
    changeStatus(state, setting, i, IN_WORK, "return-to-work");
    begin(state, setting, i, pressed);
    startJob(state, setting, i);
  } else if (u < bounds.claim) {
    changeStatus(state, setting, i, CLAIMING, "return-to-claim");
  }
}

/** Those who will not be met stop claiming. */
function giveUp(state: State, setting: Setting): void {
  const { leaving, people } = state;
  for (let n = 0; n < leaving.length; n++) {
    const i = leaving.items[n];
    if (people.status[i] !== CLAIMING || people.spellStart[i] > state.week) continue;
    const own = settingOf(state, setting, i);
    changeStatus(state, own, i, NEITHER, "gave-up");
    mayStayAway(state, own, i);
  }
}

/** A share of those who stop claiming without work do not come back. */
function mayStayAway(state: State, setting: Setting, i: number): void {
  if (
    lookUp(state.keys, state.people.key[i], DECISIONS.neverReturns, state.week) >=
    setting.nature.assumptions["neither.neverReturns"]
  )
    return;
  state.people.due[i] = QUIET;
  setBounds(state, setting, i);
}

/**
 * Notes whether a job is about to begin after a long spell out of work, this week included, and says whether it is
 * taken because any job has to be.
 */
function hire(state: State, setting: Setting, i: number): boolean {
  const { people, keys, week } = state;
  const { policy, nature } = setting;
  if (weeksOut(state, i, nature.weeksOutCap) + 1 >= nature.longSpell) people.marks[i] |= HIRED_LATE;
  return (
    policy.anyJob > 0 &&
    mustTakeAnyJob(state, setting, i) &&
    lookUp(keys, people.key[i], DECISIONS.underPressure, week) < policy.anyJob
  );
}

/** Writes down what job has been found: full-time or not, and taken under pressure or not. */
function begin(state: State, setting: Setting, i: number, pressed: boolean): void {
  const { people, keys, week } = state;
  const fullTime = lookUp(keys, people.key[i], DECISIONS.fullTime, week) < setting.nature.assumptions["job.fullTime"];
  noteJob(people, i, fullTime ? FULL_TIME : PART_TIME, pressed);
  setBounds(state, setting, i);
}
