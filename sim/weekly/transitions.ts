import { DECISIONS } from "../core/decisions.ts";
import { draw, lookUp, moment } from "../core/draw.ts";
import { setBounds } from "../life/bounds.ts";
import { changeStatus } from "../life/claims.ts";
import { noteHiring, noteKindOfJob, startJob } from "../life/start-job.ts";
import { mayStayAway } from "../life/stay-away.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { type Bounds, boundsOf, ofAll } from "../prospect/chances.ts";
import { weeksOut } from "../prospect/hazards.ts";
import { hoursOf } from "../prospect/support.ts";
import type { Verdict } from "../world/verdict.ts";
import { bandOfJob, CLAIMING, IN_WORK, NEITHER, QUIET, underPressure } from "../world/people.ts";
import { note, watches } from "../world/watch.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { AHEAD, type Ahead } from "../prospect/standing.ts";
import { BY_STATUS, type ByStatus } from "../life/written.ts";

/**
 * Moves people between claiming, work and neither: one draw each, compared first with the bounds that nothing can pass,
 * then with the probabilities themselves.
 */
export const transitions = step(
  { reads: [...AHEAD, "leaving"], writes: [...BY_STATUS, "services", "ledger"] },
  (state, setting) => {
    const { people, arrived, keys, week } = state;
    const { key, boundLow, boundHigh } = people;
    const { w0, w1 } = moment(keys, DECISIONS.transition, week);
    for (let i = 0; i < arrived; i++) {
      const u = draw(key[i], w0, w1);
      if (u < boundLow[i] || u > boundHigh[i]) decide(state, setting, i, u);
    }
    giveUp(state, setting);
  },
);

const bounds: Bounds = { work: 0, claim: 0, away: ofAll };

/**
 * Decides one person's week in full. A low draw moves people toward work and a high one away from it, whatever their
 * status: a higher job-entry hazard never delays a first job, and two lives that have parted under two regimes tend to
 * meet again.
 */
function decide(state: Given<Ahead, ByStatus | "services" | "ledger">, setting: Setting, i: number, u: number): void {
  const { people } = state;
  const status = people.status[i];
  const own = settingOf(state, setting, i);
  boundsOf(state, own, i, bounds);
  if (watches(state, i)) noteOdds(state, own, i, u);
  if (people.spellStart[i] > state.week) return;
  if (status === CLAIMING) claiming(state, own, i, u);
  else if (status === IN_WORK) inWork(state, own, i, u);
  else if (status === NEITHER) neither(state, own, i, u);
}

/** Notes what the week is about to be decided by. */
function noteOdds(state: Given<Ahead>, setting: Setting, i: number, u: number): void {
  const { people } = state;
  const status = people.status[i];
  note(state, i, {
    kind: "odds",
    status,
    draw: u / ofAll,
    work: bounds.work / ofAll,
    claim: bounds.claim / ofAll,
    away: bounds.away / ofAll,
    hours: status === CLAIMING ? hoursOf(state, setting, i) : 0,
    weeksOut: weeksOut(state, i, setting.nature.weeksOutCap),
    sanctioned: people.sanctionedUntil[i] > state.week,
    team: setting.nature.teams.ratio[people.team[i]],
  });
}

/** The draw of the week against one of its bounds. */
const against = (u: number, bound: number): Verdict => ({ by: "transition", draw: u / ofAll, bound: bound / ofAll });

function claiming(state: Given<Ahead, ByStatus | "services" | "ledger">, setting: Setting, i: number, u: number): void {
  const { week, zero, tally } = state;
  if (u < bounds.work) {
    const pressed = noteHiring(state, setting, i);
    changeStatus(state, setting, i, IN_WORK, "job-entry");
    noteKindOfJob(state, setting, i, pressed);
    if (week >= zero) tally.flow.jobEntries[week - zero]++;
    if (watches(state, i)) noteJob(state, i, u, true);
    startJob(state, setting, i);
  } else if (u >= bounds.away) {
    changeStatus(state, setting, i, NEITHER, "other-exit");
    mayStayAway(state, setting, i);
    if (watches(state, i))
      note(state, i, { kind: "claim-ends", verdict: against(u, bounds.away), forGood: staysAway(state, i) });
  }
}

/** Notes a job that begins. */
function noteJob(state: Given<"people">, i: number, u: number, claims: boolean): void {
  const traits = state.people.traits[i];
  note(state, i, {
    kind: "job-begins",
    verdict: against(u, bounds.work),
    claims,
    band: bandOfJob(traits),
    pressed: underPressure(traits) === 1,
  });
}

const staysAway = ({ people }: Given<"people">, i: number): boolean => people.due[i] === QUIET;

function inWork(state: Given<Ahead, ByStatus>, setting: Setting, i: number, u: number): void {
  if (u < bounds.away) {
    setBounds(state, setting, i);
    return;
  }
  const bound = setting.nature.labour.returnsToBenefit;
  const follows = lookUp(state.keys, state.people.key[i], DECISIONS.afterSeparation, state.week);
  const back = follows < bound;
  if (watches(state, i))
    note(state, i, {
      kind: "job-ends",
      verdict: against(u, bounds.away),
      weeks: Math.max(0, state.week + 1 - state.people.spellStart[i]),
      follows: { by: "afterSeparation", draw: follows, bound },
    });
  changeStatus(state, setting, i, back ? CLAIMING : NEITHER, back ? "separation-to-claim" : "separation-to-neither");
}

function neither(state: Given<Ahead, ByStatus | "services" | "ledger">, setting: Setting, i: number, u: number): void {
  if (u < bounds.work) {
    const pressed = noteHiring(state, setting, i);
    changeStatus(state, setting, i, IN_WORK, "return-to-work");
    noteKindOfJob(state, setting, i, pressed);
    if (watches(state, i)) noteJob(state, i, u, false);
    startJob(state, setting, i);
  } else if (u < bounds.claim) {
    if (watches(state, i)) note(state, i, { kind: "claims-again", verdict: against(u, bounds.claim) });
    changeStatus(state, setting, i, CLAIMING, "return-to-claim");
  }
}

/** Those who will not be met stop claiming. */
function giveUp(state: Given<Ahead | "leaving", ByStatus>, setting: Setting): void {
  const { leaving, people } = state;
  for (let n = 0; n < leaving.length; n++) {
    const i = leaving.items[n];
    if (people.status[i] !== CLAIMING || people.spellStart[i] > state.week) continue;
    const own = settingOf(state, setting, i);
    changeStatus(state, own, i, NEITHER, "gave-up");
    mayStayAway(state, own, i);
    if (watches(state, i)) note(state, i, { kind: "gives-up", forGood: staysAway(state, i) });
  }
}
