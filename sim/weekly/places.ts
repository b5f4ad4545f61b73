import { outcomeChance } from "../conduct/courses.ts";
import { DECISIONS } from "../core/decisions.ts";
import { draw, moment } from "../core/draw.ts";
import { ATTACHED, NEVER, noteFailure, paymentGroup, QUEUED, WAITING } from "../world/people.ts";
import { CLASSES, earn, JOBCENTRE, QUARTERS, SLOTS } from "../world/providers.ts";
import { causeCode, post } from "../world/purse.ts";
import type { Policy } from "../policy/policy.ts";
import { pence } from "../policy/tariff/tariff.ts";
import { mostOf } from "../policy/tariff/terms.ts";
import { noteAttachment } from "../world/tally.ts";
import { caseHolder, payFor } from "./hand-over.ts";
import { setBounds } from "./hazards.ts";
import { similarityClass } from "../world/similar.ts";
import { serviceRound } from "./service-round.ts";
import { expectOutcomes } from "./prices.ts";
import { termsFor } from "./terms.ts";
import { enterInBook } from "./segments.ts";
import { settingOf, type Phase, type Setting, type State } from "./state.ts";
import { countWorth, paymentsAhead, priceHour, prospectOf, updateEfficiency } from "./worth.ts";

const free = new Float64Array(SLOTS);
const lastIn = new Float64Array(SLOTS);
const waitingFor = new Int32Array(SLOTS);

/**
 * Gives waiting people the places there are: as many as a provider's hours can serve at the minimum service, first come
 * first served, lots among those who came together.
 */
export const places: Phase = (state, setting) => {
  leaveQueue(state, setting);
  const { people, providers, waiting } = state;
  const minimum = setting.policy.levers["providers.minimumService"];
  waitingFor.fill(0);
  for (let n = 0; n < waiting.length; n++) waitingFor[people.provider[waiting.items[n]]]++;
  for (let slot = 0; slot < SLOTS; slot++) {
    free[slot] =
      minimum > 0
        ? Math.max(0, Math.floor(providers.hours[slot] / minimum + 1e-9) - providers.caseload[slot])
        : Infinity;
    lastIn[slot] = waitingFor[slot] <= free[slot] ? Infinity : free[slot] === 0 ? -1 : cutOff(state, slot, free[slot]);
  }
  const at = moment(state.keys, DECISIONS.place, 0);
  let kept = 0;
  for (let n = 0; n < waiting.length; n++) {
    const i = waiting.items[n];
    if (order(people.attachedAt[i], people.key[i], at) <= lastIn[people.provider[i]])
      attach(state, settingOf(state, setting, i), i);
    else waiting.items[kept++] = i;
  }
  waiting.length = kept;
};

/** Place in the queue: the week a person joined, then a lot. */
const order = (joined: number, key: number, at: { w0: number; w1: number }): number =>
  joined * 4294967296 + draw(key, at.w0, at.w1);

/** The order of the last person who still gets one of so many places. */
function cutOff(state: State, slot: number, places: number): number {
  const { people, waiting } = state;
  if (state.scratch.length < waiting.length) state.scratch = new Float64Array(2 * waiting.length);
  const at = moment(state.keys, DECISIONS.place, 0);
  let count = 0;
  for (let n = 0; n < waiting.length; n++) {
    const i = waiting.items[n];
    if (people.provider[i] === slot) state.scratch[count++] = order(people.attachedAt[i], people.key[i], at);
  }
  return state.scratch.subarray(0, count).sort()[places - 1];
}

/** Takes from the queues those who no longer claim and those who stop waiting. */
function leaveQueue(state: State, setting: Setting): void {
  const { people, waiting, week, keys, providers, tally, zero } = state;
  const at = moment(keys, DECISIONS.queueDropOut, week);
  const drops = setting.nature.assumptions["provider.waitDropOut"];
  let kept = 0;
  for (let n = 0; n < waiting.length; n++) {
    const i = waiting.items[n];
    if (people.stage[i] !== QUEUED || people.status[i] !== 0) continue;
    if (people.attachedAt[i] < week && draw(people.key[i], at.w0, at.w1) < drops * 4294967296) {
      providers.queue[people.provider[i]]--;
      people.provider[i] = JOBCENTRE;
      people.stage[i] = WAITING;
      people.due[i] = week + Math.max(1, Math.round(settingOf(state, setting, i).policy.levers["referral.shortWait"]));
      noteFailure(people, i);
      if (week >= zero) tally.person.handoffsLost[i]++;
      continue;
    }
    if (week >= zero && people.attachedAt[i] < week) tally.person.weeksWaiting[i]++;
    waiting.items[kept++] = i;
  }
  waiting.length = kept;
}

/** Attaches a person to the provider they waited for, pays the fee and settles what an hour of support is worth. */
function attach(state: State, setting: Setting, i: number): void {
  const { people, providers, week, zero, tally, purse } = state;
  const { policy, nature } = setting;
  const slot = people.provider[i];
  const group = paymentGroup(people.traits[i]);
  people.tier[i] = termsFor(state, setting, i);
  const pay = state.terms.rows[people.tier[i]];
  providers.queue[slot]--;
  providers.caseload[slot]++;
  people.stage[i] = ATTACHED;
  people.attachedAt[i] = week;
  people.worked[i] = 0;
  people.payments[i] = 0;
  people.due[i] = Math.min(NEVER - 2, week + nature.attachmentWeeks);
  providers.attached[
    (caseHolder(state, i) * CLASSES + similarityClass(people.assessed[i])) * QUARTERS +
      (Math.floor(week / 13) % QUARTERS)
  ] += state.weight;
  if (providers.hours[slot] > 0)
    providers.experience[slot] += nature.assumptions["support.adviserContactHours"] / providers.hours[slot];
  tally.attachments.current[i] = -1;
  const fee = Math.floor(pay.attachment * policy.tariff.taper(week) + 0.5);
  if (week >= zero) {
    noteAttachment(tally, i, slot, week - zero, {
      group,
      price: mostOf(pay) - pay.attachment + fee,
      terms: people.tier[i],
      expected: paymentsAhead(state, setting, i) * outcomeChance(prospectOf(state, setting, i)),
    });
    tally.attachments.lead[tally.attachments.current[i]] = state.lead[i];
    tally.person.bodiesMet[i]++;
  }
  post(purse, causeCode["attachment-fee"], week - zero, fee);
  payFor(state, setting, i, fee);
  payEntrant(state, policy, slot);
  if (policy.tariff.bonus !== undefined)
    expectOutcomes(state, policy.tariff.bonus, { slot, paymentGroup: group, assessed: people.assessed[i] });
  if (policy.choosesSegments) enterInBook(state, setting, i);
  priceHour(state, setting, i);
  countWorth(state, i, 1);
  updateEfficiency(state, setting, i);
  setBounds(state, setting, i);
  if (policy.joiningUp.lead) serviceRound(state, setting, i);
}

/**
 * Pays a provider that has come into the market within the last year a sum for everyone it takes on, so that it need
 * not wait for outcomes to have money.
 */
function payEntrant({ purse, providers, week, zero }: State, { levers }: Policy, slot: number): void {
  const sum = pence(levers["tariff.scale"] * levers["tariff.entrantUpFront"]);
  const began = providers.began[slot];
  if (sum === 0 || began === 0 || week - began >= WEEKS_A_YEAR) return;
  post(purse, causeCode["entrant-sum"], week - zero, sum);
  earn(providers, slot, sum);
}
const WEEKS_A_YEAR = 52;
