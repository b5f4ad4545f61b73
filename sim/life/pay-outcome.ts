import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { noteOutcome, notePaid } from "./accounts.ts";
import { payFor } from "./pay.ts";
import type { Setting } from "../policy/setting.ts";
import { scheduleOf } from "../prospect/terms-for.ts";
import { NEVER } from "../world/people.ts";
import { causeCode, post } from "../world/ledger.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";

/**
 * Pays what a person in work has reached for their provider, where it is validated, and sets when the next may be.
 * Writes what is reached, the next date, the purse, the provider's money and accounts, and the tally.
 */
export function payOutcome(
  state: Given<
    "people" | "terms" | "lead",
    "people.claim" | "people.dates" | "providers" | "pricing" | "ledger" | "tally"
  >,
  setting: Setting,
  i: number,
): void {
  const { people, week, zero, tally, ledger } = state;
  const schedule = scheduleOf(state, i);
  const reached = people.payments[i];
  people.payments[i] = reached + 1;
  const bound = setting.nature.validated;
  const draw = lookUp(state.keys, people.key[i], DECISIONS.validation, people.attachedAt[i]);
  const valid = draw < bound;
  const row = tally.attachments.current[i];
  if (reached === 0 && row >= 0) {
    tally.attachments.outcome[row] = week - zero;
    tally.attachments.paid[row] = valid ? 1 : 0;
  }
  const amount = reached === 0 ? schedule.outcome : schedule.sustainment;
  if (watches(state, i))
    note(state, i, {
      kind: "outcome",
      verdict: { by: "validation", draw, bound },
      provider: people.provider[i],
      nth: reached,
      payments: schedule.payments,
      amount,
      worked: people.worked[i] + Math.max(0, week + 1 - people.spellStart[i]),
      outcomeWeeks: schedule.outcomeWeeks,
    });
  if (valid) {
    post(ledger, reached === 0 ? causeCode["job-outcome"] : causeCode.sustainment, week - zero, amount);
    payFor(state, setting, i, amount);
    if (reached === 0) noteOutcome(state, i);
    if (schedule.accelerated) notePaid(state, i, amount, reached === 0);
  }
  people.due[i] = reached + 1 <= schedule.payments ? week + setting.nature.sustainmentWeeks : NEVER;
}
