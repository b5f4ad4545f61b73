import { SPELL_ENDS } from "../record.ts";
import { JOB_ENTRY, OPEN } from "./claims.ts";
import { CLAIMING, IN_WORK, type Lives, NEITHER, ratio, type Reckoned, type Values } from "./lives.ts";

const LEFT_POPULATION = SPELL_ENDS.indexOf("left-population");

/** Weeks after which the leavers survey asked again: seven to eight months. */
const SURVEY_WEEKS = 32;

/** Visits the claims that people left within the comparison and that are followed for so many weeks after; people who left the population are no leavers. */
function eachLeaver({ record, claims }: Lives, followed: number, visit: (claim: number, person: number, left: number) => void): void {
  const { person, end, cause } = claims;
  for (let c = 0; c < person.length; c++) if (cause[c] !== OPEN && cause[c] !== LEFT_POPULATION && end[c] + followed <= record.weeks) visit(c, person[c], end[c]);
}

/** Whether the job that ended a claim lasted so many weeks: undefined if the person left the population first. */
function kept({ record, next, claims }: Lives, claim: number, weeks: number): boolean | undefined {
  const { end, cause } = record.spells;
  const job = next[claims.spell[claim]];
  if (job < 0) return undefined;
  if (end[job] - claims.end[claim] >= weeks) return true;
  return cause[job] === LEFT_POPULATION ? undefined : false;
}

/** The spell that covers a week, searched from one spell of a person onwards; −1 if there is none. */
function spellAt({ record, next }: Lives, from: number, week: number): number {
  let i = from;
  while (i >= 0 && record.spells.end[i] <= week) i = next[i];
  return i;
}

const statusAfter = (code: number, label: string, better: Reckoned["better"]): Reckoned => ({
  label: `${label} 7-8 months after a claim`,
  definition: `Share of people leaving a claim in the comparison, at least ${SURVEY_WEEKS} weeks before its end, who are ${label.toLowerCase()} in the ${SURVEY_WEEKS}nd week after it; people who left the population by then are not counted`,
  unit: "share",
  better,
  of: (lives) =>
    ratio(lives, (hits, base) =>
      eachLeaver(lives, SURVEY_WEEKS, (claim, person, left) => {
        const spell = spellAt(lives, lives.next[lives.claims.spell[claim]], left + SURVEY_WEEKS - 1);
        if (spell < 0) return;
        base[person]++;
        if (lives.record.spells.status[spell] === code) hits[person]++;
      }),
    ),
});

const reclaim = (within: number): Reckoned => ({
  label: `Claiming again within ${within} weeks`,
  definition: `Share of people leaving a claim in the comparison, at least ${within} weeks before its end, who begin another within ${within} weeks of leaving`,
  unit: "share",
  better: "lower",
  of: (lives): Values => {
    const { status, start } = lives.record.spells;
    return ratio(lives, (hits, base) =>
      eachLeaver(lives, within, (claim, person, left) => {
        base[person]++;
        let i = lives.next[lives.claims.spell[claim]];
        while (i >= 0 && status[i] !== CLAIMING) i = lives.next[i];
        if (i >= 0 && start[i] < left + within) hits[person]++;
      }),
    );
  },
});

/** What becomes of people after a claim. */
export const leavers = {
  "leavers-into-work": {
    label: "Leavers into work",
    definition: "Share of claims left in the comparison that ended in a job; people who left the population are no leavers",
    unit: "share",
    better: "higher",
    of: (lives) => {
      const { cause } = lives.claims;
      return ratio(lives, (hits, base) =>
        eachLeaver(lives, 0, (claim, person) => {
          base[person]++;
          if (cause[claim] === JOB_ENTRY) hits[person]++;
        }),
      );
    },
  },
  "entrants-sustained": {
    label: "Job entrants still in the job after 7-8 months",
    definition: `Share of jobs entered from a claim in the comparison, at least ${SURVEY_WEEKS} weeks before its end, that lasted ${SURVEY_WEEKS} weeks; people who left the population sooner are not counted`,
    unit: "share",
    better: "higher",
    of: (lives) => {
      const { cause } = lives.claims;
      return ratio(lives, (hits, base) =>
        eachLeaver(lives, SURVEY_WEEKS, (claim, person) => {
          if (cause[claim] !== JOB_ENTRY) return;
          const lasted = kept(lives, claim, SURVEY_WEEKS);
          if (lasted === undefined) return;
          base[person]++;
          if (lasted) hits[person]++;
        }),
      );
    },
  },
  "sustained-36": {
    label: "Job within 26 weeks, kept 7-8 months",
    definition: `Share of claims begun in the comparison, at least ${26 + SURVEY_WEEKS} weeks before its end, that ended in a job within 26 weeks which then lasted ${SURVEY_WEEKS} weeks: the measure whose published value is 36 %`,
    unit: "share",
    better: "higher",
    of: (lives) => {
      const { person, start, end, cause } = lives.claims;
      const last = lives.record.weeks - 26 - SURVEY_WEEKS;
      return ratio(lives, (hits, base) => {
        for (let c = 0; c < person.length; c++) {
          if (start[c] < 0 || start[c] > last) continue;
          base[person[c]]++;
          if (cause[c] === JOB_ENTRY && end[c] - start[c] <= 26 && kept(lives, c, SURVEY_WEEKS) === true) hits[person[c]]++;
        }
      });
    },
  },
  "status-work": statusAfter(IN_WORK, "In work", "higher"),
  "status-benefit": statusAfter(CLAIMING, "On benefit", "lower"),
  "status-neither": statusAfter(NEITHER, "Neither in work nor on benefit", "neither"),
  "reclaim-26": reclaim(26),
  "reclaim-104": reclaim(104),
} as const satisfies { [id: string]: Reckoned };
