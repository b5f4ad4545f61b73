import { DECISIONS } from "../core/decisions.ts";
import { draw, lookUp, moment, threshold } from "../core/draw.ts";
import { fromHazard } from "../core/rates.ts";
import { area, CLAIMING, HIRED_LATE, IN_WORK, NEITHER } from "../world/people.ts";
import { changeStatus } from "./claims.ts";
import { otherExitHazard, QUIET, quietHazard, searchFactor, searchHazard, separationHazard, setBounds, weeksOut } from "./hazards.ts";
import { startJob } from "./outcomes.ts";
import type { Phase, Setting, State } from "./state.ts";

/** Moves people between claiming, work and neither: one draw each, compared first with the bounds that nothing can pass, then with the probabilities themselves. */
export const transitions: Phase = (state, setting) => {
  const { people, arrived, keys, week } = state;
  const { key, boundLow, boundHigh } = people;
  const { w0, w1 } = moment(keys, DECISIONS.transition, week);
  for (let i = 0; i < arrived; i++) {
    const u = draw(key[i]!, w0, w1);
    if (u < boundLow[i]! || u > boundHigh[i]!) decide(state, setting, i, u);
  }
  giveUp(state, setting);
};

/** Decides one person's week in full. A low draw moves people toward work and a high one away from it, whatever their status: a higher job-entry hazard never delays a first job, and two lives that have parted under two regimes tend to meet again. */
function decide(state: State, setting: Setting, i: number, u: number): void {
  const { people } = state;
  const status = people.status[i]!;
  if (people.spellStart[i]! > state.week) return;
  if (status === CLAIMING) claiming(state, setting, i, u);
  else if (status === IN_WORK) inWork(state, setting, i, u);
  else if (status === NEITHER && people.due[i] !== QUIET) neither(state, setting, i, u);
}

const ofAll = 4294967296;

function claiming(state: State, setting: Setting, i: number, u: number): void {
  const { people, areas, week, zero, tally } = state;
  const without = searchHazard(state, setting, i) * areas.multiplier[area(people.traits[i]!)]!;
  const hazard = without * searchFactor(state, setting, i);
  if (u < threshold(fromHazard(hazard))) {
    markHired(state, setting, i);
    changeStatus(state, setting, i, IN_WORK, "job-entry");
    if (week >= zero) tally.flow.jobEntries[week - zero]!++;
    startJob(state, setting, i);
  } else if (u >= ofAll - threshold(fromHazard(otherExitHazard(state, setting, i, without, hazard)))) {
    changeStatus(state, setting, i, NEITHER, "other-exit");
    mayStayAway(state, setting, i);
  }
}

function inWork(state: State, setting: Setting, i: number, u: number): void {
  if (u < ofAll - threshold(fromHazard(separationHazard(state, setting, i)))) {
    setBounds(state, setting, i);
    return;
  }
  const back = lookUp(state.keys, state.people.key[i]!, DECISIONS.afterSeparation, state.week) < setting.nature.assumptions["separation.returnsToBenefit"];
  changeStatus(state, setting, i, back ? CLAIMING : NEITHER, back ? "separation-to-claim" : "separation-to-neither");
}

function neither(state: State, setting: Setting, i: number, u: number): void {
  const toWork = threshold(fromHazard(quietHazard(state, setting, i) * state.areas.multiplier[area(state.people.traits[i]!)]!));
  if (u < toWork) {
    markHired(state, setting, i);
    changeStatus(state, setting, i, IN_WORK, "return-to-work");
    startJob(state, setting, i);
  } else if (u < toWork + threshold(setting.nature.toClaim)) {
    changeStatus(state, setting, i, CLAIMING, "return-to-claim");
  }
}

/** Those who will not be met stop claiming. */
function giveUp(state: State, setting: Setting): void {
  const { leaving, people } = state;
  for (let n = 0; n < leaving.length; n++) {
    const i = leaving.items[n]!;
    if (people.status[i] !== CLAIMING || people.spellStart[i]! > state.week) continue;
    changeStatus(state, setting, i, NEITHER, "gave-up");
    mayStayAway(state, setting, i);
  }
}

/** A share of those who stop claiming without work do not come back. */
function mayStayAway(state: State, setting: Setting, i: number): void {
  if (lookUp(state.keys, state.people.key[i]!, DECISIONS.neverReturns, state.week) >= setting.nature.assumptions["neither.neverReturns"]) return;
  state.people.due[i] = QUIET;
  setBounds(state, setting, i);
}

/** Marks a job that is about to begin after half a year or more out of work. */
function markHired(state: State, setting: Setting, i: number): void {
  if (weeksOut(state, i, setting.nature.weeksOutCap) >= HALF_A_YEAR) state.people.marks[i]! |= HIRED_LATE;
}
const HALF_A_YEAR = 26;
