import { HALF_A_YEAR, QUARTER, TWO_YEARS, YEAR } from "../../core/calendar.ts";
import { BARRIERS } from "../../record.ts";
import { CLAIMING, IN_WORK, NEITHER } from "../claim-history.ts";
import { type Lives, ratio, type Reckoned } from "../lives.ts";
import { statusIn } from "./follow.ts";

const LOW_SKILLS = BARRIERS.indexOf("low-skills");
const MOST_SEVERE = 3;

const share = (of: Reckoned["of"], better: Reckoned["better"] = "higher"): Reckoned => ({ unit: "share", better, of });

/** People of the comparison in work in their `weeks`-th week after entry. */
const inWorkAfter = (weeks: number): Reckoned =>
  share(
    ratio((lives, hits, base) => {
      const { entry } = lives.record.person;
      for (let p = 0; p < base.length; p++) {
        if (entry[p] < 0 || entry[p] + weeks > lives.record.weeks) continue;
        base[p] = 1;
        if (statusIn(lives, p, entry[p] + weeks - 1) === IN_WORK) hits[p] = 1;
      }
    }),
  );

/** Claims begun straight after a spell in some status: the share in work 15 months after they began. */
const fifteenMonthsOn = (before: number): Reckoned =>
  share(
    ratio((lives, hits, base) => {
      const {
        earliest,
        next,
        record: { weeks, spells },
      } = lives;
      for (let p = 0; p < base.length; p++) {
        for (let last = earliest[p]; last >= 0 && next[last] >= 0; last = next[last]) {
          const claim = next[last];
          const begun = spells.start[claim];
          if (spells.status[claim] !== CLAIMING || spells.status[last] !== before) continue;
          if (begun < 0 || begun + FIFTEEN_MONTHS > weeks) continue;
          base[p]++;
          if (statusIn(lives, p, begun + FIFTEEN_MONTHS - 1) === IN_WORK) hits[p]++;
        }
      }
    }),
  );
const FIFTEEN_MONTHS = 65;

/** Weeks of claim in the comparison: the share that come after more than so many weeks of the same claim. */
const claimingFor = (weeks: number, counts: (lives: Lives, person: number) => boolean): Reckoned =>
  share(
    ratio((lives, hits, base) => {
      const { person, start, end } = lives.claims;
      for (let c = 0; c < person.length; c++) {
        const p = person[c];
        const to = Math.min(end[c], lives.record.weeks);
        const from = Math.max(0, start[c]);
        if (to <= from || !counts(lives, p)) continue;
        base[p] += to - from;
        hits[p] += Math.max(0, to - Math.max(from, start[c] + weeks));
      }
    }),
    "neither",
  );
const young = ({ record }: Lives, p: number): boolean => record.person.age[p] === 0;
const older = (lives: Lives, p: number): boolean => !young(lives, p);

/** People claiming when a quarter begins, with low skills of one severity at entry: the share in work at its end. */
const quarterToWork = (severity: number): Reckoned =>
  share(
    ratio((lives, hits, base) => {
      const { barriers } = lives.record.person;
      const { person, start, end } = lives.claims;
      for (let c = 0; c < person.length; c++) {
        const p = person[c];
        if (((barriers[p] >>> (2 * LOW_SKILLS)) & 3) !== severity) continue;
        const first = Math.max(0, Math.ceil(start[c] / QUARTER)) * QUARTER;
        for (let week = first; week < end[c] && week + QUARTER < lives.record.weeks; week += QUARTER) {
          base[p]++;
          if (statusIn(lives, p, week + QUARTER) === IN_WORK) hits[p]++;
        }
      }
    }),
  );

/** What surveys and counts of claimants asked. */
export const claimants = {
  "in-work-12-months": inWorkAfter(YEAR),
  "in-work-21-months": inWorkAfter(91),
  "work-15-months-after-work": fifteenMonthsOn(IN_WORK),
  "work-15-months-after-neither": fifteenMonthsOn(NEITHER),
  "never-claimed-before": share(
    ratio(({ claims: { person, start }, record: { weeks, past } }, hits, base) => {
      if (weeks < TWO_YEARS) return;
      for (let c = 0; c < person.length; c++) {
        const p = person[c];
        if (start[c] < 0 || start[c] >= TWO_YEARS) continue;
        base[p] = 1;
        if (past.firstClaim[p] >= 0) hits[p] = 1;
      }
    }),
    "neither",
  ),
  "young-claiming-over-6-months": claimingFor(HALF_A_YEAR, young),
  "young-claiming-over-12-months": claimingFor(YEAR, young),
  "young-claiming-over-24-months": claimingFor(TWO_YEARS, young),
  "older-claiming-over-6-months": claimingFor(HALF_A_YEAR, older),
  "older-claiming-over-12-months": claimingFor(YEAR, older),
  "older-claiming-over-24-months": claimingFor(TWO_YEARS, older),
  "quarter-to-work-skilled": quarterToWork(0),
  "quarter-to-work-least-skilled": quarterToWork(MOST_SEVERE),
} as const satisfies { [id: string]: Reckoned };
