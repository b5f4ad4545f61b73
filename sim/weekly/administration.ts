import { DECISIONS } from "../core/decisions.ts";
import { draw, lookUp, moment } from "../core/draw.ts";
import { inverseNormal } from "../core/normal.ts";
import { within } from "../core/rates.ts";
import { rotation } from "../policy/allocation/rotation.ts";
import { staysAYear } from "../policy/assessment/predictive.ts";
import { contactRow } from "../policy/access/contact.ts";
import { push } from "../world/list.ts";
import {
  area,
  ATTACHED,
  benefit,
  CLAIMING,
  countBarriers,
  GIVING_UP,
  inSupportGroup,
  levelsOf,
  MOST_LEVELS,
  NEVER,
  noteFailure,
  paymentGroup,
  presentBits,
  QUEUED,
  scoreOf,
  UNMET,
  UNSUPPORTED,
  WAITING,
} from "../world/people.ts";
import { JOBCENTRE } from "../world/providers.ts";
import { DOORS } from "../world/vocabulary.ts";
import { allocate, noteLoads } from "./referral.ts";
import { awaitCoach, countMet, sortClaimant } from "./coaching.ts";
import { refused, server } from "./hand-over.ts";
import { setBounds } from "./hazards.ts";
import { outlook } from "./outlook.ts";
import { learnt, remember } from "./relearning.ts";
import { willing } from "./willing.ts";
import { poolOf, settingOf, type Phase, type Setting, type State } from "./state.ts";
import { countWorth } from "./worth.ts";

/**
 * Does for each claimant what falls due this week: first contact and assessment, a referral, the end of an attachment,
 * or giving up.
 */
export const administration: Phase = (state, setting) => {
  const { people, dueNow, leaving, referring } = state;
  leaving.length = 0;
  referring.length = 0;
  state.paying.length = 0;
  noteLoads(state);
  for (let n = 0; n < dueNow.length; n++) {
    const i = dueNow.items[n];
    if (people.status[i] !== CLAIMING) {
      push(state.paying, i);
      continue;
    }
    people.due[i] = NEVER;
    const stage = people.stage[i];
    const own = settingOf(state, setting, i);
    if (stage === GIVING_UP) push(leaving, i);
    else if (stage === UNMET) meet(state, own, i);
    else if (stage === WAITING) push(referring, i);
    else if (stage === ATTACHED) endAttachment(state, own, i);
    setBounds(state, own, i);
  }
  if ((setting.areas ?? [setting]).some(({ policy }) => policy.allocate === rotation)) inTurn(state);
  for (let n = 0; n < referring.length; n++) {
    const i = referring.items[n];
    const own = settingOf(state, setting, i);
    refer(state, own, i);
    setBounds(state, own, i);
  }
};

/** Puts those who are referred this week in the order of a lot, in which turns are taken. */
function inTurn({ people, referring, keys, week }: State): void {
  const at = moment(keys, DECISIONS.turn, week);
  const lots = new Map(
    Array.from(referring.items.subarray(0, referring.length), (i) => [i, draw(people.key[i], at.w0, at.w1)]),
  );
  referring.items
    .subarray(0, referring.length)
    .sort((a, b) => lots.get(a)! - lots.get(b)! || people.key[a] - people.key[b]);
}
const HELPED = DOORS.indexOf("helped");

/** First contact: an assessment, and the week of referral that follows from it. */
function meet(state: State, setting: Setting, i: number): void {
  const { people, week, zero, tally } = state;
  countMet(state, i, 1);
  people.stage[i] = WAITING;
  awaitCoach(state, setting, i);
  const door = setting.policy.door[contactRow(people.barriers[i], people.distance[i])];
  if (tally.person.reached[i] === 0) tally.person.door[i] = door;
  tally.person.reached[i] = 1;
  if (door === HELPED) poolOf(state, i).assessmentHours += setting.policy.helpHours;
  if (week >= zero) tally.person.bodiesMet[i]++;
  if (!priced(state, setting, i)) return;
  sortClaimant(state, setting, i);
  const when = referralWeek(state, setting, i);
  if (when === NEVER) return;
  people.due[i] = Math.max(week, when);
  if (when <= week) {
    people.due[i] = NEVER;
    push(state.referring, i);
  }
}

/** Assesses a person and attaches a price; false if the assessment put them off, and they go on with benefit only. */
function priced(state: State, setting: Setting, i: number): boolean {
  const { people } = state;
  if (assess(state, setting, i)) {
    people.stage[i] = UNSUPPORTED;
    return false;
  }
  people.tier[i] = setting.policy.tariff.tier(paymentGroup(people.traits[i]), people.assessed[i]);
  return true;
}

/**
 * Assesses a person: what they disclose, what a longer talk or shared data bring up, and how the tool rates it. True if
 * the assessment put them off.
 */
function assess(state: State, setting: Setting, i: number): boolean {
  const { people, week, zero, tally, keys } = state;
  const { policy, nature } = setting;
  const { assumptions } = nature;
  const self = people.key[i];
  const hours = policy.levers["assessment.hours"];
  const coaches = poolOf(state, i);
  coaches.assessmentHours += hours;
  coaches.assessed++;
  if (week >= zero) tally.person.assessments[i]++;

  const usual = assumptions["assessment.hours"];
  const longer = Math.max(0, hours - usual);
  const asked = usual > 0 ? Math.min(1, hours / usual) : 1;
  const missed = 1 - (1 - assumptions["diagnosis.missedDisclosure"]) * asked;
  const byTime = within(assumptions["assessment.foundPerHour"], longer);
  const shares =
    policy.levers["assessment.sharedData"] &&
    lookUp(keys, self, DECISIONS.consent, week) < assumptions["assessment.consent"];
  let known = people.disclosed[i];
  const hidden = presentBits(people.barriers[i]) & ~known;
  for (let k = 0; hidden >>> k !== 0; k++) {
    if ((hidden & (1 << k)) === 0) continue;
    const told = lookUp(keys, self, DECISIONS.disclosure, week, k) >= missed;
    const found =
      told ||
      lookUp(keys, self, DECISIONS.foundByTime, week, k) < byTime ||
      (shares && lookUp(keys, self, DECISIONS.foundByData, week, k) < assumptions["assessment.sharedDataFinds"]);
    if (found) known |= 1 << k;
  }
  people.disclosed[i] = known;
  const error = (k: number): number =>
    assumptions["assessment.noise"] * inverseNormal(lookUp(keys, self, DECISIONS.assessmentError, week, k));
  const record = assumptions["diagnosis.record"];
  people.assessed[i] = policy.assess({
    barriers: people.barriers[i],
    disclosed: known,
    error,
    outlook: (severities) => outlook(state, setting, i, severities, record),
    learnt: (severities) => {
      remember(state, setting, i, severities);
      return learnt(state, setting, i, severities);
    },
  });
  if (week >= zero && tally.person.score[i] < 0) noteScore(state, setting, i);
  return longer > 0 && lookUp(keys, self, DECISIONS.putOff, week) < within(assumptions["assessment.putOff"], longer);
}

/**
 * Writes down what the first assessment in the comparison went by, and the risk that perfect knowledge of the barriers
 * would have named, for judging the tool afterwards.
 */
function noteScore(state: State, setting: Setting, i: number): void {
  const { people, tally, week, zero } = state;
  const word = people.assessed[i];
  tally.person.score[i] = scoreOf(word) ?? levelsOf(word) / MOST_LEVELS;
  tally.person.risk[i] = staysAYear(outlook(state, setting, i, people.barriers[i], 0));
  tally.person.scoredAt[i] = week - zero;
}

/** The week in which a person just assessed is to be referred; NEVER if the rule does not refer them. */
function referralWeek(state: State, setting: Setting, i: number): number {
  const { people, week } = state;
  const { levers } = setting.policy;
  if (levers["referral.who"] === "health-group" && benefit(people.traits[i]) === 0) return NEVER;
  const { assumptions } = setting.nature;
  const later = week + Math.round(levers["referral.shortWait"]);
  if (levers["referral.when"] === "at-once") return week;
  if (levers["referral.when"] === "need-threshold")
    return countBarriers(people.assessed[i]) >= levers["referral.needThreshold"] ? week : later;
  if (levers["referral.when"] === "price-threshold")
    return setting.policy.tariff.price[people.tier[i]] >= levers["referral.threshold"] ? week : later;
  if (levers["referral.when"] !== "duration") return NEVER;
  const group = paymentGroup(people.traits[i]);
  if (group === 5 || group === 8) return NEVER;
  const after =
    group === 9
      ? assumptions["referral.week.PG9"]
      : group >= 6
        ? assumptions["referral.week.PG6-7"]
        : group >= 3
          ? assumptions["referral.week.PG3-4"]
          : group === 2
            ? assumptions["referral.week.PG2"]
            : assumptions["referral.week.PG1"];
  return Math.max(week, people.spellStart[i] + Math.round(after));
}

/**
 * Refers a person: some do not start and are tried again later; the others wait for a place with the provider that the
 * rule names.
 */
function refer(state: State, setting: Setting, i: number): void {
  const { people, week, zero, tally, keys, providers } = state;
  const { policy, nature } = setting;
  const chosen = allocate(state, setting, i);
  if (chosen === JOBCENTRE) {
    const held = policy.open[area(people.traits[i])];
    const there = held.filter((slot) => providers.closed[slot] === 0);
    const unwanted = there.length > 0 && !there.some((slot) => willing(state, setting, i, slot));
    if (unwanted && week >= zero) tally.person.unwanted[i]++;
    if (held.length > 0 && (there.length === 0 || unwanted))
      people.due[i] = week + Math.max(1, Math.round(policy.levers["referral.shortWait"]));
    return;
  }
  const start =
    inSupportGroup(people.traits[i]) === 1 ? nature.assumptions["referral.start.voluntary"] : policy.startShare;
  if (lookUp(keys, people.key[i], DECISIONS.referralStart, week) >= start) {
    people.due[i] = week + Math.max(1, Math.round(policy.levers["referral.shortWait"]));
    noteFailure(people, i);
    if (week >= zero) tally.person.handoffsLost[i]++;
    return;
  }
  const slot = server(state, setting, i, chosen);
  people.provider[i] = slot;
  if (policy.levers["providers.mayRefuse"] && refused(state, setting, i)) {
    people.provider[i] = JOBCENTRE;
    people.due[i] = week + Math.max(1, Math.round(policy.levers["referral.shortWait"]));
    noteFailure(people, i);
    if (week >= zero) tally.person.refusals[i]++;
    return;
  }
  people.stage[i] = QUEUED;
  people.attachedAt[i] = week;
  providers.queue[slot]++;
  providers.intake[slot] += 1 / 13;
  push(state.waiting, i);
}

/** Ends an attachment whose time has run out: back to the purchaser, to be referred again where the regime does so. */
function endAttachment(state: State, setting: Setting, i: number): void {
  const { people, providers, week } = state;
  providers.caseload[people.provider[i]]--;
  countWorth(state, i, -1);
  people.provider[i] = JOBCENTRE;
  people.stage[i] = WAITING;
  awaitCoach(state, setting, i);
  if (!setting.policy.levers["referral.again"]) return;
  if (priced(state, setting, i)) people.due[i] = week + 1;
}
