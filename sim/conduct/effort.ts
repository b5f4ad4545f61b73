import { exp, log } from "../core/exp-log.ts";
import { hoursAt, type Service } from "../world/reach.ts";
import { BENEFIT_GROUPS } from "../world/vocabulary.ts";
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

/**
 * Adviser hours a week that maximise a provider's surplus, by the log of what an hour is worth against its cost: foot +
 * ē·ln(worth/cost), never below the `floor` that everyone gets, and no more than that below the leap.
 */
export const hoursFor = (ratio: number, floor: number, { scale, foot, leap, jumps }: Service): number =>
  jumps && ratio <= leap ? floor : Math.max(floor, hoursAt(ratio, scale, foot));

/** The same by what an hour is worth and what it costs, at the minimum service. */
export const bestHours = (worth: number, cost: number, service: Service): number =>
  worth > cost ? hoursFor(log(worth / cost), service.minimum, service) : service.minimum;

/**
 * A caseload to share hours over: `count[offset + group·steps + k]` people of a benefit group whose first hour is worth
 * e^`logWorth[k]` pounds, rising in k, up to the step `top` in any group.
 */
export interface Caseload {
  readonly logWorth: Float64Array;
  readonly count: Int32Array;
  readonly offset: number;
  readonly top: number;
  readonly people: number;
}

/** The step of worth that each benefit group has come down to. */
const next = new Int32Array(BENEFIT_GROUPS.length);

/** Lowers a group's step to the highest up to it at which there is somebody; below 0 if there is nobody. */
function settle({ logWorth, count, offset }: Caseload, group: number): void {
  const row = offset + group * logWorth.length;
  while (next[group] >= 0 && count[row + next[group]] === 0) next[group]--;
}

/**
 * Finds the shadow price at which a caseload takes no more than `hours` and writes it to `result`: going down from those
 * on whom an hour is worth most, the exact root of a piecewise linear function. Where hours jump, those at the margin
 * may take more than there are; they then get the minimum, and hours are left over.
 */
export function shareHours(
  caseload: Caseload,
  hours: number,
  cost: number,
  services: readonly Service[],
  result: SharedHours,
): void {
  const { logWorth, count, offset, top, people } = caseload;
  const { scale, foot, minimum } = services[0];
  const least = log(cost);
  result.logCost = least;
  result.floor = minimum;
  result.used = 0;
  if (people === 0) return;
  if (minimum * people >= hours) {
    result.logCost = Infinity;
    result.floor = hours / people;
    result.used = hours;
    return;
  }
  next.fill(top);
  for (let group = 0; group < next.length; group++) settle(caseload, group);
  let above = 0;
  let wide = 0;
  let sum = 0;
  for (;;) {
    let margin = -Infinity;
    for (let group = 0; group < next.length; group++)
      if (next[group] >= 0 && logWorth[next[group]] > result.logCost + services[group].leap)
        margin = Math.max(margin, logWorth[next[group]] - services[group].leap);
    if (margin === -Infinity) break;
    const aboveBefore = above;
    const wideBefore = wide;
    const sumBefore = sum;
    for (let group = 0; group < next.length; group++) {
      const k = next[group];
      if (k < 0 || logWorth[k] - services[group].leap < margin) continue;
      const n = count[offset + group * logWorth.length + k];
      const relative = services[group].scale / scale;
      above += n;
      wide += n * relative;
      sum += n * relative * logWorth[k];
      next[group]--;
      settle(caseload, group);
    }
    const logCost = Math.max(least, (scale * sum + foot * above + minimum * (people - above) - hours) / (scale * wide));
    if (services[0].jumps && logCost >= margin) {
      above = aboveBefore;
      wide = wideBefore;
      sum = sumBefore;
      result.logCost = margin + HAIR;
      break;
    }
    result.logCost = logCost;
  }
  result.used = scale * (sum - wide * result.logCost) + foot * above + minimum * (people - above);
}

/** Added to a price at which somebody would still jump, so that rounding lets nobody in. */
const HAIR = 1e-9;
