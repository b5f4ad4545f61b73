import { QUARTER, YEAR } from "../core/calendar.ts";
import type { RunRecord } from "../record.ts";
import { IN_WORK } from "./claim-history.ts";
import { overall, type Values } from "./lives.ts";
import type { Measure } from "./measure.ts";
import { penceAWeek, PUBLIC } from "./money.ts";

/**
 * Measures that set a run beside that of the reference, with the same people and the same luck; the reference itself
 * has none.
 */
export const referenceMeasures = {
  "break-even-work": {
    unit: "weeks",
    better: "lower",
  },
  "break-even-cost": {
    unit: "weeks",
    better: "lower",
  },
  "worst-cohort-work": {
    unit: "weeks",
    better: "higher",
  },
  "worst-cohort-noise": {
    unit: "weeks",
    better: "neither",
  },
  "worst-cohort-entry": {
    unit: "weeks",
    better: "neither",
  },
} as const satisfies { [id: string]: Measure };

/** What is kept of a run to set others beside it. */
export interface Outline {
  /** People in work at the end of each week, and pence of public money spent in it. */
  readonly work: ArrayLike<number>;
  readonly cost: ArrayLike<number>;
  /** Each person's cohort of entry, −1 for those who are not in it for a year; and their weeks in work in that year. */
  readonly cohort: Int16Array;
  readonly weeks: Int16Array;
}

/** Boils a run down to what the measures beside the reference need. */
export function outline(record: RunRecord): Outline {
  const {
    people,
    person: { entry },
    spells,
    stock,
  } = record;
  const cohort = new Int16Array(people).fill(-1);
  const weeks = new Int16Array(people);
  for (let p = 0; p < people; p++)
    if (entry[p] >= 0 && entry[p] + YEAR <= record.weeks) cohort[p] = Math.ceil(entry[p] / QUARTER);
  for (let i = 0; i < spells.count; i++) {
    const p = spells.person[i];
    if (spells.status[i] !== IN_WORK || cohort[p] < 0) continue;
    weeks[p] += Math.max(0, Math.min(spells.end[i], entry[p] + YEAR) - Math.max(spells.start[i], entry[p]));
  }
  return { work: stock.inWork, cost: penceAWeek(record, PUBLIC), cohort, weeks };
}

/** The measures of a run beside the reference; both must be runs of the same people for the same weeks. */
export function besideReference(
  own: Outline,
  reference: Outline,
): { readonly [id in keyof typeof referenceMeasures]: Values } {
  if (own.work.length !== reference.work.length || own.cohort.length !== reference.cohort.length)
    throw new RangeError("a run and its reference have different people or weeks");
  const worst = worstCohort(own, reference);
  return {
    "break-even-work": overall(breaksEven(own.work, reference.work)),
    "break-even-cost": overall(breaksEven(reference.cost, own.cost)),
    "worst-cohort-work": worst === undefined ? {} : overall(worst.mean),
    "worst-cohort-noise": worst === undefined || worst.people < 2 ? {} : overall(worst.noise),
    "worst-cohort-entry": worst === undefined ? {} : overall(worst.first),
  };
}

/** Weeks until the running sum of one column over another is above 0 for good. */
export function breaksEven(more: ArrayLike<number>, less: ArrayLike<number>): number {
  let sum = 0;
  let since = 0;
  for (let week = 0; week < more.length; week++) {
    sum += more[week] - less[week];
    if (!(sum > 0)) since = week + 1;
  }
  return since;
}

function worstCohort(
  own: Outline,
  reference: Outline,
): { mean: number; noise: number; first: number; people: number } | undefined {
  const cohorts: { people: number; sum: number; squares: number }[] = [];
  for (let p = 0; p < own.cohort.length; p++) {
    if (own.cohort[p] < 0) continue;
    const gap = own.weeks[p] - reference.weeks[p];
    const each = (cohorts[own.cohort[p]] ??= { people: 0, sum: 0, squares: 0 });
    each.people++;
    each.sum += gap;
    each.squares += gap * gap;
  }
  const means = cohorts.map(({ people, sum, squares }, cohort) => {
    const mean = sum / people;
    return {
      mean,
      noise: Math.sqrt(Math.max(0, squares - people * mean * mean) / Math.max(1, people - 1) / people),
      first: cohort === 0 ? 0 : QUARTER * (cohort - 1) + 1,
      people,
    };
  });
  return means.filter((each) => each !== undefined).sort((a, b) => a.mean - b.mean || a.first - b.first)[0];
}
