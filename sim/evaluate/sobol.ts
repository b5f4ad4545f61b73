/** Most dimensions that the direction numbers below reach. */
export const SOBOL_DIMENSIONS = 21;

/**
 * Points of the Sobol sequence in the unit cube, in Gray-code order from number `first`; number 0 is the origin.
 * Direction numbers of Joe and Kuo (2008).
 * Throws a RangeError beyond the dimensions that are tabled.
 */
export function sobol(count: number, dimensions: number, first = 0): number[][] {
  if (!(dimensions >= 1) || dimensions > SOBOL_DIMENSIONS)
    throw new RangeError(`no Sobol points in ${dimensions} dimensions`);
  const directions = DIRECTIONS.slice(0, dimensions).map(directionNumbers);
  const at = directions.map((own) => pointAt(own, first));
  return Array.from({ length: count }, (_, k) => {
    const point = at.map((bits) => (bits >>> 0) / 4294967296);
    const lowest = trailingZeros(first + k + 1);
    directions.forEach((own, d) => (at[d] ^= own[lowest]));
    return point;
  });
}

/** Bits of one coordinate of a point of the sequence. */
function pointAt(directions: Int32Array, number: number): number {
  let bits = 0;
  for (let gray = number ^ (number >>> 1), k = 0; gray !== 0; gray >>>= 1, k++)
    if ((gray & 1) !== 0) bits ^= directions[k];
  return bits;
}

const trailingZeros = (n: number): number => 31 - Math.clz32(n & -n);

/**
 * Thirty-two direction numbers of one dimension from the degree and coefficients of its primitive polynomial and its
 * first odd numbers.
 */
function directionNumbers([coefficients, starts]: (typeof DIRECTIONS)[number]): Int32Array {
  const v = new Int32Array(32);
  const degree = starts.length;
  for (let k = 0; k < 32; k++) {
    if (degree === 0) v[k] = 1 << (31 - k);
    else if (k < degree) v[k] = starts[k] << (31 - k);
    else {
      v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
      for (let j = 1; j < degree; j++) if (((coefficients >>> (degree - 1 - j)) & 1) !== 0) v[k] ^= v[k - j];
    }
  }
  return v;
}

/** For each dimension: the inner coefficients of its polynomial as bits, and its first odd numbers. */
const DIRECTIONS: readonly (readonly [number, readonly number[]])[] = [
  [0, []],
  [0, [1]],
  [1, [1, 3]],
  [1, [1, 3, 1]],
  [2, [1, 1, 1]],
  [1, [1, 1, 3, 3]],
  [4, [1, 3, 5, 13]],
  [2, [1, 1, 5, 5, 17]],
  [4, [1, 1, 5, 5, 5]],
  [7, [1, 1, 7, 11, 19]],
  [11, [1, 1, 5, 1, 1]],
  [13, [1, 1, 1, 3, 11]],
  [14, [1, 3, 5, 5, 31]],
  [1, [1, 3, 3, 9, 7, 49]],
  [13, [1, 1, 1, 15, 21, 21]],
  [16, [1, 3, 1, 13, 27, 49]],
  [19, [1, 1, 1, 15, 7, 5]],
  [22, [1, 3, 1, 15, 13, 25]],
  [25, [1, 1, 5, 5, 19, 61]],
  [1, [1, 3, 7, 11, 23, 15, 103]],
  [4, [1, 3, 7, 13, 13, 15, 69]],
];
