/** Powers of two from 2^-1074 to 2^1023, built by exact doubling and halving. */
const powers = new Float64Array(2098);
powers[1074] = 1;
for (let k = 1075; k < 2098; k++) powers[k] = powers[k - 1]! * 2;
for (let k = 1073; k >= 0; k--) powers[k] = powers[k + 1]! / 2;

const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** e to the power x, built from + − × ÷ alone so that every engine gives the same bits; relative error below 4e-16 in −700…700. */
export function exp(x: number): number {
  if (!(x > -745.2)) return x !== x ? x : 0;
  if (x > 709.78) return Infinity;
  const k = Math.floor(x / LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1 / 6227020800;
  for (let i = 0; i < RECIPROCAL_FACTORIALS.length; i++) sum = sum * r + RECIPROCAL_FACTORIALS[i]!;
  return k > 1023 ? sum * 2 * powers[k - 1 + 1074]! : k < -1000 ? sum * powers[k + 60 + 1074]! * powers[-60 + 1074]! : sum * powers[k + 1074]!;
}
const RECIPROCAL_FACTORIALS = [
  1 / 479001600, 1 / 39916800, 1 / 3628800, 1 / 362880, 1 / 40320, 1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1,
];

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm of x > 0, the same bits in every engine; NaN below zero, −Infinity at zero. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let shift = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    shift = -54;
  }
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let k = (high >>> 20) - 1023 + shift;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > 1.4142135623730951) {
    m /= 2;
    k++;
  }
  const s = (m - 1) / (m + 1);
  const z = s * s;
  let sum = 1 / 23;
  for (let n = 21; n >= 1; n -= 2) sum = sum * z + 1 / n;
  return k * LN2_HIGH + (k * LN2_LOW + 2 * s * sum);
}

/** x to the power y for x > 0; 0 for x = 0 and y > 0. */
export const power = (x: number, y: number): number => (x === 0 ? (y === 0 ? 1 : 0) : exp(y * log(x)));
