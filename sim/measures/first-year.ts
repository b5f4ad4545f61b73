import { YEAR } from "../core/calendar.ts";
import { CLAIMING, IN_WORK } from "./claim-history.ts";
import { type Lives, ratio, type Reckoned } from "./lives.ts";

const DAYS = 7;

/** 1 for people whose first claim begins in the comparison, at least a year before its end. */
const begins = (
  {
    record: {
      weeks,
      person: { entry },
    },
  }: Lives,
  p: number,
): boolean => entry[p] > 0 && entry[p] + YEAR <= weeks;

const daysIn = (code: number, better: Reckoned["better"]): Reckoned => ({
  unit: "days",
  better,
  of: ratio((lives, hits, base) => {
    const { count, person, status, start, end } = lives.record.spells;
    const { entry } = lives.record.person;
    for (let p = 0; p < base.length; p++) if (begins(lives, p)) base[p] = 1;
    for (let i = 0; i < count; i++) {
      const p = person[i];
      if (status[i] === code && base[p] === 1)
        hits[p] += DAYS * Math.max(0, Math.min(end[i], entry[p] + YEAR) - Math.max(start[i], entry[p]));
    }
  }),
});

/** The year after a first claim, as trials follow people. */
export const firstYear = {
  "days-in-work-year": daysIn(IN_WORK, "higher"),
  "days-on-benefit-year": daysIn(CLAIMING, "lower"),
} as const satisfies { [id: string]: Reckoned };
