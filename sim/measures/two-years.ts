import { CLAIMING, IN_WORK, NEITHER } from "./claim-history.ts";
import { type Lives, mean, overall, type Reckoned, type Values } from "./lives.ts";

const WHO = "people whose first claim, or the start of the comparison if they had claimed before, lies at least 104 weeks before its end (the whole comparison if it is shorter)";

/** Share of the cohort with so many consecutive weeks in one job within the window; weeks before entry do not count. */
export const sustained = (lives: Lives, weeks: number): Values => (lives.window < weeks ? {} : mean(lives, lives.followed, (hits) => markSustained(lives, weeks, hits)));

/** Marks, with 1, everyone of the cohort with so many consecutive weeks in one job within the window. */
export function markSustained({ cohort, window, record: { person: { entry }, spells: { count, person, status, start, end } } }: Lives, weeks: number, marks: Int32Array): void {
  for (let i = 0; i < count; i++) {
    const p = person[i];
    if (status[i] === IN_WORK && cohort[p] === 1 && Math.min(end[i], entry[p] + window) - Math.max(start[i], entry[p]) >= weeks) marks[p] = 1;
  }
}

const sustainedWork = (weeks: number): Reckoned => ({
  label: `Sustained work of ${weeks} weeks`,
  definition: `Share of the cohort with ${weeks} consecutive weeks in work within two years of entry. Cohort: ${WHO}; someone in work on the first day of the comparison belongs to it, with weeks counted from that day, in every regime alike`,
  unit: "share",
  better: "higher",
  of: (lives) => sustained(lives, weeks),
});

const weeksIn = (code: number, label: string, better: Reckoned["better"]): Reckoned => ({
  label,
  definition: `${label} within two years of entry, a person. Cohort: ${WHO}`,
  unit: "weeks",
  better,
  of: (lives) => {
    const { person: { entry }, spells: { count, person, status, start, end } } = lives.record;
    const { cohort, window } = lives;
    return mean(lives, lives.followed, (hits) => {
      for (let i = 0; i < count; i++) {
        const p = person[i];
        if (status[i] !== code || cohort[p] === 0) continue;
        const spell = Math.min(end[i], entry[p] + window) - Math.max(start[i], entry[p]);
        if (spell > 0) hits[p] += spell;
      }
    });
  },
});

/** Two years of a cohort from entry. */
export const twoYears = {
  "sustained-26": sustainedWork(26),
  "sustained-52": sustainedWork(52),
  "equity-gap": {
    label: "Equity gap",
    definition: "Sustained work (26 weeks) of people with no barrier minus that of people with five or more",
    unit: "share",
    better: "lower",
    of: (lives) => {
      const { "barriers:0": none, "barriers:5+": most } = sustained(lives, 26);
      return none === undefined || most === undefined ? {} : overall(none - most);
    },
  },
  "weeks-in-work": weeksIn(IN_WORK, "Weeks in work", "higher"),
  "weeks-on-benefit": weeksIn(CLAIMING, "Weeks on benefit", "lower"),
  "weeks-in-neither": weeksIn(NEITHER, "Weeks neither in work nor on benefit", "neither"),
} as const satisfies { [id: string]: Reckoned };
