import { type Lives, ratio, type Reckoned, type Values } from "./lives.ts";
import type { RunRecord } from "../record.ts";

/** A column over the times at which jobs were looked at: every fourth week. */
const perLook = (lives: Lives, column: "paySeen" | "aboveThreshold" | "belowPovertyLine"): Values =>
  ratio(lives, (hits, base) => {
    const { entry, jobReviews, [column]: above }: RunRecord["person"] = lives.record.person;
    for (let p = 0; p < base.length; p++) {
      if (entry[p] < 0) continue;
      hits[p] = above[p];
      base[p] = jobReviews[p];
    }
  });

/** What jobs are like. */
export const jobs = {
  "earnings-in-work": {
    unit: "GBP",
    better: "higher",
    of: (lives) =>
      Object.fromEntries(Object.entries(perLook(lives, "paySeen")).map(([group, pence]) => [group, pence / 100])),
  },
  "good-jobs": {
    unit: "share",
    better: "higher",
    of: (lives) => perLook(lives, "aboveThreshold"),
  },
  "in-work-poverty": {
    unit: "share",
    better: "lower",
    of: (lives) => perLook(lives, "belowPovertyLine"),
  },
} as const satisfies { [id: string]: Reckoned };
