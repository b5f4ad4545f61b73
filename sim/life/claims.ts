import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { geometric } from "../core/rates.ts";
import { setBounds } from "./bounds.ts";
import { countMet } from "./coaching.ts";
import { awaitCapability } from "./move-benefit.ts";
import { updateEfficiency } from "./efficiency.ts";
import { resume } from "./resume.ts";
import { countWorth } from "./worth.ts";
import { contactRow } from "../policy/access/contact.ts";
import type { Setting } from "../policy/setting.ts";
import { inAttachment, weeksOut } from "../prospect/hazards.ts";
import { closeCase } from "../world/cases.ts";
import { push } from "../world/list.ts";
import {
  area,
  ATTACHED,
  bandOfBenefit,
  CLAIMING,
  GIVING_UP,
  HIRED_LATE,
  IN_WORK,
  NEVER,
  noteClass,
  QUEUED,
  SANCTIONED,
  UNMET,
  UNSUPPORTED,
  WAITING,
  LATEST_WEEK,
} from "../world/people.ts";
import { JOBCENTRE } from "../world/providers.ts";
import { noteSpell } from "../world/tally-rows.ts";
import { SPELL_ENDS, type SpellEnd } from "../world/vocabulary.ts";
import { note, watches } from "../world/watch.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";
import type { ByClaim, ByStatus } from "./written.ts";

const endCode = Object.fromEntries(SPELL_ENDS.map((end, code) => [end, code])) as Readonly<Record<SpellEnd, number>>;

/**
 * Ends a person's present status with this week and begins another with the next; `end` is why. Writes the spell, its
 * marks and next date, the counts by status, and what the end and the start of a claim write.
 */
export function changeStatus(
  state: Given<Ahead, ByStatus>,
  setting: Setting,
  i: number,
  to: number,
  end: SpellEnd,
): void {
  const { people, week, zero, tally, stock } = state;
  const from = people.status[i];
  const out = weeksOut(state, i, setting.nature.weeksOutCap);
  const next = week + 1;
  if (from === CLAIMING) endClaim(state, setting, i, to);
  if (from === IN_WORK) endJob(state, setting, i, next);
  if (week >= zero)
    noteSpell(tally, i, { status: from, start: people.spellStart[i] - zero, end: next - zero, cause: endCode[end] });
  const grown = from === IN_WORK ? Math.max(0, out - 1) : Math.min(setting.nature.weeksOutCap, out + 1);
  people.outAtStart[i] = grown;
  people.spellStart[i] = next;
  people.status[i] = to;
  stock[from]--;
  if (to < stock.length) stock[to]++;
  people.due[i] = NEVER;
  if (to === CLAIMING) beginClaim(state, setting, i, next);
  setBounds(state, setting, i);
}

/**
 * Opens a claim that counts from week `first`: first contact or giving up lies ahead, also for whoever's attachment still
 * runs, unless they go straight back to their provider. Writes where the claim stands, its next date, the counts of claimants, and the caches but
 * for the bounds, which whoever calls sets.
 */
export function beginClaim(state: Given<Ahead, ByClaim>, setting: Setting, i: number, first: number): void {
  const { people, benefitBand, zero, tally, keys } = state;
  const { nature, policy } = setting;
  const self = people.key[i];
  benefitBand[bandOfBenefit(people.traits[i])]++;
  noteClass(people, i, 0);
  if (people.sanctionedUntil[i] > first) {
    push(state.sanctioned, i);
    if (watches(state, i)) note(state, i, { kind: "sanction-runs-on", weeks: people.sanctionedUntil[i] - first });
  }
  awaitCapability(state, setting, i, people.spellStart[i]);
  if (state.week >= zero) tally.flow.claimsBegun[state.week - zero]++;
  const runsOn = inAttachment(state, setting, i) && people.attachedAt[i] + nature.attachmentWeeks > first;
  if (runsOn && !policy.returnersMet) {
    countMet(state, i, 1);
    resume(state, setting, i);
    return;
  }
  if (!runsOn) people.provider[i] = JOBCENTRE;
  const chance = policy.contact[contactRow(people.barriers[i], people.distance[i])];
  const draw = lookUp(keys, self, DECISIONS.contact, first);
  const contact = geometric(chance, draw, 4000);
  const giveUp = geometric(nature.labour.giveUp, lookUp(keys, self, DECISIONS.giveUp, first), 4000);
  if (watches(state, i))
    note(state, i, { kind: "contact-sought", draw, chance, from: first, comes: contact, patience: giveUp });
  people.stage[i] = contact <= giveUp ? UNMET : GIVING_UP;
  people.due[i] = Math.min(LATEST_WEEK, first + Math.min(contact, giveUp) - 1);
  updateEfficiency(state, setting, i);
}

/** Takes a person who stops claiming out of whatever the purchaser and the provider count. */
function endClaim(
  state: Given<
    "pool",
    | "people.claim"
    | "people.caches"
    | "people.marks"
    | "areas"
    | "providers"
    | "pools"
    | "benefitBand"
    | "cases"
    | "sanctionedInWork"
    | "tally"
  >,
  { policy }: Setting,
  i: number,
  to: number,
): void {
  const { people, providers, areas, benefitBand, week, zero, tally } = state;
  benefitBand[bandOfBenefit(people.traits[i])]--;
  areas.efficiency[area(people.traits[i])] -= people.efficiency[i];
  people.efficiency[i] = 0;
  const stage = people.stage[i];
  if (stage === ATTACHED) {
    providers.caseload[people.provider[i]]--;
    countWorth(state, i, -1);
  } else if (stage === QUEUED) {
    providers.queue[people.provider[i]]--;
    people.provider[i] = JOBCENTRE;
  }
  if (stage === WAITING || stage === QUEUED || stage === ATTACHED || stage === UNSUPPORTED) countMet(state, i, -1);
  if (!policy.runsOn) people.sanctionedUntil[i] = 0;
  else if (to === IN_WORK && policy.inWork > 0 && people.sanctionedUntil[i] > week + 1) push(state.sanctionedInWork, i);
  closeCase(state.cases, i, week + 1);
  if (week >= zero) tally.flow.claimsEnded[week - zero]++;
  else tally.past.claimEnded[i] = week + 1 - zero;
}

/** Adds the weeks of a job that ends to what counts toward an outcome. */
function endJob(
  state: Given<"people", "people.marks" | "people.claim">,
  setting: Setting,
  i: number,
  next: number,
): void {
  const { people } = state;
  people.marks[i] &= ~(HIRED_LATE | SANCTIONED);
  if (people.provider[i] === JOBCENTRE) return;
  if (people.spellStart[i] < people.attachedAt[i] + setting.nature.attachmentWeeks)
    people.worked[i] = Math.min(255, people.worked[i] + next - people.spellStart[i]);
}
