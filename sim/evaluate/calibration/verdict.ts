import type { Target } from "../../evidence/targets.ts";
import { estimate, type Estimate } from "../interval.ts";

/**
 * How a target fares: `undecided` where the interval lies across a bound, or one replication or runs without any spread
 * give none, so that more replications would tell; `reported` where nothing was published to compare with.
 */
export type Verdict = "met" | "missed" | "undecided" | "not simulated" | "reported";

/** What was simulated for one target, and how far it lies from what was published. */
export interface Judgement {
  /** `null` where the runs give no value. */
  readonly simulated: Estimate | null;
  /**
   * Distance in standard deviations of everything that may separate the two; `null` for bounds, and where runs cannot
   * tell their own error.
   */
  readonly z: number | null;
  readonly verdict: Verdict;
}

/** Distances up to this many standard deviations count as met. */
export const MET = 2;

/**
 * Standard deviation of simulated less published, given the Monte-Carlo standard error of the simulated value: the
 * published figure's error, the simulation's, and what the structure may miss.
 */
export const spread = (
  { uncertainty, discrepancy }: Pick<Target, "uncertainty" | "discrepancy">,
  mcse: number,
): number => Math.sqrt((uncertainty?.value ?? 0) ** 2 + mcse ** 2 + (discrepancy?.value ?? 0) ** 2);

/** Judges a target by its values over replications. */
export function judge(target: Target, values: readonly number[]): Judgement {
  if (target.notSimulated !== undefined || values.length === 0)
    return { simulated: null, z: null, verdict: "not simulated" };
  const simulated = estimate([...values]);
  const { published, least = -Infinity, most = Infinity } = target;
  if (published === undefined && least === -Infinity && most === Infinity)
    return { simulated, z: null, verdict: "reported" };
  const { mcse, low, high } = simulated;
  if (mcse === null || low === null || high === null) return { simulated, z: null, verdict: "undecided" };
  if (published !== undefined) {
    const z = (simulated.mean - published) / spread(target, mcse);
    return { simulated, z, verdict: Math.abs(z) <= MET ? "met" : "missed" };
  }
  if (low >= least && high <= most) return { simulated, z: null, verdict: "met" };
  return { simulated, z: null, verdict: high < least || low > most ? "missed" : "undecided" };
}
