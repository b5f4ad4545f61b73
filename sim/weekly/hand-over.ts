import { bestHours, worthOfAnHour, type EffortForm, type Prospect } from "../conduct/effort.ts";
import { declines, expectedOfTaking } from "../conduct/refusal.ts";
import { keptByLead, specialistFor } from "../conduct/subcontracting.ts";
import type { Service } from "../conduct/surplus.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { ATTACHED } from "../world/people.ts";
import { earn, kindOfSlot } from "../world/providers.ts";
import { reached } from "./hazards.ts";
import { willing } from "./willing.ts";
import { prospectOf, valueOf } from "./worth.ts";
import { termsFor } from "./terms.ts";
import type { Setting, State } from "./state.ts";

/**
 * The provider that will serve a person referred to `slot`: it, or for a share of people the specialist that it passes
 * those on to whose known barriers that one knows. Notes whose case it stays.
 */
export function server(state: State, setting: Setting, i: number, slot: number): number {
  const { people, providers, keys, week } = state;
  const { policy } = setting;
  state.lead[i] = 0;
  const share = policy.levers["providers.subcontracting"];
  if (share === 0 || kindOfSlot(slot) === "third-sector") return slot;
  if (lookUp(keys, people.key[i], DECISIONS.subcontract, week) >= share) return slot;
  const specialist = specialistFor(
    people.disclosed[i],
    policy.subcontractors.filter((other) => providers.closed[other] === 0 && willing(state, setting, i, other)),
    (other) => providers.specialism[other],
  );
  if (specialist === undefined) return slot;
  state.lead[i] = slot;
  return specialist;
}

/** The slot to which a person's results belong: the lead provider that passed them on, or whoever serves them. */
export const caseHolder = ({ people, lead }: State, i: number): number =>
  lead[i] !== 0 ? lead[i] : people.provider[i];

/** Pays whole pence for a person: all to whoever serves them, save what a lead provider that passed them on keeps. */
export function payFor(state: State, setting: Setting, i: number, pence: number): void {
  const { people, providers, lead } = state;
  const kept = lead[i] !== 0 ? keptByLead(pence, setting.nature.assumptions["provider.subcontractFee"]) : 0;
  if (kept > 0) earn(providers, lead[i], kept);
  earn(providers, people.provider[i], pence - kept);
}

/**
 * Whether the provider that a person has been referred to would rather not have them, at the support it would choose to
 * give. Reads the person as if attached; leaves everything as it was but what only an attachment uses.
 */
export function refused(state: State, setting: Setting, i: number): boolean {
  const { people, week } = state;
  const [stage, tier] = [people.stage[i], people.tier[i]];
  people.stage[i] = ATTACHED;
  people.tier[i] = termsFor(state, setting, i);
  people.attachedAt[i] = week;
  people.worked[i] = 0;
  people.payments[i] = 0;
  const { fee, prospect, service, value } = offerOf(state, setting, i);
  people.stage[i] = stage;
  people.tier[i] = tier;
  return declines(fee, prospect, service, value);
}

/** Pounds that a provider expects to keep of a person whom it has just taken on. */
export function expectedOf(state: State, setting: Setting, i: number): number {
  const { fee, prospect, service, value } = offerOf(state, setting, i);
  return expectedOfTaking(fee, prospect, service, value);
}

/**
 * What a person who is, or is read as if, attached is to their provider: the fee, what an outcome is worth, and what
 * the support that it would choose costs.
 */
function offerOf(
  state: State,
  setting: Setting,
  i: number,
): { readonly fee: number; readonly prospect: Prospect; readonly service: Service; readonly value: number } {
  const { people, week } = state;
  const { policy, nature } = setting;
  const prospect = prospectOf(state, setting, i);
  const value = valueOf(state, setting, i);
  const hours = bestHours(
    worthOfAnHour(policy.levers["structure.effort"] as EffortForm, prospect, value, nature.hoursScale),
    nature.adviserHourCost,
    nature.hoursScale,
    policy.levers["providers.minimumService"],
  );
  const fee = (state.terms.rows[people.tier[i]].attachment * policy.tariff.taper(week)) / 100;
  const service = {
    weeklyCost: nature.adviserHourCost * hours + nature.assumptions["support.caseCost"],
    reach: reached(nature, hours),
    weeks: nature.attachmentWeeks,
  };
  return {
    fee: state.lead[i] !== 0 ? fee * (1 - nature.assumptions["provider.subcontractFee"]) : fee,
    prospect,
    service,
    value,
  };
}
