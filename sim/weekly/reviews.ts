import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp, log } from "../core/exp-log.ts";
import { REVIEW_WEEKS, REVIEWS_A_PLAN } from "../policy/clock.ts";
import { worthOfAnHour, type EffortForm, type Prospect } from "../conduct/effort.ts";
import { area, ATTACHED, benefit, CLAIMING, HELD_UNIT, presentBits, QUEUED, WAITING } from "../world/people.ts";
import { EFFICIENCY_UNIT } from "../world/areas.ts";
import { WORTH_HIGH, WORTH_LOW, WORTH_STEPS } from "../world/providers.ts";
import { countWorth } from "./claims.ts";
import { findEasiest, sortClaimant } from "./coaching.ts";
import { mustTakeAnyJob } from "./conditions.ts";
import { hoursOf, qualityFor, reachOf, searchFactor, searchHazard, setBounds } from "./hazards.ts";
import { noteHours } from "./prices.ts";
import type { Phase, Setting, State } from "./state.ts";

/** Every fourth week of a claim: support releases what a resolved barrier still held back, trust brings barriers up, and search efficiency is settled anew; every third time the provider plans its support anew. */
export const reviews: Phase = (state, setting) => {
  const { people, reviewNow } = state;
  const turn = Math.floor(state.week / REVIEW_WEEKS) % REVIEWS_A_PLAN;
  findEasiest(state, setting);
  for (let n = 0; n < reviewNow.length; n++) {
    const i = reviewNow.items[n]!;
    if (people.status[i] !== CLAIMING) continue;
    if (people.stage[i] === WAITING || people.stage[i] === QUEUED) coach(state, setting, i);
    release(state, setting, i);
    if (people.stage[i] === ATTACHED) {
      confide(state, setting, i);
      if ((people.key[i]! >>> 8) % REVIEWS_A_PLAN === turn) plan(state, setting, i);
      sample(state, setting, i);
    }
    updateEfficiency(state, setting, i);
    setBounds(state, setting, i);
  }
};

/** Settles how much of a coach's time a claimant gets, and notes it. */
function coach(state: State, setting: Setting, i: number): void {
  const { week, zero, tally } = state;
  sortClaimant(state, setting, i);
  if (week < zero) return;
  tally.coaching.hours[week - zero]! += hoursOf(state, setting, i);
  tally.coaching.seen[week - zero]!++;
}

/** Employment support gives back what treatment alone did not, and so does time, at the rate at which barriers resolve untreated. */
function release(state: State, setting: Setting, i: number): void {
  const { people } = state;
  if (people.held[i] === 0) return;
  const units = Math.ceil(people.held[i]! * Math.max(supportShare(state, i), setting.policy.releasedByTime));
  people.held[i]! -= units;
  people.pace[i]! *= exp(units * HELD_UNIT);
}

/** How much of full employment support so many hours are: min(1, g(e)/g(ē)). */
export const supportShare = (state: State, i: number): number => Math.min(1, reachOf(state, i) / AT_SCALE);
const AT_SCALE = 1 - exp(-1);

/** With time attached, people tell what they had kept to themselves. */
function confide(state: State, setting: Setting, i: number): void {
  const { people, keys, week } = state;
  const hidden = presentBits(people.barriers[i]!) & ~people.disclosed[i]!;
  for (let k = 0, bits = hidden; bits !== 0; k++, bits >>>= 1) {
    if ((bits & 1) !== 0 && lookUp(keys, people.key[i]!, DECISIONS.trust, week, k) < setting.policy.trust) people.disclosed[i]! |= 1 << k;
  }
}

/** Lets the provider of an attached claimant settle anew what support of them is worth. */
export function plan(state: State, setting: Setting, i: number): void {
  countWorth(state, i, -1);
  priceHour(state, setting, i);
  countWorth(state, i, 1);
}

/** Settles what the first hour a week on this person is worth to their provider, as a multiple of what it costs. */
export function priceHour(state: State, setting: Setting, i: number): void {
  const { nature, policy } = setting;
  const worth = worthOfAnHour(policy.levers["structure.effort"] as EffortForm, prospectOf(state, setting, i), valueOf(state, setting, i), nature.hoursScale);
  state.people.worth[i] = worth > 0 ? Math.max(WORTH_LOW, Math.min(WORTH_HIGH, Math.floor(log(worth / nature.adviserHourCost) * WORTH_STEPS + 0.5))) : WORTH_LOW;
}

/** What a provider believes of a person attached to it. */
export function prospectOf(state: State, setting: Setting, i: number): Prospect {
  const { people, areas, week, terms } = state;
  const { nature, policy } = setting;
  const needed = Math.max(0, terms.rows[people.tier[i]!]!.outcomeWeeks - people.worked[i]!);
  return {
    hazard: searchHazard(state, setting, i) * areas.multiplier[area(people.traits[i]!)]! * (mustTakeAnyJob(state, setting, i) ? policy.pressure : 1),
    gain: nature.searchEffect * qualityFor(state, setting, i),
    otherExit: nature.otherExit[benefit(people.traits[i]!) as 0 | 1],
    weeksLeft: Math.max(0, people.attachedAt[i]! + nature.attachmentWeeks - week - needed),
    keeps: exp(-nature.separationCumulated[needed < 208 ? needed : 208]! * people.strain[i]!),
  };
}

/** Pounds that one outcome of this person is worth to their provider: what is still to be paid, as far as it is validated and expected, and its own concern for the person. */
export function valueOf(state: State, setting: Setting, i: number): number {
  const { providers } = state;
  const { nature } = setting;
  const slot = state.people.provider[i]!;
  return nature.validated * payAhead(state, setting, i) + providers.altruism[slot]! * nature.clientBenefit;
}

/** Pounds that one outcome of this person is still expected to earn their provider. */
function payAhead({ people, terms, pricing }: State, { nature }: Setting, i: number): number {
  const pay = terms.rows[people.tier[i]!]!;
  const paid = people.payments[i]!;
  const sustainments = pay.payments > 0 ? Math.max(0, pay.payments - Math.max(0, paid - 1)) : 0;
  const pounds = ((paid === 0 ? pay.outcome : 0) + nature.sustainmentShare * pay.sustainment * sustainments) / 100;
  return pay.accelerated ? pounds * pricing.marginal[people.provider[i]!]! : pounds;
}

/** Keeps the area's sum of search efficiency true for one claimant: the hazard of a job at an area multiplier of 1, as of this review. */
export function updateEfficiency(state: State, setting: Setting, i: number): void {
  const { people, areas } = state;
  const now = Math.floor(searchHazard(state, setting, i) * searchFactor(state, setting, i) * EFFICIENCY_UNIT + 0.5);
  areas.efficiency[area(people.traits[i]!)]! += now - people.efficiency[i]!;
  people.efficiency[i] = now;
}

/** Adds one sample of support to the tally: hours, and whether it is no more than the minimum; and to what the provider spends on people like this one where prices follow that. */
function sample(state: State, setting: Setting, i: number): void {
  const { tally, people, providers, week, zero, entry } = state;
  if (setting.policy.tariff.revise !== undefined) noteHours(state, i, hoursOf(state, setting, i));
  if (week < zero) return;
  const row = Math.min(5, entry.count[i]!);
  const hours = hoursOf(state, setting, i);
  tally.effort.hours[row]! += hours;
  tally.effort.samples[row]!++;
  if (hours <= providers.floor[people.provider[i]!]! + 1e-12) tally.effort.parked[row]!++;
}
