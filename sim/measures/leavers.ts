import {
  CLAIMING,
  type ClaimHistory,
  GONE,
  IN_WORK,
  JOB_ENTRY,
  LEFT_POPULATION,
  NEITHER,
  OPEN,
  SURVEY_WEEKS,
} from "./claim-history.ts";
import { ratio, type Reckoned } from "./lives.ts";

/**
 * Among claims that people left within the comparison, that are followed for so many weeks after and that `counts`
 * (people who left the population are no leavers): the share for which `holds`.
 */
const amongLeavers = ({
  followed,
  counts = () => true,
  holds,
}: {
  readonly followed: number;
  readonly counts?: Test;
  readonly holds: Test;
}): Reckoned["of"] =>
  ratio(({ claims, record: { weeks } }, hits, base) => {
    const { person, end, cause } = claims;
    for (let c = 0; c < person.length; c++) {
      if (cause[c] === OPEN || cause[c] === LEFT_POPULATION || end[c] + followed > weeks || !counts(claims, c))
        continue;
      base[person[c]]++;
      if (holds(claims, c)) hits[person[c]]++;
    }
  });

type Test = (claims: ClaimHistory, claim: number) => boolean;

const statusAfter = (code: number, better: Reckoned["better"]): Reckoned => ({
  unit: "share",
  better,
  of: amongLeavers({
    followed: SURVEY_WEEKS,
    counts: ({ after }, c) => after[c] !== GONE,
    holds: ({ after }, c) => after[c] === code,
  }),
});

const reclaim = (within: number): Reckoned => ({
  unit: "share",
  better: "lower",
  of: amongLeavers({ followed: within, holds: ({ again }, c) => again[c] < within }),
});

/** What becomes of people after a claim. */
export const leavers = {
  "leavers-into-work": {
    unit: "share",
    better: "higher",
    of: amongLeavers({ followed: 0, holds: ({ cause }, c) => cause[c] === JOB_ENTRY }),
  },
  "entrants-sustained": {
    unit: "share",
    better: "higher",
    of: amongLeavers({
      followed: SURVEY_WEEKS,
      counts: ({ cause, job, jobCutShort }, c) =>
        cause[c] === JOB_ENTRY && (job[c] >= SURVEY_WEEKS || jobCutShort[c] === 0),
      holds: ({ job }, c) => job[c] >= SURVEY_WEEKS,
    }),
  },
  "sustained-36": {
    unit: "share",
    better: "higher",
    of: ratio(({ claims: { person, start, end, job }, record: { weeks } }, hits, base) => {
      const last = weeks - 26 - SURVEY_WEEKS;
      for (let c = 0; c < person.length; c++) {
        if (start[c] < 0 || start[c] > last) continue;
        base[person[c]]++;
        if (end[c] - start[c] <= 26 && job[c] >= SURVEY_WEEKS) hits[person[c]]++;
      }
    }),
  },
  "status-work": statusAfter(IN_WORK, "higher"),
  "status-benefit": statusAfter(CLAIMING, "lower"),
  "status-neither": statusAfter(NEITHER, "neither"),
  "reclaim-26": reclaim(26),
  "reclaim-104": reclaim(104),
} as const satisfies { [id: string]: Reckoned };
