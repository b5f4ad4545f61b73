import { QUARTER } from "../../core/calendar.ts";
import { IN_WORK } from "../claim-history.ts";
import { type Lives, overall, type Reckoned, type Values } from "../lives.ts";
import { PAYMENT_GROUPS } from "../../world/vocabulary.ts";
import { weeksOf } from "./follow.ts";

/** Weeks from the start of a programme to two looks at it: after 22 months, and after two years and ten months. */
const FIRST_LOOK = 95;
const SECOND_LOOK = 148;

/** Attachments made in the comparison with a paid outcome in a week from `from` up to, not including, `to`. */
function withOutcome({ record: { attachments } }: Lives, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < attachments.count; i++)
    if (attachments.paid[i] === 1 && attachments.outcome[i] >= from && attachments.outcome[i] < to) found.push(i);
  return found;
}

/** Median of numbers, the mean of the two in the middle where they are even. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (below + above) / 2;
}

/** Weeks in work since the outcome, at the first look, of outcomes of one quarter of a year. */
const sinceOutcome = (quarter: number): Reckoned => ({
  unit: "weeks",
  better: "higher",
  of: (lives) => {
    if (lives.record.weeks < FIRST_LOOK) return {};
    const { outcome, person } = lives.record.attachments;
    const from = (quarter - 1) * QUARTER;
    const worked = withOutcome(lives, from, Math.min(FIRST_LOOK, from + QUARTER)).map((i) =>
      weeksOf(lives, person[i], IN_WORK, [outcome[i], FIRST_LOOK]),
    );
    return worked.length === 0 ? {} : overall(median(worked));
  },
});

/** A programme that begins with the comparison, as one that really began was looked at. */
export const newProgramme = {
  "outcomes-share": {
    unit: "share",
    better: "neither",
    of: (lives): Values => {
      if (lives.record.weeks < SECOND_LOOK) return {};
      const found = withOutcome(lives, 0, SECOND_LOOK);
      const { paymentGroup } = lives.record.attachments;
      if (found.length === 0) return {};
      return Object.fromEntries(
        PAYMENT_GROUPS.map((id, n) => [
          `payment-group:${id}`,
          found.filter((i) => paymentGroup[i] === n + 1).length / found.length,
        ]),
      );
    },
  },
  "since-outcome-quarter-3": sinceOutcome(3),
  "since-outcome-quarter-4": sinceOutcome(4),
  "since-outcome-quarter-5": sinceOutcome(5),
  "since-outcome-quarter-6": sinceOutcome(6),
  "since-outcome-quarter-7": sinceOutcome(7),
} as const satisfies { [id: string]: Reckoned };
