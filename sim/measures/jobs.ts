import { type Lives, ratio, type Reckoned, type Values } from "./lives.ts";
import type { Record as RunRecord } from "../record.ts";

const LOOKS = "Jobs of people of the comparison are looked at every fourth week";

/** A column over the times at which jobs were looked at. */
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
    label: "Weekly pay in work",
    definition: `Mean weekly pay of people in work, in pounds, part-time jobs included. ${LOOKS}`,
    unit: "GBP",
    better: "higher",
    of: (lives) => Object.fromEntries(Object.entries(perLook(lives, "paySeen")).map(([group, pence]) => [group, pence / 100])),
  },
  "good-jobs": {
    label: "Jobs above the in-work threshold",
    definition: `Share of weeks in work that pay what a full week at the minimum wage does, or more. ${LOOKS}`,
    unit: "share",
    better: "higher",
    of: (lives) => perLook(lives, "aboveThreshold"),
  },
  "in-work-poverty": {
    label: "In-work poverty",
    definition: `Share of weeks in work that pay less than the poverty line of one person. ${LOOKS}`,
    unit: "share",
    better: "lower",
    of: (lives) => perLook(lives, "belowPovertyLine"),
  },
} as const satisfies { [id: string]: Reckoned };
