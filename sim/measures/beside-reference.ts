import type { Record as RunRecord } from "../record.ts";
import { IN_WORK } from "./claim-history.ts";
import { overall, type Values } from "./lives.ts";
import type { Measure } from "./measure.ts";
import { penceAWeek, PUBLIC } from "./money.ts";

const YEAR = 52;
const QUARTER = 13;

const never = "the whole length of the comparison if there is no such week";

/** Measures that set a run beside that of the reference, with the same people and the same luck; the reference itself has none. */
export const referenceMeasures = {
  "break-even-work": {
    label: "Weeks until work breaks even",
    definition: `Weeks until the weeks in work of everyone together, added up from the start, are above the reference's and stay above to the end; ${never}`,
    unit: "weeks",
    better: "lower",
  },
  "break-even-cost": {
    label: "Weeks until cost breaks even",
    definition: `Weeks until all public spending, benefit included, added up from the start, is below the reference's and stays below to the end; ${never}`,
    unit: "weeks",
    better: "lower",
  },
  "worst-cohort-work": {
    label: "Weeks in work of the worst-hit cohort",
    definition: "Weeks in work in the year after entry beyond the reference's, mean of the cohort that loses most. Cohorts are those who had claimed before the comparison and those who enter in each quarter. The lowest of many such means is below 0 even where nothing differs but luck: read it beside its noise",
    unit: "weeks",
    better: "higher",
  },
  "worst-cohort-noise": {
    label: "Noise of the worst-hit cohort",
    definition: "Standard error, over the people of the worst-hit cohort in one run, of its mean weeks in work beyond the reference's",
    unit: "weeks",
    better: "neither",
  },
  "worst-cohort-entry": {
    label: "Entry of the worst-hit cohort",
    definition: "First week in which people of the worst-hit cohort enter the comparison; 0 is those who had claimed before",
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
  const { people, person: { entry }, spells, stock } = record;
  const cohort = new Int16Array(people).fill(-1);
  const weeks = new Int16Array(people);
  for (let p = 0; p < people; p++) if (entry[p] >= 0 && entry[p] + YEAR <= record.weeks) cohort[p] = Math.ceil(entry[p] / QUARTER);
  for (let i = 0; i < spells.count; i++) {
    const p = spells.person[i];
    if (spells.status[i] !== IN_WORK || cohort[p] < 0) continue;
    weeks[p] += Math.max(0, Math.min(spells.end[i], entry[p] + YEAR) - Math.max(spells.start[i], entry[p]));
  }
  return { work: stock.inWork, cost: penceAWeek(record, PUBLIC), cohort, weeks };
}

/** The measures of a run beside the reference; both must be runs of the same people for the same weeks. */
export function besideReference(own: Outline, reference: Outline): { readonly [id in keyof typeof referenceMeasures]: Values } {
  if (own.work.length !== reference.work.length || own.cohort.length !== reference.cohort.length) throw new RangeError("a run and its reference have different people or weeks");
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

function worstCohort(own: Outline, reference: Outline): { mean: number; noise: number; first: number; people: number } | undefined {
  const gap = (p: number): number => own.weeks[p] - reference.weeks[p];
  const cohorts: { people: number; sum: number; squares: number }[] = [];
  own.cohort.forEach((cohort, p) => {
    if (cohort < 0) return;
    const each = (cohorts[cohort] ??= { people: 0, sum: 0, squares: 0 });
    each.people++;
    each.sum += gap(p);
    each.squares += gap(p) * gap(p);
  });
  const means = cohorts.map(({ people, sum, squares }, cohort) => {
    const mean = sum / people;
    return { mean, noise: Math.sqrt(Math.max(0, squares - people * mean * mean) / Math.max(1, people - 1) / people), first: cohort === 0 ? 0 : QUARTER * (cohort - 1) + 1, people };
  });
  return means.filter((each) => each !== undefined).sort((a, b) => a.mean - b.mean || a.first - b.first)[0];
}
