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

/** How a provider's hours a week with one person turn into effect, and where they begin to. */
export interface Service {
  /** ē, the foot and the hours that everyone is owed. */
  readonly scale: number;
  readonly foot: number;
  readonly minimum: number;
  /** Share of the effect that the hours owed bring. */
  readonly minimumReach: number;
  /** The log of what an hour must be worth against its cost before hours rise above the minimum. */
  readonly leap: number;
  /** Whether they then jump, because the minimum lies below the foot; and 1/e^`leap` if so, infinite if not. */
  readonly jumps: boolean;
  readonly spare: number;
}

/** What hours do at a scale, with a foot and a minimum service, all in hours a week. */
export function serviceOf(scale: number, foot: number, minimum: number): Service {
  const jumps = minimum < foot;
  const leap = jumps ? leapBeyond((foot - minimum) / scale) : (minimum - foot) / scale;
  const minimumReach = reach(minimum, scale, foot);
  return { scale, foot, minimum, minimumReach, leap, jumps, spare: jumps ? exp(-leap) : Infinity };
}

/**
 * Where the minimum does not reach the foot, no hour in between does anything: hours are worth having once those beyond
 * the foot pay for all. ln r at which r − 1 − ln r is what lies in between, in units of ē; the same for everybody.
 */
function leapBeyond(between: number): number {
  let log = Math.min(Math.sqrt(2 * between), 30); // never below the root, from which Newton's steps fall to it
  for (let n = 0; n < MOST_STEPS; n++) {
    const rises = exp(log) - 1;
    const step = rises > 0 ? (rises - log - between) / rises : 0;
    if (step <= 0) break;
    log -= step;
  }
  return log;
}

/** Steps within which Newton's method has ended from any start. */
const MOST_STEPS = 60;
