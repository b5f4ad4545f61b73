import type { RunRecord } from "../record.ts";
import { BY_BARRIERS, MOST_BARRIERS, PAYMENT_FIFTHS } from "./groups.ts";
import { type Fifths, overall, type Reckoned, type Values } from "./lives.ts";

/** One column over another by number of barriers and for all: of everybody, of new claimants and of the others. */
function byBarriers({ effort, newEffort }: RunRecord, above: "hours" | "parked"): Values {
  const values: { [group: string]: number } = {};
  for (const [since, part] of parts) {
    const [over, under] = [part(effort[above], newEffort[above]), part(effort.samples, newEffort.samples)];
    if (sum(under) > 0) values[`${since}all`] = sum(over) / sum(under);
    for (let row = 0; row <= MOST_BARRIERS; row++)
      if (under[row] > 0) values[`${since}${BY_BARRIERS[row]}`] = over[row] / under[row];
  }
  return values;
}

/** Everybody, new claimants and the others: how their groups begin, and their part of a column. */
const parts: readonly (readonly [since: string, part: (all: Float64Array, own: Float64Array) => Float64Array])[] = [
  ["", (all) => all],
  ["new:", (_, own) => own],
  ["stock:", (all, own) => all.map((value, row) => value - own[row])],
];

const sum = (rows: Float64Array): number => rows.reduce((total, value) => total + value, 0);

/**
 * Adviser hours and samples by fifth of the people attached in the comparison, from the smallest expected payment;
 * those who tie at an edge are shared between its sides.
 */
function byFifth({ attachments: { count, person, expected, hours, samples }, person: { entry } }: RunRecord): Fifths {
  const fifths = { hours: new Float64Array(PAYMENT_FIFTHS.length), samples: new Float64Array(PAYMENT_FIFTHS.length) };
  const ranked = new Float64Array(count);
  let people = 0;
  for (let row = 0; row < count; row++) if (entry[person[row]] >= 0) ranked[people++] = expected[row];
  ranked.subarray(0, people).sort();
  const had = new Float64Array(people);
  const sampled = new Float64Array(people);
  for (let row = 0; row < count; row++) {
    if (entry[person[row]] < 0) continue;
    const from = placeOf(ranked, people, expected[row]);
    had[from] += hours[row];
    sampled[from] += samples[row];
  }
  const size = people / PAYMENT_FIFTHS.length;
  for (let from = 0, to = 0; from < people; from = to) {
    to = from + 1; // what is no number equals nothing, not even itself
    while (to < people && ranked[to] === ranked[from]) to++;
    for (let n = 0; n < PAYMENT_FIFTHS.length; n++) {
      const share = Math.max(0, Math.min(to, (n + 1) * size) - Math.max(from, n * size)) / (to - from);
      fifths.hours[n] += share * had[from];
      fifths.samples[n] += share * sampled[from];
    }
  }
  return fifths;
}

/** Where a value first stands among the first so many of a rising column, which holds it. */
function placeOf(rising: Float64Array, count: number, value: number): number {
  let low = 0;
  for (let high = count - 1; low < high;) {
    const middle = (low + high) >> 1;
    if (rising[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How providers divide adviser hours among attached people. */
export const effort = {
  "effort-per-client": {
    unit: "hours a week",
    better: "higher",
    of: ({ record }) => byBarriers(record, "hours"),
  },
  "parked-share": {
    unit: "share",
    better: "lower",
    of: ({ record }) => byBarriers(record, "parked"),
  },
  "effort-gap": {
    unit: "hours a week",
    better: "lower",
    of: ({ record: { effort, newEffort } }) => {
      const values: { [group: string]: number } = {};
      for (const [since, part] of parts) {
        const [hours, samples] = [part(effort.hours, newEffort.hours), part(effort.samples, newEffort.samples)];
        const few = samples[0] + samples[1];
        const most = samples[MOST_BARRIERS];
        if (few > 0 && most > 0) values[`${since}all`] = (hours[0] + hours[1]) / few - hours[MOST_BARRIERS] / most;
      }
      return values;
    },
  },
  "effort-by-payment": {
    unit: "hours a week",
    better: "neither",
    of: ({ record, ranks }) => {
      const { hours, samples } = (ranks.fifths ??= byFifth(record));
      const values: { [group: string]: number } = { ...overall(sum(hours), sum(samples)) };
      PAYMENT_FIFTHS.forEach((group, n) => samples[n] > 0 && (values[group] = hours[n] / samples[n]));
      return values;
    },
  },
  "effort-payment-gap": {
    unit: "index",
    better: "lower",
    of: ({ record, ranks }) => {
      const { hours, samples } = (ranks.fifths ??= byFifth(record));
      const last = PAYMENT_FIFTHS.length - 1;
      const all = sum(hours) / sum(samples);
      return samples[0] === 0 || samples[last] === 0
        ? {}
        : overall(hours[last] / samples[last] - hours[0] / samples[0], all);
    },
  },
} as const satisfies { [id: string]: Reckoned };
