/** What exists when a person is assessed. */
export interface AssessmentView {
  /** True severities, two bits a barrier. */
  readonly barriers: number;
  /** One bit for each barrier that the person disclosed or that shared data or a longer talk brought up. */
  readonly disclosed: number;
  /** Error of judgement on barrier k, in severity levels. */
  readonly error: (k: number) => number;
  /**
   * What past claims say of people with such severities, on this benefit, in this area, with as many weeks out of work
   * and such a record.
   */
  readonly outlook: (severities: number) => Outlook;
  /**
   * The chance that the claim lasts a year, as claims assessed with this tool before tell of people with such
   * severities and what else is known; undefined while no outcomes are known.
   */
  readonly learnt: (severities: number) => number | undefined;
}

/** The statistics of past claims for one kind of person. */
export interface Outlook {
  /** Mean weekly job-entry hazard of such people in their first week out of work. */
  readonly hazard: number;
  /** Variance of that hazard between them, relative to the mean. */
  readonly variance: number;
  /** Weeks out of work so far, and over so many weeks to come, each counted by how far a week out lowers the hazard. */
  readonly past: number;
  readonly ahead: (weeks: number) => number;
  /** Weeks until this claim has lasted a year; 0 if it has. */
  readonly weeksToAYear: number;
  /** Weekly hazard of leaving the claim without work. */
  readonly otherExit: number;
  /** Largest proportional gain in the job-entry hazard that support brings. */
  readonly gain: number;
  /** Weeks for which a provider supports a person. */
  readonly supportWeeks: number;
  /** Chance that a job, once begun, lasts half a year. */
  readonly keeps: number;
}

/**
 * Turns what exists at assessment into what the purchaser sees: severities, or a chance as a score. It reads nothing
 * else.
 */
export type AssessmentTool = (view: AssessmentView) => number;
