import { JOB_ENTRY, OPEN } from "./claim-history.ts";
import { ratio, type Reckoned } from "./lives.ts";

/** Claims begun in the comparison, each followed for so many weeks: the share that `ends` within them. */
const ended = (within: number, ends: (cause: number) => boolean): Reckoned["of"] =>
  ratio(({ claims: { person, start, end, cause }, record: { weeks } }, hits, base) => {
    const last = weeks - within;
    for (let c = 0; c < person.length; c++) {
      if (start[c] < 0 || start[c] > last) continue;
      base[person[c]]++;
      if (end[c] - start[c] <= within && ends(cause[c])) hits[person[c]]++;
    }
  });

const offFlow = (weeks: number): Reckoned => ({
  unit: "share",
  better: "neither",
  of: ended(weeks, (cause) => cause !== OPEN),
});

/** What becomes of claims. */
export const claims = {
  "off-flow-13": offFlow(13),
  "off-flow-26": offFlow(26),
  "off-flow-52": offFlow(52),
  "off-flow-65": offFlow(65),
  "job-entry-26": {
    unit: "share",
    better: "higher",
    of: ended(26, (cause) => cause === JOB_ENTRY),
  },
  "job-entry-after-26": {
    unit: "share",
    better: "higher",
    of: ratio(({ claims: { person, start, end, cause }, record: { weeks } }, hits, base) => {
      for (let c = 0; c < person.length; c++) {
        if (start[c] < 0 || start[c] > weeks - 43 || end[c] - start[c] <= 26) continue;
        base[person[c]]++;
        if (end[c] - start[c] <= 43 && cause[c] === JOB_ENTRY) hits[person[c]]++;
      }
    }),
  },
  "repeat-claims": {
    unit: "share",
    better: "lower",
    of: ratio(({ claims: { person, start }, record: { weeks, person: whose } }, hits, base) => {
      const { entry } = whose;
      for (let c = 0; c < person.length; c++) {
        if (start[c] < 0 || start[c] >= weeks) continue;
        base[person[c]]++;
        if (start[c] > entry[person[c]]) hits[person[c]]++;
      }
    }),
  },
} as const satisfies { [id: string]: Reckoned };
