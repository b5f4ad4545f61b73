import { assess } from "./assess.ts";
import { awaitCoach, countMet, sortClaimant } from "./coaching.ts";
import { contactRow } from "../policy/access/contact.ts";
import type { Setting } from "../policy/setting.ts";
import { referralWeek } from "../prospect/referral-week.ts";
import { push } from "../world/list.ts";
import { levelsOf } from "../world/severities.ts";
import { NEVER, paymentGroup, UNSUPPORTED, WAITING } from "../world/people.ts";
import { poolOf } from "../world/state.ts";
import { mostOf } from "../world/terms.ts";
import { DOORS } from "../world/vocabulary.ts";
import type { Given } from "../world/given.ts";
import { note, watches } from "../world/watch.ts";
import { inAttachment } from "../prospect/hazards.ts";
import type { Ahead } from "../prospect/standing.ts";
import { resume } from "./resume.ts";
import { JOBCENTRE } from "../world/providers.ts";
import type { ByAssessment } from "./written.ts";

const HELPED = DOORS.indexOf("helped");

/**
 * First contact: an assessment, and the week of referral that follows from it; for whoever's attachment still runs, back
 * to their provider. Writes where the claim stands, its next
 * date, the class of coach time, the pool's counts, the list of those referred, and what an assessment writes.
 */
export function meet(
  state: Given<
    Ahead | "pool",
    ByAssessment | "people.dates" | "people.class" | "people.caches" | "areas" | "providers" | "referring"
  >,
  setting: Setting,
  i: number,
): void {
  const { people, week, zero, tally } = state;
  if (watches(state, i)) note(state, i, { kind: "met", claimed: Math.max(1, week - people.spellStart[i] + 1) });
  countMet(state, i, 1);
  people.stage[i] = WAITING;
  const door = setting.policy.door[contactRow(people.barriers[i], people.distance[i])];
  if (tally.person.reached[i] === 0) tally.person.door[i] = door;
  tally.person.reached[i] = 1;
  if (door === HELPED) poolOf(state, i).assessmentHours += setting.policy.helpHours;
  if (week >= zero) tally.person.bodiesMet[i]++;
  if (people.provider[i] !== JOBCENTRE) {
    if (inAttachment(state, setting, i)) {
      resume(state, setting, i);
      return;
    }
    people.provider[i] = JOBCENTRE;
  }
  awaitCoach(state, setting, i);
  if (!priced(state, setting, i)) return;
  sortClaimant(state, setting, i);
  const when = referralWeek(state, setting, i);
  if (when === NEVER) return;
  people.due[i] = Math.max(week, when);
  if (when <= week) {
    people.due[i] = NEVER;
    push(state.referring, i);
  }
}

/**
 * Assesses a person and attaches a price; false if the assessment put them off, and they go on with benefit only.
 * Writes the price's row and what an assessment writes.
 */
export function priced(state: Given<"pool" | "pricing", ByAssessment>, setting: Setting, i: number): boolean {
  const { people } = state;
  if (assess(state, setting, i)) {
    people.stage[i] = UNSUPPORTED;
    return false;
  }
  people.tier[i] = setting.policy.tariff.tier(paymentGroup(people.traits[i]), people.assessed[i]);
  if (watches(state, i)) notePrice(state, setting, i);
  return true;
}

/** Notes the price set for a person, where anybody could be paid it. */
function notePrice(state: Given<"people" | "pricing">, { policy }: Setting, i: number): void {
  if (policy.open.every((slots) => slots.length === 0)) return;
  const { people, pricing } = state;
  const schedule = policy.tariff.schedule(people.tier[i], pricing.share);
  note(state, i, {
    kind: "priced",
    group: paymentGroup(people.traits[i]),
    levels: levelsOf(people.assessed[i]),
    most: mostOf(schedule),
    schedule,
  });
}
