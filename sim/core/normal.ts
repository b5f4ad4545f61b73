import { exp, log } from "./exp-log.ts";

/**
 * The standard normal value below which a share p of draws falls, 0 < p < 1 (Wichura's AS 241, relative error about
 * 1e-16).
 */
export function inverseNormal(p: number): number {
  const q = p - 0.5;
  if (q > -0.425 && q < 0.425) return q * ratio(0.180625 - q * q, CENTRE, CENTRE_BELOW);
  const tail = Math.sqrt(-log(q < 0 ? p : 1 - p));
  const x = tail <= 5 ? ratio(tail - 1.6, MIDDLE, MIDDLE_BELOW) : ratio(tail - 5, FAR, FAR_BELOW);
  return q < 0 ? -x : x;
}

/**
 * The share of draws of a standard normal that fall below a value: a half and the density times x + x³/3 + x⁵/(3·5) + …,
 * to about 1e-15; beyond 8 it is 0 or 1.
 */
export function normalShare(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let term = x;
  let sum = x;
  for (let n = 3; sum + term !== sum; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + (sum * exp(-0.5 * x * x)) / ROOT_TWO_PI));
}

const ROOT_TWO_PI = 2.5066282746310002;

function ratio(r: number, above: readonly number[], below: readonly number[]): number {
  let a = 0;
  let b = 0;
  for (let i = 7; i >= 0; i--) {
    a = a * r + above[i];
    b = b * r + below[i];
  }
  return a / b;
}

const CENTRE = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BELOW = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852545925,
];
const MIDDLE = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
];
const MIDDLE_BELOW = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const FAR = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
];
const FAR_BELOW = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];
