import { TWO_YEARS, YEAR } from "../../core/calendar.ts";
import { CLAIMING, IN_WORK, LEFT_POPULATION } from "../claim-history.ts";
import type { Lives, Reckoned } from "../lives.ts";
import {
  amongAttachments,
  firstSpell,
  type Fraction,
  longestWithout,
  shareOfAttachments,
  statusIn,
  weeksOf,
} from "./follow.ts";

/** Weeks after attachment for which benefit is looked at. */
const LOOKED_AT = 36;
/** Weeks after the start of a programme in which whoever was attached by then is looked at. */
const EARLY_LOOK = 61;
/** The shortest and the longest that people attached over eleven months are followed, in weeks. */
const LEAST_FOLLOWED = 26;
const MOST_FOLLOWED = 73;

/** Who is attached, and when. */
const at = ({ record: { attachments } }: Lives, i: number): { person: number; week: number } => ({
  person: attachments.person[i],
  week: attachments.week[i],
});

/** First spell in work that begins within two years of attachment, −1 if there is none; `undefined` if not followed. */
function firstJob(lives: Lives, i: number): number | undefined {
  const { person, week } = at(lives, i);
  if (week + TWO_YEARS > lives.record.weeks) return undefined;
  const job = firstSpell(lives, person, IN_WORK, week);
  return job >= 0 && lives.record.spells.start[job] < week + TWO_YEARS ? job : -1;
}

const share = (better: Reckoned["better"], of: Reckoned["of"]): Reckoned => ({ unit: "share", better, of });

/** Share with so many weeks off benefit in a row soon after attachment. */
const breaks = (weeks: number): Reckoned =>
  share(
    "neither",
    shareOfAttachments((lives, i) => {
      const { person, week } = at(lives, i);
      if (week + LOOKED_AT > lives.record.weeks) return undefined;
      return longestWithout(lives, person, CLAIMING, [week, week + LOOKED_AT]) >= weeks;
    }),
  );

/** The same of people attached since the comparison began, seen in one week of it, as a new programme is. */
const seenEarly = (holds: (lives: Lives, i: number) => boolean): Reckoned =>
  share(
    "higher",
    shareOfAttachments((lives, i) =>
      lives.record.weeks < EARLY_LOOK || lives.record.attachments.week[i] >= EARLY_LOOK ? undefined : holds(lives, i),
    ),
  );

/** Attachments spread evenly over eleven months and seen half a year after the last: how many have an outcome by then. */
const evenlyFollowed: Fraction = (lives, i) => {
  const { week, outcome, paid } = lives.record.attachments;
  if (week[i] + MOST_FOLLOWED >= lives.record.weeks) return undefined;
  const after = paid[i] === 1 && outcome[i] >= 0 ? outcome[i] - week[i] : Infinity;
  const seen = Math.max(0, MOST_FOLLOWED + 1 - Math.max(LEAST_FOLLOWED, after));
  return [seen / (MOST_FOLLOWED + 1 - LEAST_FOLLOWED), 1];
};

/** What becomes of people whom a paid provider takes on, as evaluations of programmes asked. */
export const attached = {
  "attached-job-start": share(
    "higher",
    shareOfAttachments((lives, i) => {
      const job = firstJob(lives, i);
      return job === undefined ? undefined : job >= 0;
    }),
  ),
  "attached-time-in-work": share(
    "higher",
    amongAttachments((lives, i) => {
      const job = firstJob(lives, i);
      if (job === undefined || job < 0) return undefined;
      const { person, week } = at(lives, i);
      const [from, to] = [lives.record.spells.start[job], week + TWO_YEARS];
      return [weeksOf(lives, person, IN_WORK, [from, to]), to - from];
    }),
  ),
  "attached-job-kept-13": share(
    "higher",
    shareOfAttachments((lives, i) => {
      const job = firstJob(lives, i);
      if (job === undefined || job < 0) return undefined;
      const { start, end, cause } = lives.record.spells;
      const lasted = end[job] - start[job] >= 13;
      const followed = lasted || (start[job] + 13 <= lives.record.weeks && cause[job] !== LEFT_POPULATION);
      return followed ? lasted : undefined;
    }),
  ),
  "attached-break": breaks(1),
  "attached-break-13": breaks(13),
  "attached-break-26": breaks(26),
  "attached-off-36": share(
    "neither",
    shareOfAttachments((lives, i) => {
      const { person, week } = at(lives, i);
      if (week + LOOKED_AT > lives.record.weeks) return undefined;
      return statusIn(lives, person, week + LOOKED_AT - 1) !== CLAIMING;
    }),
  ),
  "new-programme-job-start": seenEarly((lives, i) => {
    const { person, week } = at(lives, i);
    const job = firstSpell(lives, person, IN_WORK, week);
    return job >= 0 && lives.record.spells.start[job] < EARLY_LOOK;
  }),
  "new-programme-outcome": seenEarly((lives, i) => {
    const { outcome, paid } = lives.record.attachments;
    return paid[i] === 1 && outcome[i] >= 0 && outcome[i] < EARLY_LOOK;
  }),
  "outcome-eleven-months": share("higher", amongAttachments(evenlyFollowed)),
  "weeks-in-work-after-outcome": {
    unit: "weeks",
    better: "higher",
    of: amongAttachments((lives, i) => {
      const { outcome, paid, person, week } = lives.record.attachments;
      const soon = paid[i] === 1 && outcome[i] >= 0 && outcome[i] - week[i] <= YEAR;
      if (!soon || outcome[i] + YEAR > lives.record.weeks) return undefined;
      return [weeksOf(lives, person[i], IN_WORK, [outcome[i], outcome[i] + YEAR]), 1];
    }),
  },
} as const satisfies { [id: string]: Reckoned };
