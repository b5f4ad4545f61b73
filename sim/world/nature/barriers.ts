import type { Numbers } from "./numbers.ts";

/** What is believed of barriers that begin, grow and end of their own accord, and of one that is lifted. */
export type BarrierChanges = ReturnType<typeof barrierChanges>;

/** Compiles what is believed of how barriers begin and pass; `at` gives a number by its id. */
export const barrierChanges = (at: Numbers) => ({
  onsetInWork: at("barriers.onsetInWork"), // multipliers of onset
  onsetOutOfWork: at("barriers.onsetOutOfWork"), // from half a year out of work
  onsetSeverity: Math.max(1, Math.min(3, Math.round(at("barriers.onsetSeverity")))), // level at which one begins
  remissionInWork: at("barriers.remissionInWork"), // multiplier of remission
  progression: at("barriers.progression"), // weekly chance of a level more
  alone: at("barriers.complementarity.alone"), // share of the effect of lifting one without support
  withSupport: Math.max(0, at("barriers.complementarity.with") - at("barriers.complementarity.alone")), // and beyond it
});
