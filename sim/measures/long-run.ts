import { HALF_A_YEAR, YEAR } from "../core/calendar.ts";
import { IN_WORK } from "./claim-history.ts";
import { overall, ratio, type Reckoned } from "./lives.ts";
import { penceAWeek, SUPPORT } from "./money.ts";
import { markSustained } from "./two-years.ts";

/** Five years in weeks, and ten. */
const FIVE_YEARS = 5 * YEAR;
const TEN_YEARS = 2 * FIVE_YEARS;

/** Share of people who are in a status at the end of a week, mean over years 6 to 10. */
const statusLater = (status: "claiming" | "inWork", better: Reckoned["better"]): Reckoned => ({
  unit: "share",
  better,
  of: ({ record: { stock, weeks } }) => {
    if (weeks < TEN_YEARS) return {};
    let own = 0;
    let all = 0;
    for (let week = FIVE_YEARS; week < TEN_YEARS; week++) {
      own += stock[status][week];
      all += stock.claiming[week] + stock.inWork[week] + stock.neither[week];
    }
    return overall(own, all);
  },
});

/** What shows in five years, and once a regime has settled. */
export const longRun = {
  "weeks-in-work-five-years": {
    unit: "weeks",
    better: "higher",
    of: ratio(({ record: { people, weeks, person, spells } }, hits, base) => {
      const { entry } = person;
      for (let p = 0; p < people; p++) if (entry[p] >= 0 && entry[p] + FIVE_YEARS <= weeks) base[p] = 1;
      for (let i = 0; i < spells.count; i++) {
        const p = spells.person[i];
        if (spells.status[i] !== IN_WORK || base[p] === 0) continue;
        hits[p] += Math.max(0, Math.min(spells.end[i], entry[p] + FIVE_YEARS) - Math.max(spells.start[i], entry[p]));
      }
    }),
  },
  "years-6-10-in-work": statusLater("inWork", "higher"),
  "years-6-10-claiming": statusLater("claiming", "lower"),
  "years-6-10-sustained-26": {
    unit: "share",
    better: "higher",
    of: ratio((lives, hits, base) => {
      const { entry } = lives.record.person;
      if (lives.record.weeks < TEN_YEARS) return;
      markSustained(lives, HALF_A_YEAR, hits);
      for (let p = 0; p < base.length; p++)
        if (entry[p] >= FIVE_YEARS) base[p] = lives.cohort[p];
        else hits[p] = 0;
    }),
  },
  "years-6-10-cost-support": {
    unit: "GBP",
    better: "lower",
    of: ({ record }) => {
      if (record.weeks < TEN_YEARS) return {};
      const pence = penceAWeek(record, SUPPORT);
      let sum = 0;
      let claimed = 0;
      for (let week = FIVE_YEARS; week < TEN_YEARS; week++) {
        sum += pence[week] / 100;
        claimed += record.stock.claiming[week];
      }
      return overall(sum * YEAR, claimed);
    },
  },
} as const satisfies { [id: string]: Reckoned };
