/** How a command ends. */
export const EXIT = {
  done: 0,
  /**
   * A check failed: a scenario with errors, a result that is not reproduced, an interval that cannot be made narrow
   * enough, a run that broke, output that could not be written whole.
   */
  failed: 1,
  /** Usage or bad input. */
  usage: 2,
  cancelled: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
