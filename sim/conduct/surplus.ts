import { exp } from "../core/exp-log.ts";
import { chanceOf } from "./courses.ts";
import type { Prospect } from "./effort.ts";

/**
 * What serving a person takes: pounds a week while they are attached and claiming, the share of the effect of support
 * that it brings, and the weeks that may last.
 */
export interface Serving {
  readonly weeklyCost: number;
  readonly reach: number;
  readonly weeks: number;
}

/**
 * Pounds that a provider expects to keep of what it is paid for a person, `value` pounds for an outcome: every outcome
 * counts, also those that would come anyway.
 */
export function expectedSurplus(
  { hazard, gain, otherExit, weeksLeft, keeps }: Prospect,
  { weeklyCost, reach, weeks }: Serving,
  value: number,
): number {
  const served = hazard * (1 + gain * reach);
  const leaves = served + otherExit;
  const lasts = leaves > 0 ? (1 - exp(-leaves * weeks)) / leaves : weeks;
  return value * chanceOf(served, otherExit, weeksLeft, keeps) - weeklyCost * lasts;
}
