import { HALF_A_YEAR, QUARTER } from "../core/calendar.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import type { Setting } from "../policy/setting.ts";
import { caseHolder } from "../prospect/case-holder.ts";
import { mustTakeAnyJob } from "../prospect/conditions.ts";
import { weeksOut } from "../prospect/hazards.ts";
import { scheduleOf } from "../prospect/terms-for.ts";
import { FULL_TIME, PART_TIME } from "../world/nature.ts";
import { HIRED_LATE, noteJob } from "../world/people.ts";
import { CLASSES, JOBCENTRE, QUARTERS } from "../world/providers.ts";
import { causeCode, post } from "../world/ledger.ts";
import { similarityClass } from "../world/similar.ts";
import type { Given } from "../world/given.ts";
import type { Bounded } from "../prospect/standing.ts";

/**
 * Notes whether a job is about to begin after a long spell out of work, this week included, and says whether it is
 * taken because any job has to be. Writes that mark.
 */
export function noteHiring(state: Given<"people" | "cohorts", "people.marks">, setting: Setting, i: number): boolean {
  const { people, keys, week } = state;
  const { policy, nature } = setting;
  if (weeksOut(state, i, nature.weeksOutCap) + 1 >= nature.longSpell) people.marks[i] |= HIRED_LATE;
  return (
    policy.anyJob > 0 &&
    mustTakeAnyJob(state, setting, i) &&
    lookUp(keys, people.key[i], DECISIONS.underPressure, week) < policy.anyJob
  );
}

/** Writes down what job has been found: full-time or not, and taken under pressure or not. */
export function noteKindOfJob(
  state: Given<Bounded, "people.class" | "people.caches">,
  setting: Setting,
  i: number,
  pressed: boolean,
): void {
  const { people, keys, week } = state;
  const fullTime = lookUp(keys, people.key[i], DECISIONS.fullTime, week) < setting.nature.labour.fullTime;
  noteJob(people, i, fullTime ? FULL_TIME : PART_TIME, pressed);
  setBounds(state, setting, i);
}

/**
 * Notes a job that begins next week: a success for the provider's published results if it came within half a year, and
 * the week in which its next payment is reached if it lasts. Writes the next date, the provider's results, and what a
 * service is paid.
 */
export function startJob(
  state: Given<"people" | "lead" | "terms", "people.dates" | "providers" | "services" | "ledger" | "tally">,
  setting: Setting,
  i: number,
): void {
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
        (Math.floor(attachedAt / QUARTER) % QUARTERS)
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
function payService(state: Given<"people", "services" | "ledger" | "tally">, setting: Setting, i: number): void {
  const { services, people, tally, ledger, week, zero } = state;
  if (services.byPerson.claimUntil[i] <= week || setting.policy.serviceOutcome === 0) return;
  services.byPerson.claimUntil[i] = 0;
  post(ledger, causeCode["service-outcome"], week - zero, setting.policy.serviceOutcome);
  const row = tally.attachments.current[i];
  if (row >= 0 && people.provider[i] !== JOBCENTRE && week >= zero) tally.attachments.claimed[row] = 1;
}
