import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp } from "../core/exp-log.ts";
import { noteHours } from "./accounts.ts";
import { sortClaimant } from "./coaching.ts";
import type { Setting } from "../policy/setting.ts";
import { hoursOf, isMinimum, reachOf, supportShare } from "../prospect/support.ts";
import { HELD_UNIT } from "../world/people.ts";
import { presentBits } from "../world/severities.ts";
import type { Given } from "../world/given.ts";
import type { Table } from "../world/table.ts";
import type { EFFORT } from "../world/tally.ts";
import { note, watches } from "../world/watch.ts";

/**
 * Settles how much of a coach's time a claimant gets, and notes it. Writes the class of coach time, the pool's counts
 * and the tally.
 */
export function coach(
  state: Given<"people" | "providers" | "pool", "people.class" | "pools" | "tally">,
  setting: Setting,
  i: number,
): void {
  const { week, zero, tally } = state;
  sortClaimant(state, setting, i);
  if (week < zero) return;
  const hours = hoursOf(state, setting, i);
  tally.coaching.hours[week - zero] += hours;
  tally.coaching.seen[week - zero]++;
  tally.help.coachHours[i] += hours;
  if (tally.help.coachedAt[i] < 0 && reachOf(state, setting, i) > 0) tally.help.coachedAt[i] = week - zero;
}

/**
 * Employment support gives back what treatment alone did not, and so does time, at the rate at which barriers resolve
 * untreated. Writes the job hazard and what is still held.
 */
export function giveBack(
  state: Given<"people" | "providers" | "pool" | "pools" | "services", "people.health">,
  setting: Setting,
  i: number,
): void {
  const { people, services } = state;
  if (people.held[i] === 0) return;
  const units = Math.ceil(people.held[i] * Math.max(supportShare(state, setting, i), services.byPerson.release[i]));
  people.held[i] -= units;
  people.pace[i] *= exp(units * HELD_UNIT);
}

/** With time attached, people tell what they had kept to themselves. Writes what is disclosed. */
export function confide(state: Given<"people", "people.known">, setting: Setting, i: number): void {
  const { people, keys, week } = state;
  const hidden = presentBits(people.barriers[i]) & ~people.disclosed[i];
  for (let k = 0, bits = hidden; bits !== 0; k++, bits >>>= 1) {
    if ((bits & 1) === 0) continue;
    const draw = lookUp(keys, people.key[i], DECISIONS.trust, week, k);
    if (draw >= setting.policy.trust) continue;
    if (watches(state, i))
      note(state, i, { kind: "confides", barrier: k, verdict: { by: "trust", draw, bound: setting.policy.trust } });
    people.disclosed[i] |= 1 << k;
  }
}

/**
 * Adds one sample of support to the tally: hours, and whether it is no more than the minimum; and to what the provider
 * spends on people like this one where prices follow that. Writes the tally and the accounts.
 */
export function sample(
  state: Given<"people" | "providers" | "pool" | "pools" | "entry", "pricing" | "tally">,
  setting: Setting,
  i: number,
): void {
  const { tally, people, week, zero, arrival, entry } = state;
  if (setting.policy.tariff.revise !== undefined) noteHours(state, i, hoursOf(state, setting, i));
  if (week < zero) return;
  const row = Math.min(5, entry.count[i]);
  const hours = hoursOf(state, setting, i);
  const parked = isMinimum(state, people.provider[i], hours) ? 1 : 0;
  noteEffort(tally.effort, row, hours, parked);
  if (arrival[i] >= zero) noteEffort(tally.newEffort, row, hours, parked);
  const attachment = tally.attachments.current[i];
  if (attachment < 0) return;
  tally.attachments.hours[attachment] += hours;
  tally.attachments.samples[attachment]++;
}

function noteEffort(to: Table<typeof EFFORT>, row: number, hours: number, parked: number): void {
  to.hours[row] += hours;
  to.samples[row]++;
  to.parked[row] += parked;
}
