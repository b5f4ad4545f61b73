import { payOutcome } from "../life/pay-outcome.ts";
import { settingOf } from "../policy/setting.ts";
import { IN_WORK } from "../world/people.ts";
import { JOBCENTRE } from "../world/providers.ts";
import { step } from "../step.ts";

/**
 * Pays for what is reached this week by people still in work: the job outcome at its cumulative weeks, then sustainment
 * payments, a few weeks apart, to a limit. Each is paid once an attachment, and a share is never validated.
 */
export const outcomes = step(
  {
    reads: ["people", "terms", "lead", "paying"],
    writes: ["people.claim", "people.dates", "providers", "pricing", "ledger", "tally"],
  },
  (state, setting) => {
    const { people, paying } = state;
    for (let n = 0; n < paying.length; n++) {
      const i = paying.items[n];
      if (people.status[i] === IN_WORK && people.provider[i] !== JOBCENTRE && people.spellStart[i] <= state.week)
        payOutcome(state, settingOf(state, setting, i), i);
    }
  },
);
