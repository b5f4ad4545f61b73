import { power } from "../../core/exp-log.ts";
import type { Levers } from "../lever.ts";

/** How referrals move away from the mutual in a transition. */
export type Transition = Pick<Levers, "transition.defaultShare" | "transition.halfLife" | "transition.start">;

/**
 * Share of referrals that still go to the mutual by default, d₀·2^(−(t−t*)/h); all of d₀ before the transition starts.
 */
export function defaultShare(week: number, levers: Transition): number {
  const elapsed = Math.max(0, week - levers["transition.start"]);
  return levers["transition.defaultShare"] * power(2, -elapsed / levers["transition.halfLife"]);
}
