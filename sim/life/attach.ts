import { QUARTER, YEAR } from "../core/calendar.ts";
import { outcomeChance } from "../conduct/courses.ts";
import { expectOutcomes } from "./accounts.ts";
import { setBounds } from "./bounds.ts";
import { updateEfficiency } from "./efficiency.ts";
import { payFor } from "./pay.ts";
import { enterInBook } from "./segments.ts";
import { serviceRound } from "./service-round.ts";
import { countWorth, priceHour } from "./worth.ts";
import type { Policy } from "../policy/policy.ts";
import type { Setting } from "../policy/setting.ts";
import { caseHolder } from "../prospect/case-holder.ts";
import { termsFor } from "../prospect/terms-for.ts";
import { paymentsAhead, prospectOf } from "../prospect/worth.ts";
import { ATTACHED, paymentGroup, LATEST_WEEK } from "../world/people.ts";
import { CLASSES, earn, QUARTERS } from "../world/providers.ts";
import { causeCode, post } from "../world/ledger.ts";
import { levelsOf } from "../world/severities.ts";
import { similarityClass } from "../world/similar.ts";
import { noteAttachment } from "../world/tally-rows.ts";
import { mostOf } from "../world/terms.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { ByRound } from "./written.ts";

/**
 * Attaches a person to the provider they waited for, pays the fee and settles what an hour of support is worth. Writes
 * where the claim stands, its next date, the provider's counts and accounts, the caches, and what a round of referral
 * to services writes.
 */
export function attach(
  state: Given<Ahead, ByRound | "people.claim" | "people.dates" | "people.caches" | "areas" | "providers" | "pricing">,
  setting: Setting,
  i: number,
): void {
  const { people, providers, week, zero, tally, ledger } = state;
  const { policy, nature } = setting;
  const slot = people.provider[i];
  const waited = week - people.attachedAt[i];
  const group = paymentGroup(people.traits[i]);
  people.tier[i] = termsFor(state, setting, i);
  const pay = state.terms.rows[people.tier[i]];
  providers.queue[slot]--;
  providers.caseload[slot]++;
  people.stage[i] = ATTACHED;
  people.attachedAt[i] = week;
  people.worked[i] = 0;
  people.payments[i] = 0;
  people.due[i] = Math.min(LATEST_WEEK, week + nature.attachmentWeeks);
  providers.attached[
    (caseHolder(state, i) * CLASSES + similarityClass(people.assessed[i])) * QUARTERS +
      (Math.floor(week / QUARTER) % QUARTERS)
  ] += state.weight;
  if (providers.hours[slot] > 0) providers.experience[slot] += nature.providers.contactHours / providers.hours[slot];
  tally.attachments.current[i] = -1;
  const fee = Math.floor(pay.attachment * policy.tariff.taper(week) + 0.5);
  if (watches(state, i)) note(state, i, { kind: "attached", provider: slot, waited, fee });
  if (week >= zero) {
    const chance = outcomeChance(prospectOf(state, setting, i));
    noteAttachment(tally, i, {
      provider: slot,
      week: week - zero,
      group,
      price: mostOf(pay) - pay.attachment + fee,
      terms: people.tier[i],
      expected: paymentsAhead(state, setting, i) * chance,
      chance,
      levels: levelsOf(people.barriers[i]),
      claimWeeks: week - waited - people.spellStart[i],
    });
    tally.attachments.lead[tally.attachments.current[i]] = state.lead[i];
    tally.person.bodiesMet[i]++;
  }
  post(ledger, causeCode["attachment-fee"], week - zero, fee);
  payFor(state, setting, i, fee);
  payEntrant(state, policy, slot);
  if (policy.tariff.bonus !== undefined)
    expectOutcomes(state, policy.tariff.bonus, { slot, paymentGroup: group, assessed: people.assessed[i] });
  if (policy.choosesSegments) enterInBook(state, setting, i);
  priceHour(state, setting, i);
  countWorth(state, i, 1);
  updateEfficiency(state, setting, i);
  setBounds(state, setting, i);
  if (policy.joiningUp.lead) serviceRound(state, setting, i);
}

/**
 * Pays a provider that has come into the market within the last year a sum for everyone it takes on, so that it need
 * not wait for outcomes to have money.
 */
function payEntrant(
  { ledger, providers, week, zero }: Given<never, "ledger" | "providers">,
  { entrantSum: sum }: Policy,
  slot: number,
): void {
  const began = providers.began[slot];
  if (sum === 0 || began === 0 || week - began >= YEAR) return;
  post(ledger, causeCode["entrant-sum"], week - zero, sum);
  earn(providers, slot, sum);
}
