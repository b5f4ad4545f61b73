import { TWO_YEARS, YEAR } from "../../core/calendar.ts";
import { CLAIMING, IN_WORK } from "../claim-history.ts";
import type { Lives, Reckoned } from "../lives.ts";
import { longestWithout, shareOfAttachments, statusIn, weeksOf } from "./follow.ts";

/** Weeks in thirteen months. */
const THIRTEEN_MONTHS = 56;

/**
 * Of people who claim two years after they were attached and had no week in work since: the share of which something
 * holds in so many weeks from then on, all of them within the comparison.
 */
const returned = (
  weeks: number,
  holds: (lives: Lives, person: number, span: readonly [from: number, to: number]) => boolean,
): Reckoned => ({
  unit: "share",
  better: "higher",
  of: shareOfAttachments((lives, i) => {
    const person = lives.record.attachments.person[i];
    const attached = lives.record.attachments.week[i];
    const from = attached + TWO_YEARS;
    if (from + weeks > lives.record.weeks || statusIn(lives, person, from) !== CLAIMING) return undefined;
    if (weeksOf(lives, person, IN_WORK, [attached, from]) > 0) return undefined;
    return holds(lives, person, [from, from + weeks]);
  }),
});

const inWork =
  (least: number) =>
  (lives: Lives, person: number, span: readonly [number, number]): boolean =>
    weeksOf(lives, person, IN_WORK, span) >= least;

/** People who come back from two years with a provider without work. */
export const returners = {
  "returned-worked-13-months": returned(THIRTEEN_MONTHS, inWork(1)),
  "returned-worked-year": returned(YEAR, inWork(1)),
  "returned-worked-13-weeks": returned(YEAR, inWork(13)),
  "returned-worked-26-weeks": returned(YEAR, inWork(26)),
  "returned-in-work-two-years": returned(
    TWO_YEARS,
    (lives, person, [, to]) => statusIn(lives, person, to - 1) === IN_WORK,
  ),
  "returned-off-13-weeks": returned(YEAR, (lives, person, span) => longestWithout(lives, person, CLAIMING, span) >= 13),
} as const satisfies { [id: string]: Reckoned };
