import { YEAR } from "./calendar.ts";
import { exp, log } from "./exp-log.ts";

/** A monthly probability as a weekly one: 1 − (1 − p)^(12/52). */
export const monthlyToWeekly = (p: number): number => 1 - exp((12 / YEAR) * log(1 - p));

/** The probability of at least one event in n weeks at p a week. */
export const within = (p: number, weeks: number): number =>
  p >= 1 ? (weeks > 0 ? 1 : 0) : 1 - exp(weeks * log(1 - p));

/** The probability that an event with hazard λ a week happens in a week: 1 − e^(−λ). */
export const fromHazard = (hazard: number): number => 1 - exp(-hazard);

/** The hazard of an event with probability p a week, 0 ≤ p < 1. */
export const toHazard = (p: number): number => -log(1 - p);

/** Whole weeks until the first event at p a week, from a uniform u: 1, 2, 3, …; never more than `most`. */
export function geometric(p: number, u: number, most: number): number {
  const stays = 1 - p;
  if (stays <= 0) return 1;
  if (stays >= 1) return most;
  const weeks = 1 + Math.floor(log(u) / log(stays));
  return weeks < most ? weeks : most;
}
