import { QUARTER } from "../core/calendar.ts";
import { declines } from "../conduct/refusal.ts";
import { specialistFor } from "../conduct/subcontracting.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { setBounds } from "./bounds.ts";
import type { Setting } from "../policy/setting.ts";
import { offerOf } from "../prospect/offer.ts";
import { allocate } from "../prospect/referral.ts";
import { termsFor } from "../prospect/terms-for.ts";
import { willing } from "../prospect/willing.ts";
import { push } from "../world/list.ts";
import { area, inSupportGroup, noteFailure, QUEUED } from "../world/people.ts";
import { JOBCENTRE, kindOfSlot } from "../world/providers.ts";
import type { Given } from "../world/given.ts";
import type { Verdict } from "../world/verdict.ts";
import { note, watches } from "../world/watch.ts";
import type { Ahead } from "../prospect/standing.ts";

/** Who will serve a person, and the draw by which the case was passed on to it. */
interface Server {
  readonly slot: number;
  readonly passedOn: Verdict | undefined;
}

/**
 * The provider that will serve a person referred to `slot`: it, or for a share of people the specialist that it passes
 * those on to whose known barriers that one knows. Notes whose case it stays. Writes the lead provider.
 */
export function server(
  state: Given<"people" | "providers", "lead">,
  setting: Setting,
  i: number,
  slot: number,
): Server {
  const { people, providers, keys, week } = state;
  const { policy } = setting;
  state.lead[i] = 0;
  const bound = policy.passedOn;
  const itself: Server = { slot, passedOn: undefined };
  if (bound === 0 || kindOfSlot(slot) === "third-sector") return itself;
  const draw = lookUp(keys, people.key[i], DECISIONS.subcontract, week);
  if (draw >= bound) return itself;
  const specialist = specialistFor(
    people.disclosed[i],
    policy.subcontractors.filter((other) => providers.closed[other] === 0 && willing(state, setting, i, other)),
    (other) => providers.specialism[other],
  );
  if (specialist === undefined) return itself;
  state.lead[i] = slot;
  return { slot: specialist, passedOn: { by: "subcontract", draw, bound } };
}

/**
 * Whether the provider that a person has been referred to would rather not have them, at the support it would choose to
 * give. Writes what is counted since attachment: nothing is, from a referral on that a provider looks at.
 */
function refused(state: Given<Ahead, "people.claim">, setting: Setting, i: number): boolean {
  const { people, week } = state;
  people.attachedAt[i] = week;
  people.worked[i] = 0;
  people.payments[i] = 0;
  const { fee, prospect, service, value } = offerOf(state, setting, i, termsFor(state, setting, i));
  return declines(fee, prospect, service, value);
}

/**
 * Refers a person: some do not start and are tried again later; the others wait for a place with the provider that the
 * rule names. Writes where the claim stands, the queue and the turn, and the bounds.
 */
export function refer(
  state: Given<
    Ahead,
    | "areas"
    | "lead"
    | "people.claim"
    | "people.dates"
    | "people.marks"
    | "people.caches"
    | "providers"
    | "waiting"
    | "tally"
  >,
  setting: Setting,
  i: number,
): void {
  nameProvider(state, setting, i);
  setBounds(state, setting, i);
}

function nameProvider(
  state: Given<
    Ahead,
    "areas" | "lead" | "people.claim" | "people.dates" | "people.marks" | "providers" | "waiting" | "tally"
  >,
  setting: Setting,
  i: number,
): void {
  const { people, week, zero, tally, keys, providers } = state;
  const { policy, nature } = setting;
  const named = allocate(state, setting, i);
  const chosen = named.slot;
  if (policy.takesTurns && named.by === "rule") state.areas.turns[area(people.traits[i])]++;
  if (chosen === JOBCENTRE) {
    const held = policy.open[area(people.traits[i])];
    const there = held.filter((slot) => providers.closed[slot] === 0);
    const unwanted = there.length > 0 && !there.some((slot) => willing(state, setting, i, slot));
    if (unwanted && week >= zero) tally.person.unwanted[i]++;
    if (held.length > 0 && (there.length === 0 || unwanted)) people.due[i] = week + policy.retry;
    return;
  }
  const bound = inSupportGroup(people.traits[i]) === 1 ? nature.services.startVoluntary : policy.startShare;
  const draw = lookUp(keys, people.key[i], DECISIONS.referralStart, week);
  const start: Verdict = { by: "referralStart", draw, bound };
  if (draw >= bound) {
    if (watches(state, i)) note(state, i, { kind: "not-taken-up", start, retry: policy.retry });
    people.due[i] = week + policy.retry;
    noteFailure(people, i);
    if (week >= zero) tally.person.handoffsLost[i]++;
    return;
  }
  const { slot, passedOn } = server(state, setting, i, chosen);
  people.provider[i] = slot;
  if (policy.mayRefuse && refused(state, setting, i)) {
    if (watches(state, i)) note(state, i, { kind: "refused", provider: slot, retry: policy.retry });
    people.provider[i] = JOBCENTRE;
    people.due[i] = week + policy.retry;
    noteFailure(people, i);
    if (week >= zero) tally.person.refusals[i]++;
    return;
  }
  if (watches(state, i)) note(state, i, { kind: "referred", provider: slot, named, start, passedOn });
  people.stage[i] = QUEUED;
  people.attachedAt[i] = week;
  providers.queue[slot]++;
  providers.intake[slot] += 1 / QUARTER;
  push(state.waiting, i);
}
