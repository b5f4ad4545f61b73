import { DECISIONS } from "../core/decisions.ts";
import { draw, moment } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import { reclass } from "./coaching.ts";
import { eachPool, type Setting } from "../policy/setting.ts";
import { contactsHaveBegun } from "../prospect/contacts.ts";
import { searchHazard } from "../prospect/hazards.ts";
import type { Coaches } from "../world/coaches.ts";
import { COACH_CLASSES, CONTACT_KINDS, kindOfContact } from "../world/contact-kinds.ts";
import { isMet } from "../world/is-met.ts";
import { area, ATTACHED, CLAIMING, coachClass, COACHLESS, QUEUED, WAITING } from "../world/people.ts";
import { SLOTS } from "../world/providers.ts";
import type { Given } from "../world/given.ts";
import type { Bounded } from "../prospect/standing.ts";

/**
 * Sets the hazard from which a claimant counts as easily moved: that of the first of the easiest third of those
 * reviewed this week. Writes that hazard of each pool.
 */
export const findEasiest = (state: Given<"people" | "pool" | "reviewNow", "pools">, setting: Setting): void =>
  eachPool(state, setting, (coaches, own, pool) => own.policy.offFlow && findEasiestOf(state, own, coaches, pool));

function findEasiestOf(
  state: Given<"people" | "pool" | "reviewNow">,
  setting: Setting,
  coaches: Coaches,
  pool: number,
): void {
  const { people, reviewNow } = state;
  if (state.scratch.length < reviewNow.length) state.scratch = new Float64Array(2 * reviewNow.length);
  let count = 0;
  for (let n = 0; n < reviewNow.length; n++) {
    const i = reviewNow.items[n];
    if (people.status[i] === CLAIMING && isCoached(people.stage[i]) && state.pool[area(people.traits[i])] === pool)
      state.scratch[count++] = searchHazard(state, setting, i);
  }
  if (count > 0) coaches.easyFrom = state.scratch.subarray(0, count).sort()[Math.floor((2 * count) / 3)];
}

const isCoached = (stage: number): boolean => stage === WAITING || stage === QUEUED;

/**
 * Gives waiting claimants the coaches there are: first come first served by the start of the claim, lots among those of
 * one week. People whom a provider holds take no coach's place. Without a cap nobody waits. Writes classes of coach
 * time, the pool's counts and list, the bounds, and weeks of waiting.
 */
export function fillCaseloads(
  state: Given<Bounded | "pool", "people.class" | "people.caches" | "pools" | "tally">,
  setting: Setting,
  { coachless, met, coachHours }: Coaches,
  pool: number,
): void {
  const { people, keys, week, zero, tally } = state;
  if (coachless.length === 0) return;
  const { caseloadCap } = setting.policy;
  let waits = 0;
  for (let n = 0; n < coachless.length; n++) {
    const i = coachless.items[n];
    if (
      people.status[i] !== CLAIMING ||
      people.spellStart[i] > week ||
      (coachClass(people.traits[i]) & COACHLESS) === 0
    )
      continue;
    if (isCoached(people.stage[i])) coachless.items[waits++] = i;
    else reclass(state, i, coachClass(people.traits[i]) & ~COACHLESS);
  }
  coachless.length = waits;
  const held = met - waits - withProviders(state, pool);
  const room =
    caseloadCap === 0
      ? Infinity
      : Math.max(0, Math.floor((caseloadCap * coachHours) / setting.nature.providers.coachContactHours + 1e-9) - held);
  const at = moment(keys, DECISIONS.coachPlace, 0);
  const order = (i: number): number =>
    (people.spellStart[i] + LONGEST) * 4294967296 + draw(people.key[i], at.w0, at.w1);
  let last = Infinity;
  if (waits > room) {
    if (state.scratch.length < waits) state.scratch = new Float64Array(2 * waits);
    for (let n = 0; n < waits; n++) state.scratch[n] = order(coachless.items[n]);
    last = room === 0 ? -1 : state.scratch.subarray(0, waits).sort()[room - 1];
  }
  let kept = 0;
  for (let n = 0; n < waits; n++) {
    const i = coachless.items[n];
    if (order(i) > last) {
      coachless.items[kept++] = i;
      if (week >= zero) tally.person.weeksWaiting[i]++;
      continue;
    }
    reclass(state, i, coachClass(people.traits[i]) & ~COACHLESS);
    setBounds(state, setting, i);
  }
  coachless.length = kept;
}

/** Claimants of a pool's areas whom a provider holds. */
export function withProviders(
  { people, arrived, pool, providers }: Given<"people" | "pool" | "providers">,
  own: number,
): number {
  let held = 0;
  if (pool.every((each) => each === own)) for (let slot = 0; slot < SLOTS; slot++) held += providers.caseload[slot];
  else
    for (let i = 0; i < arrived; i++)
      if (people.status[i] === CLAIMING && people.stage[i] === ATTACHED && pool[area(people.traits[i])] === own) held++;
  return held;
}

/** Claimants met who are in contact, by kind of contact and class of coach time. */
const inContact = new Int32Array(CONTACT_KINDS * COACH_CLASSES);

/**
 * Claimants of a pool by kind of contact and class of coach time without those whose contacts are still excused, who
 * take no coach's time; valid until the next call.
 */
export function leaveOutExcused(
  state: Given<"people" | "pool">,
  setting: Setting,
  { coachClasses }: Coaches,
  pool: number,
): Int32Array {
  if (setting.policy.excusedWeeks === 0) return coachClasses;
  const { people, arrived } = state;
  inContact.set(coachClasses);
  for (let i = 0; i < arrived; i++) {
    if (
      people.status[i] === CLAIMING &&
      isMet(people.stage[i]) &&
      state.pool[area(people.traits[i])] === pool &&
      !contactsHaveBegun(state, setting, i)
    )
      inContact[kindOfContact(people.traits[i]) * COACH_CLASSES + coachClass(people.traits[i])]--;
  }
  return inContact;
}

/** Claims of the starting stock began at most so many weeks before the first. */
const LONGEST = 2048;
