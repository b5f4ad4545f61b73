import { DECISIONS } from "../core/decisions.ts";
import { draw, moment } from "../core/draw.ts";
import { setBounds } from "../life/bounds.ts";
import { noteLoads } from "../life/loads.ts";
import { meet } from "../life/meet.ts";
import { refer } from "../life/refer.ts";
import { endAttachment } from "../life/release.ts";
import { settingOf } from "../policy/setting.ts";
import type { Phase } from "./phase.ts";
import { push } from "../world/list.ts";
import { ATTACHED, CLAIMING, GIVING_UP, NEVER, UNMET, WAITING } from "../world/people.ts";
import type { State } from "../world/state.ts";

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
  if ((setting.areas ?? [setting]).some(({ policy }) => policy.takesTurns)) inTurn(state);
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
