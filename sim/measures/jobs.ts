import { ratio, type Reckoned } from "./lives.ts";
import type { RunRecord } from "../record.ts";

/** A column over the times at which jobs were looked at: every fourth week. */
const perLook = (column: "paySeen" | "aboveThreshold" | "belowPovertyLine"): Reckoned["of"] =>
  ratio(({ record: { person } }, hits, base) => {
    const { entry, jobReviews, [column]: above }: RunRecord["person"] = person;
    for (let p = 0; p < base.length; p++) {
      if (entry[p] < 0) continue;
      hits[p] = above[p];
      base[p] = jobReviews[p];
    }
  });

const paySeen = perLook("paySeen");

/** What jobs are like. */
export const jobs = {
  "earnings-in-work": {
    unit: "GBP",
    better: "higher",
    of: (lives) => Object.fromEntries(Object.entries(paySeen(lives)).map(([group, pence]) => [group, pence / 100])),
  },
  "good-jobs": {
    unit: "share",
    better: "higher",
    of: perLook("aboveThreshold"),
  },
  "in-work-poverty": {
    unit: "share",
    better: "lower",
    of: perLook("belowPovertyLine"),
  },
} as const satisfies { [id: string]: Reckoned };
