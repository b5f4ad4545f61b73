import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { CLASSES, JOBCENTRE, QUARTERS } from "../world/providers.ts";
import { IN_WORK, NEVER } from "../world/people.ts";
import { causeCode, post } from "../world/purse.ts";
import type { Schedule } from "../policy/tariff/tariff.ts";
import { similarityClass } from "../world/similar.ts";
import { caseHolder, payFor } from "./hand-over.ts";
import { noteOutcome, notePaid } from "./prices.ts";
import { settingOf, type Phase, type Setting, type State } from "./state.ts";

const HALF_A_YEAR = 26;

/**
 * Pays for what is reached this week by people still in work: the job outcome at its cumulative weeks, then sustainment
 * payments, a few weeks apart, to a limit. Each is paid once an attachment, and a share is never validated.
 */
export const outcomes: Phase = (state, setting) => {
  const { people, paying } = state;
  for (let n = 0; n < paying.length; n++) {
    const i = paying.items[n];
    if (people.status[i] === IN_WORK && people.provider[i] !== JOBCENTRE && people.spellStart[i] <= state.week)
      pay(state, settingOf(state, setting, i), i);
  }
};

function pay(state: State, setting: Setting, i: number): void {
  const { people, week, zero, tally, purse } = state;
  const schedule = scheduleOf(state, i);
  const reached = people.payments[i];
  people.payments[i] = reached + 1;
  const valid =
    lookUp(state.keys, people.key[i], DECISIONS.validation, people.attachedAt[i]) <
    setting.nature.assumptions["provider.unclaimedOutcomes"];
  const row = tally.attachments.current[i];
  if (reached === 0 && row >= 0) {
    tally.attachments.outcome[row] = week - zero;
    tally.attachments.paid[row] = valid ? 1 : 0;
  }
  if (valid) {
    const amount = reached === 0 ? schedule.outcome : schedule.sustainment;
    post(purse, reached === 0 ? causeCode["job-outcome"] : causeCode.sustainment, week - zero, amount);
    payFor(state, setting, i, amount);
    if (reached === 0) noteOutcome(state, i);
    if (schedule.accelerated) notePaid(state, i, amount, reached === 0);
  }
  people.due[i] = reached + 1 <= schedule.payments ? week + setting.nature.sustainmentWeeks : NEVER;
}

const scheduleOf = (state: State, i: number): Schedule => state.terms.rows[state.people.tier[i]];

/**
 * Notes a job that begins next week: a success for the provider's published results if it came within half a year, and
 * the week in which its next payment is reached if it lasts.
 */
export function startJob(state: State, setting: Setting, i: number): void {
  const { people, providers, week } = state;
  payService(state, setting, i);
  if (people.provider[i] === JOBCENTRE) return;
  const attachedAt = people.attachedAt[i];
  const end = attachedAt + setting.nature.attachmentWeeks;
  const first = people.spellStart[i];
  if (first >= end) return;
  if (week - attachedAt < HALF_A_YEAR && people.worked[i] === 0) {
    providers.succeeded[
      (caseHolder(state, i) * CLASSES + similarityClass(people.assessed[i])) * QUARTERS +
        (Math.floor(attachedAt / 13) % QUARTERS)
    ] += state.weight;
  }
  const schedule = scheduleOf(state, i);
  const reached = people.payments[i];
  if (reached > schedule.payments) return;
  const due =
    first + Math.max(1, schedule.outcomeWeeks + setting.nature.sustainmentWeeks * reached - people.worked[i]) - 1;
  if (reached > 0 || due < end) people.due[i] = due;
}

/**
 * Pays, from its own purse and once a job, a service whose course ended not long before a job; whether a programme pays
 * for the same outcome is no matter to it.
 */
function payService(state: State, setting: Setting, i: number): void {
  const { services, people, tally, purse, week, zero } = state;
  if (services.byPerson.claimUntil[i] <= week || setting.policy.serviceOutcome === 0) return;
  services.byPerson.claimUntil[i] = 0;
  post(purse, causeCode["service-outcome"], week - zero, setting.policy.serviceOutcome);
  const row = tally.attachments.current[i];
  if (row >= 0 && people.provider[i] !== JOBCENTRE && week >= zero) tally.attachments.claimed[row] = 1;
}
