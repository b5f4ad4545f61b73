import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { noteOutcome, notePaid } from "./accounts.ts";
import { payFor } from "./pay.ts";
import type { Setting } from "../policy/setting.ts";
import { scheduleOf } from "../prospect/terms-for.ts";
import { NEVER } from "../world/people.ts";
import { causeCode, post } from "../world/purse.ts";
import type { State } from "../world/state.ts";

export function pay(state: State, setting: Setting, i: number): void {
  const { people, week, zero, tally, purse } = state;
  const schedule = scheduleOf(state, i);
  const reached = people.payments[i];
  people.payments[i] = reached + 1;
  const valid =
    lookUp(state.keys, people.key[i], DECISIONS.validation, people.attachedAt[i]) < setting.nature.validated;
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
