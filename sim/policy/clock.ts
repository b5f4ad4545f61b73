import { FOUR_WEEKS } from "../core/calendar.ts";

/** Weeks between two looks at the same claimant: support, effort and sanctions are settled then. */
export const REVIEW_WEEKS = FOUR_WEEKS;

/**
 * Reviews between two looks of a provider at what support of a person is worth; a change of a barrier brings the next
 * one forward.
 */
export const REVIEWS_A_PLAN = 3;
