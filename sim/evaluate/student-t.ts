/**
 * Value below which a Student t variable with a whole number of degrees of freedom (1 or more) falls with probability
 * p, 0 < p < 1.
 * Finite sums of algebraic terms (Abramowitz and Stegun 26.7.3-4), so that every engine gives the same bits.
 */
export function tQuantile(p: number, freedom: number): number {
  if (!(p > 0 && p < 1) || !(freedom >= 1) || freedom !== Math.floor(freedom))
    throw new RangeError(`no t quantile at p ${p} with ${freedom} degrees of freedom`);
  if (p < 0.5) return -tQuantile(1 - p, freedom);
  const within = 2 * p - 1;
  let low = 0;
  let high = 1;
  while (central(high, freedom) < within && high < 1e300) high *= 2;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (central(middle, freedom) < within) low = middle;
    else high = middle;
  }
}

/** Probability that a Student t variable lies between −t and t. */
function central(t: number, freedom: number): number {
  const ratio = t / Math.sqrt(freedom);
  const cosine = 1 / Math.sqrt(1 + ratio * ratio);
  const sine = ratio * cosine;
  const odd = freedom % 2;
  let term = odd === 1 ? cosine : 1;
  let sum = 0;
  for (let n = odd; n <= freedom - 2; n += 2) {
    sum += term;
    term *= (cosine * cosine * (n + 1)) / (n + 2);
  }
  return odd === 1 ? (2 / Math.PI) * (arctangent(ratio) + sine * sum) : sine * sum;
}

/** Arctangent of x ≥ 0 from + − × ÷ and square roots alone. */
function arctangent(x: number): number {
  if (x > 1) return Math.PI / 2 - arctangent(1 / x);
  let reduced = x;
  for (let halving = 0; halving < HALVINGS; halving++) reduced /= 1 + Math.sqrt(1 + reduced * reduced);
  const square = reduced * reduced;
  let sum = 0;
  for (let n = 21; n >= 1; n -= 2) sum = 1 / n - square * sum;
  return reduced * sum * 8;
}

/** Each halves the angle: three bring it below π/32. */
const HALVINGS = 3;
