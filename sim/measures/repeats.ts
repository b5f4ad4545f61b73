import { TWO_YEARS, YEAR } from "../core/calendar.ts";
import { NEVER_ENDED } from "../record.ts";
import { ratio, type Reckoned } from "./lives.ts";

/**
 * Share of the claims begun in the comparison that begin within so many weeks of the end of the person's claim before;
 * only those of which the record looks back that far.
 */
const soonAfterAnother = (within: number): Reckoned => ({
  unit: "share",
  better: "lower",
  of: ratio(({ claims: { person, start, end }, record: { weeks, burnIn, past } }, hits, base) => {
    const { claimEnded } = past;
    const earliest = Math.max(0, within - burnIn);
    for (let c = 0; c < person.length; c++) {
      const p = person[c];
      if (start[c] < earliest || start[c] >= weeks) continue;
      base[p]++;
      const last = c > 0 && person[c - 1] === p ? end[c - 1] : claimEnded[p];
      if (start[c] - last < within) hits[p]++;
    }
  }),
});

/** How often the same people claim. */
export const repeats = {
  "repeat-claimants": {
    unit: "share",
    better: "lower",
    of: ratio(({ claims: { person, start }, record: { weeks, past } }, hits, base) => {
      const { claimEnded } = past;
      const years = Math.floor(weeks / YEAR);
      let counted = -1;
      for (let c = 0; c < person.length; c++) {
        const p = person[c];
        const first = c === 0 || person[c - 1] !== p;
        if (first) counted = -1;
        const year = Math.floor(start[c] / YEAR);
        if (year <= counted || year >= years) continue;
        counted = year;
        base[p]++;
        if (!first || claimEnded[p] !== NEVER_ENDED) hits[p]++;
      }
    }),
  },
  "spells-in-two-years": {
    unit: "count",
    better: "neither",
    of: ratio(({ claims: { person, start, end }, record: { weeks } }, hits, base) => {
      const stretches = Math.floor(weeks / TWO_YEARS);
      let counted = -1;
      for (let c = 0; c < person.length; c++) {
        const p = person[c];
        if (c === 0 || person[c - 1] !== p) counted = -1;
        const last = Math.min(stretches - 1, Math.floor((end[c] - 1) / TWO_YEARS));
        for (let each = Math.max(0, Math.floor(start[c] / TWO_YEARS)); each <= last; each++) {
          hits[p]++;
          if (each > counted) base[p]++;
          counted = each;
        }
      }
    }),
  },
  "reclaim-back-26": soonAfterAnother(26),
  "reclaim-back-104": soonAfterAnother(104),
} as const satisfies { [id: string]: Reckoned };
