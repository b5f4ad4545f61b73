import { expectedSurplus } from "../conduct/surplus.ts";
import { exp } from "../core/exp-log.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { inAttachment } from "./hazards.ts";
import { strainSeen } from "./belief.ts";
import { hoursOf, reachOf } from "./support.ts";
import { paymentsAhead, prospectOf } from "./worth.ts";
import { ATTACHED, CLAIMING, IN_WORK } from "../world/people.ts";
import { SLOTS } from "../world/providers.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "./standing.ts";

const book = new Float64Array(SLOTS);

/**
 * Pence that the people on some providers' books (one bit a slot) can be expected to bring in, less what serving them as
 * now will cost, by slot; valid until the next call.
 */
export function bookOf(state: Given<Ahead>, setting: Setting, among: number): Float64Array {
  const { people } = state;
  book.fill(0);
  for (let i = 0; i < state.arrived; i++) {
    if (((among >>> people.provider[i]) & 1) === 0) continue;
    if (people.status[i] === CLAIMING && people.stage[i] === ATTACHED)
      book[people.provider[i]] += Math.floor(100 * claimantsWorth(state, settingOf(state, setting, i), i) + 0.5);
    else if (people.status[i] === IN_WORK)
      book[people.provider[i]] += Math.floor(100 * workersWorth(state, settingOf(state, setting, i), i) + 0.5);
  }
  return book;
}

function claimantsWorth(state: Given<Ahead>, setting: Setting, i: number): number {
  const { nature } = setting;
  const weeklyCost = nature.adviserHourCost * hoursOf(state, setting, i) + nature.providers.caseCost;
  const weeks = Math.max(0, state.people.attachedAt[i] + nature.attachmentWeeks - state.week);
  return expectedSurplus(
    prospectOf(state, setting, i),
    { weeklyCost, reach: reachOf(state, setting, i), weeks },
    paymentsAhead(state, setting, i),
  );
}

/**
 * What is still to be paid for someone in work: an outcome not yet reached comes if the job lasts the weeks that it
 * lacks.
 */
function workersWorth(state: Given<Ahead>, setting: Setting, i: number): number {
  const { people, terms, week } = state;
  const { nature } = setting;
  if (people.payments[i] > 0) return paymentsAhead(state, setting, i);
  if (!inAttachment(state, setting, i)) return 0;
  const lacks = Math.max(
    0,
    terms.rows[people.tier[i]].outcomeWeeks - people.worked[i] - Math.max(0, week - people.spellStart[i]),
  );
  return (
    exp(-nature.separationCumulated[Math.min(208, lacks)] * strainSeen(state, setting, i)) *
    paymentsAhead(state, setting, i)
  );
}
