import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp } from "../core/exp-log.ts";
import { REVIEW_WEEKS, REVIEWS_A_PLAN } from "../policy/clock.ts";
import { ATTACHED, CLAIMING, HELD_UNIT, presentBits, QUEUED, WAITING } from "../world/people.ts";
import { findEasiest, sortClaimant } from "./coaching.ts";
import { hoursOf, reachOf, setBounds } from "./hazards.ts";
import { noteHours } from "./prices.ts";
import { settingOf, type Phase, type Setting, type State } from "./state.ts";
import { plan, updateEfficiency } from "./worth.ts";

/**
 * Every fourth week of a claim: support releases what a resolved barrier still held back, trust brings barriers up, and
 * search efficiency is settled anew; every third time the provider plans its support anew.
 */
export const reviews: Phase = (state, setting) => {
  const { people, reviewNow } = state;
  const turn = Math.floor(state.week / REVIEW_WEEKS) % REVIEWS_A_PLAN;
  findEasiest(state, setting);
  for (let n = 0; n < reviewNow.length; n++) {
    const i = reviewNow.items[n];
    if (people.status[i] !== CLAIMING) continue;
    const own = settingOf(state, setting, i);
    if (people.stage[i] === WAITING || people.stage[i] === QUEUED) coach(state, own, i);
    release(state, own, i);
    if (people.stage[i] === ATTACHED) {
      confide(state, own, i);
      if ((people.key[i] >>> 8) % REVIEWS_A_PLAN === turn) plan(state, own, i);
      sample(state, own, i);
    }
    updateEfficiency(state, own, i);
    setBounds(state, own, i);
  }
};

/** Settles how much of a coach's time a claimant gets, and notes it. */
function coach(state: State, setting: Setting, i: number): void {
  const { week, zero, tally } = state;
  sortClaimant(state, setting, i);
  if (week < zero) return;
  tally.coaching.hours[week - zero] += hoursOf(state, setting, i);
  tally.coaching.seen[week - zero]++;
}

/**
 * Employment support gives back what treatment alone did not, and so does time, at the rate at which barriers resolve
 * untreated.
 */
function release(state: State, setting: Setting, i: number): void {
  const { people } = state;
  if (people.held[i] === 0) return;
  const units = Math.ceil(people.held[i] * Math.max(supportShare(state, i), setting.policy.releasedByTime));
  people.held[i] -= units;
  people.pace[i] *= exp(units * HELD_UNIT);
}

/** How much of full employment support so many hours are: min(1, g(e)/g(ē)). */
export const supportShare = (state: State, i: number): number => Math.min(1, reachOf(state, i) / AT_SCALE);
const AT_SCALE = 1 - exp(-1);

/** With time attached, people tell what they had kept to themselves. */
function confide(state: State, setting: Setting, i: number): void {
  const { people, keys, week } = state;
  const hidden = presentBits(people.barriers[i]) & ~people.disclosed[i];
  for (let k = 0, bits = hidden; bits !== 0; k++, bits >>>= 1) {
    if ((bits & 1) !== 0 && lookUp(keys, people.key[i], DECISIONS.trust, week, k) < setting.policy.trust)
      people.disclosed[i] |= 1 << k;
  }
}

/**
 * Adds one sample of support to the tally: hours, and whether it is no more than the minimum; and to what the provider
 * spends on people like this one where prices follow that.
 */
function sample(state: State, setting: Setting, i: number): void {
  const { tally, people, providers, week, zero, entry } = state;
  if (setting.policy.tariff.revise !== undefined) noteHours(state, i, hoursOf(state, setting, i));
  if (week < zero) return;
  const row = Math.min(5, entry.count[i]);
  const hours = hoursOf(state, setting, i);
  tally.effort.hours[row] += hours;
  tally.effort.samples[row]++;
  if (hours <= providers.floor[people.provider[i]] + 1e-12) tally.effort.parked[row]++;
  const attachment = tally.attachments.current[i];
  if (attachment < 0) return;
  tally.attachments.hours[attachment] += hours;
  tally.attachments.samples[attachment]++;
}
