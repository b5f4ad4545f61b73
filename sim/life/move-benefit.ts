import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp } from "../core/exp-log.ts";
import type { Setting } from "../policy/setting.ts";
import { referralWeek } from "../prospect/referral-week.ts";
import { NOWHERE, whenFit, whenIll } from "../world/benefit-groups.ts";
import { isMet } from "../world/is-met.ts";
import { push } from "../world/list.ts";
import {
  ATTACHED,
  bandOfBenefit,
  benefit,
  CLAIMING,
  inSupportGroup,
  noteBenefit,
  paymentGroup,
  UNSUPPORTED,
  WAITING,
} from "../world/people.ts";
import { severity } from "../world/severities.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import { setBounds } from "./bounds.ts";
import { countMet, sortClaimant } from "./coaching.ts";
import { updateEfficiency } from "./efficiency.ts";
import { awaitMoment } from "./next-moment.ts";
import { countWorth, priceHour } from "./worth.ts";

import type { ByMove } from "./written.ts";

/**
 * Settles whether a claim is to go on for health as an illness of its person begins or worsens to a severity; if so it
 * does some weeks later. Writes the list of those who are to move.
 */
export function mayClaimForHealth(
  state: Given<"people", "moving">,
  { nature }: Setting,
  i: number,
  k: number,
  level: number,
): void {
  const bound = nature.benefitMoves.illness[k] === 1 ? nature.benefitMoves.whenIll[level] : 0;
  if (bound === 0) return;
  const to = whenIll(benefit(state.people.traits[i]));
  if (to === NOWHERE) return;
  const draw = lookUp(state.keys, state.people.key[i], DECISIONS.claimsForHealth, state.week, k);
  if (draw >= bound) return;
  if (watches(state, i))
    note(state, i, {
      kind: "to-claim-for-health",
      verdict: { by: "claimsForHealth", draw, bound },
      barrier: k,
      weeks: nature.benefitMoves.whenIllWeeks,
    });
  moveLater(state, i, state.week + nature.benefitMoves.whenIllWeeks, to);
}

/**
 * Sets down that a claim which counts from week `since` is assessed for capability to work, where it is one for health.
 * Writes the list of those who are to move.
 */
export function awaitCapability(state: Given<"people", "moving">, { nature }: Setting, i: number, since: number): void {
  if (nature.benefitMoves.whenFit === 0) return;
  const to = whenFit(benefit(state.people.traits[i]));
  const week = since + nature.benefitMoves.whenFitWeeks;
  if (to !== NOWHERE && week >= state.week) moveLater(state, i, week, to);
}

function moveLater({ moving }: Given<never, "moving">, i: number, week: number, to: number): void {
  push(moving.person, i);
  push(moving.week, week);
  push(moving.to, to);
}

/**
 * Moves a claim that was to move in week `due`, if the same claim still runs and there still is reason to: somebody
 * still ill claims for health, somebody not in the support group and found fit claims as a jobseeker. Writes what a
 * move writes.
 */
export function mayMove(
  state: Given<Ahead | "under", ByMove>,
  setting: Setting,
  i: number,
  to: number,
  due: number,
): void {
  const { people, keys, week } = state;
  const { nature } = setting;
  const traits = people.traits[i];
  const falls = to === whenIll(benefit(traits));
  const since = due - (falls ? nature.benefitMoves.whenIllWeeks : nature.benefitMoves.whenFitWeeks);
  if (people.status[i] !== CLAIMING || people.spellStart[i] > since) return;
  if (falls) {
    if (!isIll(people.barriers[i], setting)) return;
    if (watches(state, i)) note(state, i, { kind: "claims-for-health" });
    moveBenefit(state, setting, i, to);
    awaitCapability(state, setting, i, week);
    return;
  }
  if (to !== whenFit(benefit(traits)) || inSupportGroup(traits) === 1) return;
  const bound = nature.benefitMoves.whenFit;
  const draw = lookUp(keys, people.key[i], DECISIONS.capability, week);
  if (watches(state, i)) note(state, i, { kind: "capability", verdict: { by: "capability", draw, bound } });
  if (draw < bound) moveBenefit(state, setting, i, to);
}

function isIll(barriers: number, { nature }: Setting): boolean {
  for (let k = 0; k < BARRIERS.length; k++)
    if (nature.benefitMoves.illness[k] === 1 && severity(barriers, k) > 0) return true;
  return false;
}

/**
 * Lets a claim go on under another benefit: its rate, its rules, its payment group for the next attachment and what the
 * group does to finding work change; a running attachment stays as it was agreed. A referral ahead is set anew. Writes
 * pace, traits, the price and date of a referral ahead, and what is counted by benefit.
 */
function moveBenefit(state: Given<Ahead | "under", ByMove>, setting: Setting, i: number, to: number): void {
  const { people, benefitBand, under, keys, week } = state;
  const { nature, policy } = setting;
  const stage = people.stage[i];
  const met = isMet(stage);
  const from = benefit(people.traits[i]);
  if (met) countMet(state, i, -1);
  if (stage === ATTACHED) countWorth(state, i, -1);
  benefitBand[bandOfBenefit(people.traits[i])]--;
  noteBenefit(people, i, under[to][i]);
  benefitBand[bandOfBenefit(people.traits[i])]++;
  if (met) countMet(state, i, 1);
  people.pace[i] *= exp(nature.jobBase[to] - nature.jobBase[from]);
  if (met && stage !== UNSUPPORTED) sortClaimant(state, setting, i);
  if (stage === WAITING && neverReferred(state, i)) {
    people.tier[i] = policy.tariff.tier(paymentGroup(people.traits[i]), people.assessed[i]);
    people.due[i] = Math.max(week, referralWeek(state, setting, i));
  }
  awaitMoment(state, setting, i, lookUp(keys, people.key[i], DECISIONS.barrierGap, week));
  if (stage === ATTACHED) {
    priceHour(state, setting, i);
    countWorth(state, i, 1);
  }
  updateEfficiency(state, setting, i);
  setBounds(state, setting, i);
}

/** Whether this claim has not yet led to a place, or to a queue for one. */
const neverReferred = ({ people }: Given<"people">, i: number): boolean =>
  people.attachedAt[i] === 0 || people.attachedAt[i] < people.spellStart[i];
