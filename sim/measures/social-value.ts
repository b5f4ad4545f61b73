import { QUARTER, YEAR } from "../core/calendar.ts";
import { exp, log } from "../core/exp-log.ts";
import type { Cause, RunRecord } from "../record.ts";
import { CLAIMING, IN_WORK } from "./claim-history.ts";
import { type Lives, overall, type Reckoned } from "./lives.ts";
import { penceAWeek, SUPPORT } from "./money.ts";
import { discounted } from "./value.ts";

/** What a week counts for, seen from the start, and what all weeks count for that the end is taken to go on for. */
interface Horizon {
  readonly weights: Float64Array;
  readonly after: number;
}

function horizonOf(record: RunRecord): Horizon {
  const { weeks, values, social } = record;
  const yearly = log(1 + values.discountRate);
  let after = 0;
  for (let week = weeks; week < weeks + social.persists; week++) after += exp((-yearly * (week + 0.5)) / YEAR);
  return { weights: discounted(record), after };
}

/** Weeks over whose mean the end is taken. */
const lastOf = (weeks: number): number => Math.min(QUARTER, weeks);

/** Pounds of some causes, discounted, those after the end as in the last quarter. */
function pounds(record: RunRecord, causes: readonly Cause[], { weights, after }: Horizon): number {
  const pence = penceAWeek(record, causes);
  const last = lastOf(record.weeks);
  let sum = 0;
  for (let week = 0; week < pence.length; week++)
    sum += (pence[week] / 100) * (weights[week] + (week >= pence.length - last ? after / last : 0));
  return sum;
}

/** Weeks that people of the comparison spend in a status from their entry, discounted in the same way. */
function weeksIn({ person, spells, weeks }: RunRecord, status: number, { weights, after }: Horizon): number {
  const last = lastOf(weeks);
  const upTo = new Float64Array(weeks + 1);
  for (let week = 0; week < weeks; week++)
    upTo[week + 1] = upTo[week] + weights[week] + (week >= weeks - last ? after / last : 0);
  let sum = 0;
  for (let i = 0; i < spells.count; i++) {
    const from = person.entry[spells.person[i]];
    if (spells.status[i] !== status || from < 0) continue;
    sum += Math.max(0, upTo[Math.max(0, Math.min(spells.end[i], weeks))] - upTo[Math.max(spells.start[i], from)]);
  }
  return sum;
}

/** Mean weekly pay of people of the comparison in work, GBP, as looks at their jobs every four weeks found it. */
function meanPay({ person: { entry, paySeen, jobReviews } }: RunRecord): number {
  let pence = 0;
  let looks = 0;
  for (let p = 0; p < entry.length; p++) {
    if (entry[p] < 0) continue;
    pence += paySeen[p];
    looks += jobReviews[p];
  }
  return looks === 0 ? 0 : pence / looks / 100;
}

/** What everything comes to for those who claim, for the Exchequer, and for victims of crime: GBP in all. */
function parts({ record }: Lives): { participants: number; exchequer: number; others: number } {
  const { social } = record;
  const horizon = horizonOf(record);
  const work = weeksIn(record, IN_WORK, horizon);
  const claims = weeksIn(record, CLAIMING, horizon);
  const pay = meanPay(record) * work;
  const transfers = pounds(record, ["benefit"], horizon) + social.housing * claims + social.inWork * work;
  const saved = (social.health + social.crime) * work;
  return {
    participants: pay * (1 - social.tax) + transfers - social.travel * work,
    exchequer: pay * social.tax - transfers + saved - pounds(record, SUPPORT, horizon),
    others: social.crime * work,
  };
}

const worth = (of: (found: ReturnType<typeof parts>, record: RunRecord) => number): Reckoned => ({
  unit: "GBP a person",
  better: "higher",
  of: (lives) => overall(of(parts(lives), lives.record), lives.entered[0]),
});

/**
 * What a regime is worth to whom, by the parts of the department's social cost-benefit framework; only differences
 * between regimes mean anything. Transfers cancel in society unless a pound to participants is weighted.
 */
export const socialValue = {
  "value-participants": worth(({ participants }) => participants),
  "value-exchequer": worth(({ exchequer }) => exchequer),
  "value-society": worth(
    ({ participants, exchequer, others }, { social }) => social.weight * participants + exchequer + others,
  ),
} as const satisfies { readonly [id: string]: Reckoned };
