/** Powers of two from 2^-1074 to 2^1023, built by exact doubling and halving. */
const powers = new Float64Array(2098);
powers[1074] = 1;
for (let k = 1075; k < 2098; k++) powers[k] = powers[k - 1] * 2;
for (let k = 1073; k >= 0; k--) powers[k] = powers[k + 1] / 2;

const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Steps of the tables for each doubling of the result (exp) and of the argument (log). */
const STEPS = 64;

/** e to the power of a small x by its series: for the table. */
function series(x: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 1; n < 26; n++) {
    sum += term;
    term = (term * x) / n;
  }
  return sum;
}
const exps = Float64Array.from({ length: STEPS }, (_, n) => series((n / STEPS) * LN2));

/**
 * e to the power x, built from + − × ÷ alone so that every engine gives the same bits; relative error below 1e-15
 * wherever the result is a normal number.
 */
export function exp(x: number): number {
  if (!(x > -745.2)) return x !== x ? x : 0;
  if (x > 709.7) return x > 709.782712893384 ? Infinity : exp(x - 1) * series(1);
  const n = Math.floor(x * (STEPS / LN2) + 0.5);
  const r = x - n * (LN2_HIGH / STEPS) - n * (LN2_LOW / STEPS);
  const small = r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  const whole = exps[n & (STEPS - 1)];
  const near = whole + whole * small;
  const k = n >> 6;
  return k < -1000 ? near * powers[k + 60 + 1074] * powers[-60 + 1074] : near * powers[k + 1074];
}

const double = new Float64Array([1]);
const words = new Uint32Array(double.buffer);
/** Which of the two words holds exponent and sign, in whatever byte order the machine keeps. */
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

/** Inverse of the middle of each step between 1 and 2, and minus its logarithm. */
const inverses = Float64Array.from({ length: STEPS }, (_, n) => 1 / (1 + (n + 0.5) / STEPS));
const logs = inverses.map((value) => -atanhLog(value));

/** Logarithm of x between 1/2 and 2 by the series of the inverse hyperbolic tangent. */
function atanhLog(x: number): number {
  const s = (x - 1) / (x + 1);
  const z = s * s;
  let sum = 1 / 41;
  for (let n = 39; n >= 1; n -= 2) sum = sum * z + 1 / n;
  return 2 * s * sum;
}

/**
 * Natural logarithm of x > 0, the same bits in every engine, within 1e-15 of 1 or of the result, whichever is larger;
 * NaN below zero, −Infinity at zero.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x > 0.98 && x < 1.02) return nearOne(x);
  if (x === Infinity) return x;
  let shift = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    shift = -54;
  }
  double[0] = x;
  const high = words[HIGH];
  const k = (high >>> 20) - 1023 + shift;
  words[HIGH] = (high & 0xfffff) | 0x3ff00000;
  const n = (high >>> 14) & (STEPS - 1);
  const r = double[0] * inverses[n] - 1;
  const small = r - r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8)))))));
  return k * LN2_HIGH + (k * LN2_LOW + (logs[n] + small));
}

function nearOne(x: number): number {
  const s = (x - 1) / (x + 1);
  const z = s * s;
  return 2 * s * (1 + z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9)))));
}

/** x to the power y for x > 0; 0 for x = 0 and y > 0. */
export const power = (x: number, y: number): number => (x === 0 ? (y === 0 ? 1 : 0) : exp(y * log(x)));
