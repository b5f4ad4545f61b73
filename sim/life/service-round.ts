import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { criteriaMet } from "../policy/services/family-criteria.ts";
import { teamHasRoom } from "./teams.ts";
import type { HandOff } from "../policy/services/joining-up.ts";
import type { Setting } from "../policy/setting.ts";
import { payerOf, termsInForce } from "../prospect/service-payer.ts";
import { failures, noteFailure } from "../world/people.ts";
import { presentBits, severity } from "../world/severities.ts";
import { causeCode, post } from "../world/ledger.ts";
import { boughtBy, openEpisode, PERSONAL_BUDGET, POOL } from "../world/services.ts";
import type { Given } from "../world/given.ts";
import { note, watches } from "../world/watch.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { ByRound } from "./written.ts";

const MOST_SEVERE = 3;

/**
 * Refers a person on for the needs that are known: a chain of hand-offs that stops at the first failure, each with its
 * delay, its repeated assessment and its queue. They are gone through in the order that the policy sets; who has a
 * budget of their own goes where the need is worst first. Writes help asked for, failures, episodes, the key worker,
 * the purse and the tally.
 */
export function serviceRound(state: Given<Ahead, ByRound>, setting: Setting, i: number): void {
  const { people } = state;
  const { policy } = setting;
  if (!policy.refersOn) return;
  const known = people.disclosed[i] & ~(people.queuedFor[i] | people.treatedFor[i]);
  const chain: Chain = {
    terms: termsOf(state, setting, i),
    links: 0,
    holds: setting.nature.services.startVoluntary * setting.nature.services.startHolds[failures(people, i)],
  };
  if (policy.joiningUp.budget === undefined && !policy.serviceOrder.worstFirst)
    referEach(state, setting, i, known, chain);
  else
    for (let level = MOST_SEVERE; level >= policy.eligibility; level--)
      if (!referEach(state, setting, i, known, chain, level)) return;
}

/** How far a chain of referrals has come, and the chance that its next link holds. */
interface Chain {
  readonly terms: HandOff;
  links: number;
  holds: number;
}

/** The terms on which a person is handed on: a key worker's while there is one. */
function termsOf(state: Given<"people", "services" | "ledger" | "tally">, setting: Setting, i: number): HandOff {
  const { people, services, week, zero, tally, ledger } = state;
  const { keyWorker, handOff } = setting.policy.joiningUp;
  if (keyWorker === undefined) return handOff;
  if (
    services.byPerson.workerUntil[i] === 0 &&
    criteriaMet(people.disclosed[i] & presentBits(people.barriers[i])) >= keyWorker.criteria
  ) {
    services.byPerson.workerUntil[i] = week + keyWorker.lasts;
    post(ledger, causeCode["key-worker"], week - zero, keyWorker.cost);
    if (week >= zero) tally.person.bodiesMet[i]++;
  }
  return termsInForce(state, setting, i);
}

/** Tries each known need, or each of one severity, in turn; false once a hand-off has failed. */
function referEach(
  state: Given<Ahead, ByRound>,
  setting: Setting,
  i: number,
  known: number,
  chain: Chain,
  level?: number,
): boolean {
  const { people, keys, week } = state;
  const { nature, policy } = setting;
  const self = people.key[i];
  const least = policy.eligibility;
  for (const k of policy.serviceOrder.barriers) {
    if ((known & (1 << k)) === 0 || !nature.treatable[k]) continue;
    const found = severity(people.barriers[i], k);
    if (level === undefined ? found < least : found !== level) continue;
    if (lookUp(keys, self, DECISIONS.servicePropensity, week, k) >= chain.terms.propensity) continue;
    const team = teamHasRoom(state, setting, i, k);
    const payer = team ? POOL : payerOf(state, setting, i, k);
    if (payer === undefined) {
      if (week >= state.zero) state.services.unpaid[k]++;
    } else if (!handOn(state, setting, { i, k, payer, team }, chain)) return false;
  }
  return true;
}

/** One hand-off: a place in a queue and another assessment if it holds, one more failure if it does not. */
function handOn(
  state: Given<"people", ByRound>,
  setting: Setting,
  { i, k, payer, team }: { i: number; k: number; payer: number; team: boolean },
  chain: Chain,
): boolean {
  const { people, keys, week, zero, tally, ledger, services } = state;
  const { nature } = setting;
  const { courseCost } = nature;
  const terms = team ? setting.policy.toTeam : chain.terms;
  chain.links++;
  const draw = lookUp(keys, people.key[i], DECISIONS.handOff, week, k);
  if (watches(state, i))
    note(state, i, {
      kind: "hand-off",
      barrier: k,
      verdict: { by: "handOff", draw, bound: chain.holds },
      warm: terms.warm,
      again: terms.repeatShare > 0,
      team,
    });
  if (draw >= chain.holds) {
    noteFailure(people, i);
    if (week >= zero) tally.person.handoffsLost[i]++;
    return false;
  }
  if (chain.links === 1) chain.holds = terms.retention * nature.services.linkHolds[failures(people, i)];
  people.queuedFor[i] |= 1 << k;
  if (payer === PERSONAL_BUDGET) services.byPerson.drawn[i] += courseCost[k];
  openEpisode(services, {
    person: i,
    barrier: k,
    joined: week,
    due: week + terms.weeks * chain.links + nature.services.minimumWait,
    payer,
    team,
  });
  if (team) {
    services.teamInUse[k]++;
    services.byPerson.teamed[i] = 1;
  }
  if (week >= zero) {
    services.joined[k]++;
    if (!setting.policy.oneBuilding) tally.person.bodiesMet[i]++;
    if (terms.repeatShare > 0) tally.person.assessments[i]++;
  }
  if (!boughtBy(payer))
    post(
      ledger,
      causeCode["repeat-assessment"],
      week - zero,
      Math.floor(100 * terms.repeatShare * nature.assessment.usualHours * nature.adviserHourCost + 0.5),
    );
  return true;
}
