import type { Flags } from "./settings.ts";

/** Flags of `sweep` as they were typed. */
export interface SweepFlags extends Flags {
  readonly only?: readonly string[];
  readonly resume?: boolean;
  readonly markdown?: boolean;
  /** A path, or true for the project's own record of the study. */
  readonly record?: string | true;
  readonly recorded?: boolean;
}
