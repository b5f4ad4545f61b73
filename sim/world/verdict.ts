import type { DECISIONS } from "../core/decisions.ts";

/** A draw that decided something, and the bound it was compared with; both parts of 1. */
export interface Verdict {
  readonly by: keyof typeof DECISIONS;
  readonly draw: number;
  readonly bound: number;
}
