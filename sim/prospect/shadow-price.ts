import { exp } from "../core/exp-log.ts";

/** Shadow price of an hour above its cost, in pounds; 0 where hours are not scarce. */
export const shadowPrice = (logFactor: number, cost: number): number =>
  logFactor === Infinity ? 0 : cost * Math.max(0, exp(logFactor) - 1);
