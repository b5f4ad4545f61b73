import { DECISIONS } from "../core/decisions.ts";
import { draw, lookUp, moment } from "../core/draw.ts";
import { setBounds } from "../life/bounds.ts";
import { changeStatus } from "../life/claims.ts";
import { begin, hire, startJob } from "../life/start-job.ts";
import { mayStayAway } from "../life/stay-away.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { type Bounds, boundsOf, ofAll } from "../prospect/chances.ts";
import type { Phase } from "./phase.ts";
import { CLAIMING, IN_WORK, NEITHER } from "../world/people.ts";
import type { State } from "../world/state.ts";

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

const bounds: Bounds = { work: 0, claim: 0, away: ofAll };

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
    setting.nature.labour.returnsToBenefit;
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
