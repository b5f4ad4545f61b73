import { exp, log } from "../core/exp-log.ts";
import { hoursAt } from "../world/reach.ts";
import type { SharedHours } from "../world/shared-hours.ts";

/**
 * What a provider believes about one person: weekly hazards of a job without support, of leaving the claim otherwise,
 * and what support could add.
 */
export interface Prospect {
  /** Weekly job-entry hazard without support. */
  readonly hazard: number;
  /** Largest proportional gain that full support brings: κ·q. */
  readonly gain: number;
  /** Weekly hazard of ending the claim without work. */
  readonly otherExit: number;
  /** Weeks in which a job can still become an outcome. */
  readonly weeksLeft: number;
  /** Chance that a job, once begun, becomes an outcome. */
  readonly keeps: number;
}

export type EffortForm = "spell" | "flow";

/**
 * What the first hour a week is worth to the provider, in pounds: ΔV/(ē·L) in the spell form, which counts additional
 * outcomes only; V·p·λ·κ·q/ē in the flow form, which ignores deadweight. `value` is pounds for one outcome, `scale` is
 * ē in hours a week.
 */
export function worthOfAnHour(form: EffortForm, prospect: Prospect, value: number, scale: number): number {
  const { hazard, gain, otherExit, weeksLeft, keeps } = prospect;
  if (weeksLeft <= 0 || value <= 0) return 0;
  if (form === "flow") return (value * keeps * hazard * gain) / scale;
  const without = hazard + otherExit;
  const full = hazard * (1 + gain) + otherExit;
  const lasts = full > 0 ? (1 - exp(-full * weeksLeft)) / full : weeksLeft;
  const chanceWithout = without > 0 ? (keeps * hazard * (1 - exp(-without * weeksLeft))) / without : 0;
  const chanceFull = keeps * hazard * (1 + gain) * lasts;
  return (value * (chanceFull - chanceWithout)) / (scale * lasts);
}

/** Adviser hours a week that maximise a provider's surplus: ē·ln(worth/cost), never below the minimum service. */
export const bestHours = (worth: number, cost: number, scale: number, minimum: number): number =>
  worth > cost ? Math.max(minimum, hoursAt(log(worth / cost), scale, 0)) : minimum;

/**
 * A caseload to share hours over: `count[offset + k]` people whose first hour is worth e^`logWorth[k]` pounds, rising
 * in k, up to the step `top`.
 */
export interface Caseload {
  readonly logWorth: Float64Array;
  readonly count: Int32Array;
  readonly offset: number;
  readonly top: number;
  readonly people: number;
}

/**
 * Finds the shadow price at which a caseload takes no more than `hours` (the exact root of a piecewise linear function)
 * and writes it to `result`.
 */
export function shareHours(
  caseload: Caseload,
  hours: number,
  terms: { cost: number; scale: number; minimum: number },
  result: SharedHours,
): void {
  const { logWorth, count, offset, top, people } = caseload;
  const { scale } = terms;
  if (people === 0) {
    result.logCost = log(terms.cost);
    result.floor = terms.minimum;
    result.used = 0;
    return;
  }
  if (terms.minimum * people >= hours) {
    result.logCost = Infinity;
    result.floor = hours / people;
    result.used = hours;
    return;
  }
  const step = terms.minimum / scale;
  const least = log(terms.cost);
  let above = 0;
  let sum = 0;
  let logCost = least;
  for (let k = top; k >= 0; k--) {
    const n = count[offset + k];
    if (n === 0) continue;
    if (logWorth[k] <= logCost + step) break;
    above += n;
    sum += n * logWorth[k];
    logCost = Math.max(least, (scale * sum + terms.minimum * (people - above) - hours) / (scale * above));
  }
  result.logCost = logCost;
  result.floor = terms.minimum;
  result.used = scale * (sum - above * logCost) + terms.minimum * (people - above);
}
