import { exp } from "../core/exp-log.ts";
import { normalShare } from "../core/normal.ts";

/**
 * Probability that a chi-squared variable with a whole number of degrees of freedom (1 or more) lies above x ≥ 0
 * (Abramowitz and Stegun 26.4.4-5).
 */
export function chiSquaredAbove(x: number, freedom: number): number {
  if (!(x >= 0) || !(freedom >= 1) || freedom !== Math.floor(freedom))
    throw new RangeError(`no chi-squared share above ${x} with ${freedom} degrees of freedom`);
  const odd = freedom % 2;
  const root = Math.sqrt(x);
  let term = odd === 1 ? (2 * root * exp(-x / 2)) / Math.sqrt(2 * Math.PI) : exp(-x / 2);
  let sum = odd === 1 ? 2 * (1 - normalShare(root)) : 0;
  for (let n = odd; n <= freedom - 2; n += 2) {
    sum += term;
    term *= x / (n + 2);
  }
  return Math.min(1, sum);
}
