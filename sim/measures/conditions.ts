import { YEAR } from "../core/calendar.ts";
import { type Lives, overall, type Reckoned, type Values } from "./lives.ts";

const sum = (column: Int32Array | Float64Array): number => {
  let total = 0;
  for (let week = 0; week < column.length; week++) total += column[week];
  return total;
};

/** A weekly column over all claimant weeks. */
const perClaimantWeek = ({ record }: Lives, column: Float64Array): Values =>
  overall(sum(column), sum(record.stock.claiming));

/** What is asked of claimants, what reaches employers, and what coaches give. */
export const conditions = {
  "failures-to-comply": {
    unit: "count",
    better: "lower",
    of: (lives) =>
      overall(
        YEAR * (perClaimantWeek(lives, lives.record.conditions.failures)["all"] ?? 0),
        sum(lives.record.stock.claiming) > 0 ? 1 : 0,
      ),
  },
  applications: {
    unit: "count",
    better: "neither",
    of: (lives) => perClaimantWeek(lives, lives.record.conditions.applications),
  },
  "unsuitable-applications": {
    unit: "count",
    better: "lower",
    of: (lives) => perClaimantWeek(lives, lives.record.conditions.unsuitable),
  },
  "income-lost-in-work": {
    unit: "GBP a person",
    better: "lower",
    of: ({ record, entered }) => overall(sum(record.conditions.lostInWork) / 100, entered[0]),
  },
  "coach-hours": {
    unit: "hours a week",
    better: "higher",
    of: ({ record: { coaching } }) => overall(sum(coaching.hours), sum(coaching.seen)),
  },
} as const satisfies { [id: string]: Reckoned };
