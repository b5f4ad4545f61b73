import { exp } from "./exp-log.ts";

/** Cases with what is known of each, `width` numbers a row, and whether what is to be foretold came about. */
export interface Sample {
  readonly width: number;
  readonly known: Float64Array;
  readonly came: Uint8Array;
}

/** Chance at weights of what is known: 1/(1 + e^−Σwx). */
export function chanceAt(weights: ArrayLike<number>, known: Float64Array, row = 0): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k] * known[row * weights.length + k];
  return 1 / (1 + exp(-Math.max(-FURTHEST, Math.min(FURTHEST, sum))));
}

/**
 * Weights of a logistic regression, by Newton's method: each case counts as `each` people, and every weight but the
 * first is held toward 0
 * as if by so many people (`held`) who knew nothing. Undefined where the cases all went one way.
 */
export function logistic({ width, known, came }: Sample, each: number, held: number): Float64Array | undefined {
  const positive = came.reduce((sum, one) => sum + one, 0);
  if (positive === 0 || positive === came.length) return undefined;
  const weights = new Float64Array(width);
  const slope = new Float64Array(width);
  const curve = new Float64Array(width * width);
  for (let step = 0; step < STEPS; step++) {
    for (let k = 0; k < width; k++) slope[k] = k === 0 ? 0 : -held * weights[k];
    curve.fill(0);
    for (let k = 0; k < width; k++) curve[k * width + k] = k === 0 ? LEAST : held + LEAST;
    for (let row = 0; row < came.length; row++) {
      const p = chanceAt(weights, known, row);
      const spread = each * Math.max(LEAST, p * (1 - p));
      for (let k = 0; k < width; k++) {
        const x = known[row * width + k];
        if (x === 0) continue;
        slope[k] += each * (came[row] - p) * x;
        for (let l = 0; l <= k; l++) curve[k * width + l] += spread * x * known[row * width + l];
      }
    }
    solve(curve, slope, width);
    for (let k = 0; k < width; k++) weights[k] += Math.max(-LONGEST, Math.min(LONGEST, slope[k]));
  }
  return weights;
}
const STEPS = 12;
const LONGEST = 4;
const FURTHEST = 30;
const LEAST = 1e-6;

/**
 * Solves a symmetric positive definite system whose lower half is given (Cholesky), in place: `right` becomes the
 * solution.
 */
function solve(lower: Float64Array, right: Float64Array, width: number): void {
  for (let k = 0; k < width; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = lower[k * width + l];
      for (let m = 0; m < l; m++) sum -= lower[k * width + m] * lower[l * width + m];
      lower[k * width + l] = k === l ? Math.sqrt(Math.max(LEAST, sum)) : sum / lower[l * width + l];
    }
    let sum = right[k];
    for (let m = 0; m < k; m++) sum -= lower[k * width + m] * right[m];
    right[k] = sum / lower[k * width + k];
  }
  for (let k = width - 1; k >= 0; k--) {
    let sum = right[k];
    for (let m = k + 1; m < width; m++) sum -= lower[m * width + k] * right[m];
    right[k] = sum / lower[k * width + k];
  }
}
