import { DECISIONS } from "../core/decisions.ts";
import { draw, moment } from "../core/draw.ts";
import { fallDue } from "../life/fall-due.ts";
import { noteLoads } from "../life/loads.ts";
import { refer } from "../life/refer.ts";
import { settingOf } from "../policy/setting.ts";
import { push } from "../world/list.ts";
import { CLAIMING } from "../world/people.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { AHEAD } from "../prospect/standing.ts";
import { BY_ASSESSMENT } from "../life/written.ts";

/**
 * Does for each claimant what falls due this week: first contact and assessment, a referral, the end of an attachment,
 * or giving up.
 */
export const administration = step(
  {
    reads: [...AHEAD, "dueNow", "pricing"],
    writes: [
      "leaving",
      "referring",
      "paying",
      "waiting",
      "lead",
      "areas",
      ...BY_ASSESSMENT,
      "people.dates",
      "people.class",
      "people.marks",
      "people.caches",
      "providers",
    ],
  },
  (state, setting) => {
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
      fallDue(state, settingOf(state, setting, i), i);
    }
    if ((setting.areas ?? [setting]).some(({ policy }) => policy.takesTurns)) inTurn(state);
    for (let n = 0; n < referring.length; n++) {
      const i = referring.items[n];
      refer(state, settingOf(state, setting, i), i);
    }
  },
);

/** Puts those who are referred this week in the order of a lot, in which turns are taken. */
function inTurn({ people, referring, keys, week }: Given<"people", "referring">): void {
  const at = moment(keys, DECISIONS.turn, week);
  const lots = new Map(
    Array.from(referring.items.subarray(0, referring.length), (i) => [i, draw(people.key[i], at.w0, at.w1)]),
  );
  referring.items
    .subarray(0, referring.length)
    .sort((a, b) => lots.get(a)! - lots.get(b)! || people.key[a] - people.key[b]);
}
