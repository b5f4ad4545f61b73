import { log } from "../core/exp-log.ts";

/** Steps into which draws between 0 and 1 are divided. */
export const GAP_STEPS = 4096;

/** Whole weeks beyond the first to the next event, from a draw and the log chance, below 0, that none comes in a week. */
export const gapAt = (draw: number, logStays: number): number => Math.floor(log(draw) / logStays);

/**
 * The same for each step of the draw, group after group; -1 where a step holds more than one answer. A gap never rises
 * with the draw, so a step at whose ends it is one has no other between them.
 */
export function gapsOf(logStays: readonly number[]): Int32Array {
  const gaps = new Int32Array(logStays.length * GAP_STEPS).fill(-1);
  for (let group = 0; group < logStays.length; group++) fill(gaps, group * GAP_STEPS, logStays[group]);
  return gaps;
}

/** Fills in the gaps of one group, from a row on. */
function fill(gaps: Int32Array, from: number, stays: number): void {
  if (!(stays < 0)) return;
  for (let step = 0; step < GAP_STEPS; step++) {
    const first = gapAt((step + HALF) / GAP_STEPS, stays);
    const last = gapAt((step + 1 - HALF) / GAP_STEPS, stays);
    if (first === last && first <= MOST) gaps[from + step] = first;
  }
}

/** Half a draw, of which there are 2³², in steps. */
const HALF = (0.5 * GAP_STEPS) / 4294967296;
/** The longest gap that is kept. */
const MOST = 0xffff;
