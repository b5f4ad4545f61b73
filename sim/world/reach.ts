import { exp } from "../core/exp-log.ts";

/**
 * Share of the effect of support that so many adviser hours a week bring: 1 − e^(−(hours − foot)/ē) beyond what contact
 * spends on administration, nothing up to there. `scale` is ē; both, and `foot`, in hours a week.
 */
export const reach = (hours: number, scale: number, foot: number): number =>
  hours > foot ? 1 - exp(-(hours - foot) / scale) : 0;

/** The hours a week at which the next is worth 1/e^`log` of the first beyond the foot: they bring 1 − e^(−`log`). */
export const hoursAt = (log: number, scale: number, foot: number): number => foot + scale * log;

/** Share of the effect that ē hours beyond the foot bring: what counts as full employment support. */
export const FULL_SUPPORT = 1 - exp(-1);
