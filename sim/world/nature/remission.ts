import { barriers } from "../../evidence/barriers.ts";
import { type Barrier, BARRIERS } from "../vocabulary.ts";
import type { FirstOf } from "./first-of.ts";

/** Severities, 0 included. */
export const LEVELS = 4;

/** The severity that may have numbers of its own. */
export const SEVERE = LEVELS - 1;

/** Natural remission of barriers. */
export interface Remission {
  /** Weekly chance that a barrier resolves of its own accord, at `LEVELS * barrier + severity`; 0 where it cannot. */
  readonly bySeverity: Float64Array;
  /** The mean over those who have a barrier when they are first met with it, by barrier; also where it cannot pass. */
  readonly mean: Float64Array;
}

/** Compiles natural remission; `shareEach` is the share of those who have a barrier that each lighter severity has. */
export function naturalRemission(first: FirstOf, shareEach: number): Remission {
  const general = "barriers.naturalRemission";
  const lighter = BARRIERS.map((barrier) => first(`${general}.${barrier}`, general));
  const severe = BARRIERS.map((barrier) => first(`${general}.${barrier}.severe`, `${general}.${barrier}`, general));
  return {
    bySeverity: Float64Array.from({ length: LEVELS * BARRIERS.length }, (_, i) => {
      const [k, level] = [Math.floor(i / LEVELS), i % LEVELS];
      return level === 0 || !ends(BARRIERS[k]) ? 0 : level === SEVERE ? severe[k] : lighter[k];
    }),
    mean: Float64Array.from(lighter, (rate, k) => rate + (1 - 2 * shareEach) * (severe[k] - rate)),
  };
}

/** Whether a barrier may pass of its own accord or be resolved by a course. */
export const ends = (barrier: Barrier): boolean => !barriers[barrier].fixed && !barriers[barrier].lasting;
