import { DECISIONS } from "../core/decisions.ts";
import { lookUp, moment, uniform } from "../core/draw.ts";
import { noteSpending } from "./accounts.ts";
import { setBounds } from "./bounds.ts";
import { setSeverity } from "./severity.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { push } from "../world/list.ts";
import { CLAIMING, GONE, noteFailure } from "../world/people.ts";
import { presentBits, severity } from "../world/severities.ts";
import { spend } from "../world/providers.ts";
import { causeCode, post } from "../world/ledger.ts";
import { boughtBy, OWN_BUDGETS, PERSONAL_BUDGET, type Services } from "../world/services.ts";
import { LEVELS } from "../world/nature/remission.ts";
import { BARRIERS, STEADYING } from "../world/vocabulary.ts";
import type { Verdict } from "../world/verdict.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { BySeverity } from "./written.ts";

/**
 * Moves every episode by a week: drop-out while waiting, remission or the end of the course in treatment. Writes
 * episodes, places in use, help asked for and got, failures, and what a change of severity writes.
 */
export function goOn(
  state: Given<Ahead, BySeverity | "people.help" | "people.marks" | "services">,
  setting: Setting,
): void {
  const { services, people, keys, week, zero, tally } = state;
  const { episodes, live, inUse } = services;
  const drops = setting.nature.services.dropOut;
  const remissions = BARRIERS.map((_, k) => moment(keys, DECISIONS.treatedRemission, week, k));
  const impatience = BARRIERS.map((_, k) => moment(keys, DECISIONS.serviceDropOut, week, k));
  let kept = 0;
  for (let n = 0; n < live.length; n++) {
    const row = live.items[n];
    const i = episodes.person[row];
    const k = episodes.barrier[row];
    const self = people.key[i];
    const own = settingOf(state, setting, i);
    if (week >= zero && episodes.started[row] === 0 && episodes.joined[row] < week) tally.person.weeksWaiting[i]++;
    const gone = people.status[i] === GONE || severity(people.barriers[i], k) === 0;
    let over = gone;
    if (episodes.started[row] === 1) {
      if (!over) over = ends(state, own, row, uniform(self, remissions[k]));
      if (over) {
        inUse[k]--;
        people.treatedFor[i] &= ~(1 << k);
        if (own.policy.whileTraining !== 1 && people.status[i] === CLAIMING) setBounds(state, own, i);
      }
    } else if (!over) {
      const draw = uniform(self, impatience[k]);
      over = draw < drops;
      if (over) leaveQueue(state, i, k, { by: "serviceDropOut", draw, bound: drops });
    }
    if (over) {
      if (episodes.started[row] === 0 && episodes.payer[row] === PERSONAL_BUDGET)
        services.byPerson.drawn[i] -= setting.nature.courseCost[k];
      people.queuedFor[i] &= ~(1 << k);
      push(episodes.free, row);
    } else {
      live.items[kept++] = row;
    }
  }
  live.length = kept;
}

/** Counts a course that is waited for no longer as a hand-off lost. */
function leaveQueue(
  state: Given<"people", "people.marks" | "tally">,
  i: number,
  barrier: number,
  verdict: Verdict,
): void {
  const { people, week, zero, tally } = state;
  if (watches(state, i)) note(state, i, { kind: "leaves-service-queue", barrier, verdict });
  noteFailure(people, i);
  if (week >= zero) tally.person.handoffsLost[i]++;
}

/** Whether a course ends this week: because it has resolved its barrier, or because its time is up. */
function ends(
  state: Given<Ahead, BySeverity | "people.marks" | "services">,
  setting: Setting,
  row: number,
  draw: number,
): boolean {
  const { services, people, week } = state;
  const i = services.episodes.person[row];
  const k = services.episodes.barrier[row];
  const chance = setting.nature.treatedRemission[k] * inOrder(state, setting, i, k);
  if (draw < chance) {
    if (watches(state, i))
      note(state, i, {
        kind: "barrier",
        barrier: k,
        from: severity(people.barriers[i], k),
        to: 0,
        cause: "treatment",
        verdict: { by: "treatedRemission", draw, bound: chance },
      });
    const byTime = setting.policy.releasedByTime[LEVELS * k + severity(people.barriers[i], k)];
    const before = people.held[i];
    setSeverity(state, setting, i, k, 0, true);
    holdsBack(services, i, before, people.held[i] - before, byTime);
    return true;
  }
  if (services.episodes.due[row] > week) return false;
  if (watches(state, i)) note(state, i, { kind: "course-ends", barrier: k, chance });
  noteFailure(people, i);
  return true;
}

/**
 * Notes how fast time gives back what a barrier that was resolved holds back, which is as fast as it would have resolved
 * untreated: the mean over all that is held.
 */
function holdsBack({ byPerson }: Services, i: number, before: number, more: number, byTime: number): void {
  const { release } = byPerson;
  if (before === 0) release[i] = byTime;
  else if (more > 0 && release[i] !== byTime) release[i] += ((byTime - release[i]) * more) / (before + more);
}

/** What help is worth while a more basic need is left alone: 1 if none is. */
function inOrder({ people }: Given<"people">, { nature, policy }: Setting, i: number, k: number): number {
  const ratio = nature.services.outOfOrder;
  if (ratio === 1 || (STEADY & (1 << k)) !== 0) return 1;
  const alone = presentBits(people.barriers[i]) & STEADY & ~people.treatedFor[i];
  for (let need = 0; alone >>> need !== 0; need++)
    if (((alone >>> need) & 1) !== 0 && severity(people.barriers[i], need) >= policy.eligibility) return ratio;
  return 1;
}

const STEADY = STEADYING.reduce((bits, barrier) => bits | (1 << BARRIERS.indexOf(barrier)), 0);

/**
 * Starts a course and pays for it; some who start do not stay to the end. Writes the episode, places in use, help got,
 * the purse and the payer's accounts.
 */
export function treat(
  state: Given<"people", "people.help" | "services" | "providers" | "pricing" | "ledger">,
  setting: Setting,
  row: number,
): void {
  const { services, people, providers, week, zero, keys, ledger } = state;
  const { nature } = setting;
  const { episodes } = services;
  const i = episodes.person[row];
  const k = episodes.barrier[row];
  const self = people.key[i];
  const draw = lookUp(keys, self, DECISIONS.courseCompletion, week, k);
  const completes = draw < nature.services.completion;
  if (watches(state, i))
    note(state, i, {
      kind: "course-starts",
      barrier: k,
      weeks: nature.courseWeeks[k],
      cost: nature.courseCost[k],
      verdict: { by: "courseCompletion", draw, bound: nature.services.completion },
    });
  const length = completes
    ? nature.courseWeeks[k]
    : Math.max(1, Math.floor(lookUp(keys, self, DECISIONS.courseLength, week, k) * nature.courseWeeks[k]));
  episodes.started[row] = 1;
  services.inUse[k]++;
  people.queuedFor[i] &= ~(1 << k);
  people.treatedFor[i] |= 1 << k;
  episodes.due[row] = week + length;
  const ordered = episodes.payer[row];
  // the purchaser takes over what a provider that has gone had ordered
  const payer = boughtBy(ordered) && providers.closed[ordered] === 1 ? OWN_BUDGETS : ordered;
  const bought = boughtBy(payer);
  post(ledger, causeCode[bought ? "bought-service" : "specialist-service"], week - zero, nature.courseCost[k]);
  if (bought) {
    spend(providers, payer, nature.courseCost[k]);
    if (setting.policy.tariff.revise !== undefined) noteSpending(state, payer, nature.courseCost[k]);
  } else if (
    payer === OWN_BUDGETS &&
    lookUp(keys, self, DECISIONS.serviceContract, week, k) < nature.services.outcomeContracts
  ) {
    services.byPerson.claimUntil[i] = Math.max(
      services.byPerson.claimUntil[i],
      week + length + nature.services.outcomeWindow,
    );
  }
}
