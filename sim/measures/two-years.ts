import { HALF_A_YEAR, YEAR } from "../core/calendar.ts";
import { CLAIMING, IN_WORK, NEITHER } from "./claim-history.ts";
import { SINCE } from "./groups.ts";
import { type Lives, mean, type Reckoned } from "./lives.ts";

/** Share of the cohort with so many consecutive weeks in one job within the window; weeks before entry do not count. */
function sustainedFor(weeks: number): Reckoned["of"] {
  const share = mean("followed", (lives, hits) => markSustained(lives, weeks, hits));
  return (lives) => (lives.window < weeks ? {} : share(lives));
}

/** The same for half a year. */
export const sustained = sustainedFor(HALF_A_YEAR);

/** Marks, with 1, everyone of the cohort with so many consecutive weeks in one job within the window. */
export function markSustained(
  {
    cohort,
    window,
    record: {
      person: { entry },
      spells: { count, person, status, start, end },
    },
  }: Lives,
  weeks: number,
  marks: Int32Array,
): void {
  for (let i = 0; i < count; i++) {
    const p = person[i];
    if (
      status[i] === IN_WORK &&
      cohort[p] === 1 &&
      Math.min(end[i], entry[p] + window) - Math.max(start[i], entry[p]) >= weeks
    )
      marks[p] = 1;
  }
}

const sustainedWork = (of: Reckoned["of"]): Reckoned => ({ unit: "share", better: "higher", of });

const weeksIn = (code: number, better: Reckoned["better"]): Reckoned => ({
  unit: "weeks",
  better,
  of: mean("followed", ({ record, cohort, window }, hits) => {
    const { count, person, status, start, end } = record.spells;
    const { entry } = record.person;
    for (let i = 0; i < count; i++) {
      const p = person[i];
      if (status[i] !== code || cohort[p] === 0) continue;
      const spell = Math.min(end[i], entry[p] + window) - Math.max(start[i], entry[p]);
      if (spell > 0) hits[p] += spell;
    }
  }),
});

/** Two years of a cohort from entry. */
export const twoYears = {
  "sustained-26": sustainedWork(sustained),
  "sustained-52": sustainedWork(sustainedFor(YEAR)),
  "equity-gap": {
    unit: "share",
    better: "lower",
    of: (lives) => {
      const found = sustained(lives);
      const values: { [group: string]: number } = {};
      for (const since of ["", ...SINCE.map((each) => `${each}:`)]) {
        const { [`${since}barriers:0`]: none, [`${since}barriers:5+`]: most } = found;
        if (none !== undefined && most !== undefined) values[`${since}all`] = none - most;
      }
      return values;
    },
  },
  "weeks-in-work": weeksIn(IN_WORK, "higher"),
  "weeks-on-benefit": weeksIn(CLAIMING, "lower"),
  "weeks-in-neither": weeksIn(NEITHER, "neither"),
} as const satisfies { [id: string]: Reckoned };
