import { type RunRecord, SPELL_ENDS, STATUSES } from "../record.ts";

export const CLAIMING = STATUSES.indexOf("claiming");
export const IN_WORK = STATUSES.indexOf("inWork");
export const NEITHER = STATUSES.indexOf("neither");
export const OPEN = SPELL_ENDS.indexOf("open");
export const GAVE_UP = SPELL_ENDS.indexOf("gave-up");
export const JOB_ENTRY = SPELL_ENDS.indexOf("job-entry");
export const LEFT_POPULATION = SPELL_ENDS.indexOf("left-population");

/** Weeks after which the leavers survey asked again: seven to eight months. */
export const SURVEY_WEEKS = 32;

/** Claims of people of the comparison, person after person, and what followed each. */
export interface ClaimHistory {
  readonly person: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly cause: Uint8Array;
  /** Weeks that the job lasted in which the claim ended, as far as they are on record; 0 if it ended otherwise. */
  readonly job: Int32Array;
  /** 1 if the person left the population from that job. */
  readonly jobCutShort: Uint8Array;
  /** Weeks from the end of the claim to the start of the person's next, `NEVER` if there is none on record. */
  readonly again: Int32Array;
  /** Status in the last of the survey's weeks after the claim, `GONE` if the person has none. */
  readonly after: Uint8Array;
}

export const NEVER = 32767;
export const GONE = 255;

/**
 * Reads the claims of a record, given each person's first spell and every spell's next: those of people who are not
 * followed from their entry too.
 */
export function claimHistory({ people, spells }: RunRecord, earliest: Int32Array, next: Int32Array): ClaimHistory {
  const { status } = spells;
  const rows = new Int32Array(spells.count);
  let count = 0;
  for (let p = 0; p < people; p++)
    for (let i = earliest[p]; i >= 0; i = next[i]) if (status[i] === CLAIMING) rows[count++] = i;

  const [person, start, end, job, again] = Array.from({ length: 5 }, () => new Int32Array(count));
  const [cause, jobCutShort, after] = Array.from({ length: 3 }, () => new Uint8Array(count));
  for (let c = 0; c < count; c++) {
    const i = rows[c];
    person[c] = spells.person[i];
    start[c] = spells.start[i];
    end[c] = spells.end[i];
    cause[c] = spells.cause[i];
    if (cause[c] === JOB_ENTRY && next[i] >= 0) {
      job[c] = spells.end[next[i]] - end[c];
      jobCutShort[c] = spells.cause[next[i]] === LEFT_POPULATION ? 1 : 0;
    }
    let then = next[i];
    while (then >= 0 && spells.end[then] < end[c] + SURVEY_WEEKS) then = next[then];
    after[c] = then < 0 ? GONE : status[then];
    let claim = next[i];
    while (claim >= 0 && status[claim] !== CLAIMING) claim = next[claim];
    again[c] = claim < 0 ? NEVER : spells.start[claim] - end[c];
  }
  return { person, start, end, cause, job, jobCutShort, again, after };
}
