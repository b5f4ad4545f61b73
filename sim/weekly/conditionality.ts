import { mustSearch } from "../world/benefit-groups.ts";
import { DECISIONS } from "../core/decisions.ts";
import { draw, lookUp, moment } from "../core/draw.ts";
import { impose } from "../life/sanctions.ts";
import { REVIEW_WEEKS } from "../policy/clock.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { underConditions, underConditionsInWork } from "../prospect/conditions.ts";
import { contactsHaveBegun } from "../prospect/contacts.ts";
import { push } from "../world/list.ts";
import { area, benefit, IN_WORK } from "../world/people.ts";
import { causeCode, post } from "../world/ledger.ts";
import { AREAS } from "../world/vocabulary.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { note, watches } from "../world/watch.ts";
import { AHEAD, type Ahead } from "../prospect/standing.ts";
import { BY_SEVERITY, type BySeverity } from "../life/written.ts";

/**
 * Holds claimants to their conditions: decisions fall due on failures that were referred, new failures come to light at
 * reviews, and applications reach employers.
 */
export const conditionality = step(
  {
    reads: [...AHEAD, "reviewNow"],
    writes: ["undecided", "sanctioned", "sanctionedInWork", ...BY_SEVERITY, "people.marks", "ledger"],
  },
  (state, setting) => {
    decide(state, setting);
    review(state, setting);
    withholdInWork(state, setting);
  },
);

/**
 * Decides what was referred some weeks ago, where the same claim, or the same job, still runs: a share is upheld and
 * the sanction begins.
 */
function decide(
  state: Given<Ahead, "undecided" | BySeverity | "people.marks" | "sanctioned" | "sanctionedInWork">,
  setting: Setting,
): void {
  const { people, undecided, week, keys } = state;
  const { person, week: due } = undecided;
  let kept = 0;
  for (let n = 0; n < person.length; n++) {
    const i = person.items[n];
    if (due.items[n] > week) {
      person.items[kept] = i;
      due.items[kept++] = due.items[n];
      continue;
    }
    const own = settingOf(state, setting, i);
    if (
      people.spellStart[i] > week - own.policy.decisionWeeks ||
      !(underConditions(state, own, i) || underConditionsInWork(state, own, i))
    )
      continue;
    const draw = lookUp(keys, people.key[i], DECISIONS.sanctionDecision, week);
    if (draw < own.policy.upheld) impose(state, own, i, draw);
    else if (watches(state, i))
      note(state, i, {
        kind: "decision",
        verdict: { by: "sanctionDecision", draw, bound: own.policy.upheld },
        weeks: 0,
      });
  }
  person.length = kept;
  due.length = kept;
}

/**
 * Withholds what people under sanction lose in work: off an award that no purse here pays, so it is counted and saves
 * nobody anything. Whoever claims meanwhile goes on under the same sanction.
 */
function withholdInWork(state: Given<"people", "sanctionedInWork" | "tally">, setting: Setting): void {
  const { people, sanctionedInWork, week, zero, tally } = state;
  if (sanctionedInWork.length === 0) return;
  const { nature } = setting;
  const kept = nature.sanctions.withheld;
  const pence = Math.floor(100 * nature.costs.mainBenefit * kept + 0.5);
  let left = 0;
  for (let n = 0; n < sanctionedInWork.length; n++) {
    const i = sanctionedInWork.items[n];
    if (people.status[i] !== IN_WORK || people.sanctionedUntil[i] <= week) continue;
    if (week >= zero) {
      tally.person.weeksSanctionedInWork[i]++;
      tally.conditions.lostInWork[week - zero] += pence;
    }
    sanctionedInWork.items[left++] = i;
  }
  sanctionedInWork.length = left;
}

/** Search claimants looked at this week, by area where areas differ. */
const apply = new Int32Array(AREAS.length);

/**
 * Finds failures to comply at reviews, refers some of them for a decision, and counts what search claimants have sent
 * to employers since the last one.
 */
function review(
  state: Given<"people" | "cohorts" | "reviewNow", "undecided" | "ledger" | "tally">,
  setting: Setting,
): void {
  const { people, reviewNow, week, zero, keys, tally, undecided, ledger } = state;
  const { nature } = setting;
  const at = moment(keys, DECISIONS.sanction, week);
  let failed = 0;
  apply.fill(0);
  for (let n = 0; n < reviewNow.length; n++) {
    const i = reviewNow.items[n];
    const own = settingOf(state, setting, i);
    const { policy } = own;
    if (!underConditions(state, own, i)) continue;
    const group = benefit(people.traits[i]);
    if (mustSearch(group)) apply[setting.areas === undefined ? 0 : area(people.traits[i])]++;
    if (people.sanctionedUntil[i] > week || !contactsHaveBegun(state, own, i)) continue;
    const u = draw(people.key[i], at.w0, at.w1);
    if (u < policy.fails[group] * 4294967296) failed++;
    if (u >= policy.referred[group] * 4294967296) continue;
    if (watches(state, i))
      note(state, i, {
        kind: "to-be-decided",
        verdict: { by: "sanction", draw: u / 4294967296, bound: policy.referred[group] },
        weeks: policy.decisionWeeks,
        inWork: false,
      });
    push(undecided.person, i);
    push(undecided.week, week + policy.decisionWeeks);
    if (week >= zero) tally.person.referredForDecision[i]++;
  }
  let sent = 0;
  let unsuitable = 0;
  (setting.areas ?? [setting]).forEach(({ policy }, place) => {
    const here = apply[place] * REVIEW_WEEKS * policy.applications;
    sent += here;
    unsuitable += here * policy.unsuitable;
  });
  post(ledger, causeCode.screening, week - zero, Math.floor(100 * unsuitable * nature.costs.screening + 0.5));
  if (week < zero) return;
  tally.conditions.failures[week - zero] = failed;
  tally.conditions.applications[week - zero] = sent;
  tally.conditions.unsuitable[week - zero] = unsuitable;
}
