/** The calendar of the model, in weeks: time passes by the week, and nothing happens between two. */

/** Weeks between two looks at a job, a service or an attachment. */
export const FOUR_WEEKS = 4;
/** Weeks of a quarter: results are published, prices move and contracts are let at the end of each. */
export const QUARTER = 13;
/** Weeks of half a year: how long a job must last to count as sustained. */
export const HALF_A_YEAR = 26;
/** Weeks of a year. */
export const YEAR = 52;
/** Weeks of two years: how long measures follow a person from entry. */
export const TWO_YEARS = 104;
export const QUARTERS_A_YEAR = 4;
