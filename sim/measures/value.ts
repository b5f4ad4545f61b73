import { YEAR } from "../core/calendar.ts";
import { exp, log } from "../core/exp-log.ts";
import type { RunRecord } from "../record.ts";
import { IN_WORK } from "./claim-history.ts";
import { overall, type Reckoned } from "./lives.ts";
import { penceAWeek, PUBLIC, SUPPORT } from "./money.ts";

/** What each week counts for, seen from the start of the comparison: a pound in its middle, discounted by the year. */
export function discounted({ values: { discountRate }, weeks }: RunRecord): Float64Array {
  const yearly = log(1 + discountRate);
  const weights = new Float64Array(weeks);
  for (let week = 0; week < weeks; week++) weights[week] = exp((-yearly * (week + 0.5)) / YEAR);
  return weights;
}

/** Pounds of some causes over the comparison, discounted. */
function presentCost(record: RunRecord, causes: Parameters<typeof penceAWeek>[1], weights: Float64Array): number {
  const pence = penceAWeek(record, causes);
  let sum = 0;
  for (let week = 0; week < pence.length; week++) sum += (pence[week] / 100) * weights[week];
  return sum;
}

/** Pounds that weeks in work of people of the comparison are worth to them, discounted. */
function presentWork(
  { person: { entry }, spells: { count, person, status, start, end }, values: { workYear } }: RunRecord,
  weights: Float64Array,
): number {
  const upTo = new Float64Array(weights.length + 1);
  for (let week = 0; week < weights.length; week++) upTo[week + 1] = upTo[week] + weights[week];
  let weeks = 0;
  for (let i = 0; i < count; i++) {
    const first = entry[person[i]];
    if (status[i] === IN_WORK && first >= 0)
      weeks += Math.max(0, upTo[Math.min(end[i], weights.length)] - upTo[Math.max(start[i], first)]);
  }
  return (weeks * workYear) / YEAR;
}

/** What a regime is worth, to set against another's: only differences mean anything. */
export const value: { readonly [id: string]: Reckoned } = {
  npv: {
    unit: "GBP a person",
    better: "higher",
    of: ({ record, entered }) => {
      const weights = discounted(record);
      return overall(presentWork(record, weights) - presentCost(record, SUPPORT, weights), entered[0]);
    },
  },
  "npv-public": {
    unit: "GBP a person",
    better: "lower",
    of: ({ record, entered }) => overall(presentCost(record, PUBLIC, discounted(record)), entered[0]),
  },
};
