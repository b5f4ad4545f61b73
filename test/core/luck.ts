/** A sequence of 32-bit words, looked up by place. */
export type Sequence = (place: number) => number;

/** Deviations in standard errors. Each is near normal for words that are independent and uniform. */
type Deviation = number;

const bitsSet = (word: number): number => {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** How far the number of ones is from half. */
export function monobit(words: Sequence, count: number): Deviation {
  let ones = 0;
  for (let i = 0; i < count; i++) ones += bitsSet(words(i));
  return (ones - 16 * count) / Math.sqrt(8 * count);
}

/** How far each of the four bytes is from equally likely values, by chi-square with 255 degrees of freedom. */
export function byteChiSquares(words: Sequence, count: number): Deviation[] {
  const counts = new Float64Array(1024);
  for (let i = 0; i < count; i++) {
    const word = words(i);
    for (let byte = 0; byte < 4; byte++) counts[256 * byte + ((word >>> (8 * byte)) & 255)]++;
  }
  const expected = count / 256;
  return [0, 1, 2, 3].map((byte) => {
    const chi = counts
      .subarray(256 * byte, 256 * byte + 256)
      .reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    return Math.sqrt(2 * chi) - Math.sqrt(2 * 255 - 1);
  });
}

/** How far words are from uncorrelated with those `lag` places on: as numbers, and in the bits that agree. */
export function serial(words: Sequence, count: number, lag: number): Deviation[] {
  let product = 0;
  let differ = 0;
  for (let i = 0; i < count; i++) {
    const [one, other] = [words(i), words(i + lag)];
    product += ((one >>> 0) / 2 ** 32 - 0.5) * ((other >>> 0) / 2 ** 32 - 0.5);
    differ += bitsSet(one ^ other);
  }
  return [(12 * product) / Math.sqrt(count), (differ - 16 * count) / Math.sqrt(8 * count)];
}

/**
 * How far repeated spacings between sorted words are from the Poisson law: groups of 4096 words have 4 each on average.
 */
export function birthdaySpacings(words: Sequence, groups: number): Deviation {
  const size = 4096;
  const sorted = new Uint32Array(size);
  const spacing = new Uint32Array(size - 1);
  let repeats = 0;
  for (let group = 0; group < groups; group++) {
    for (let i = 0; i < size; i++) sorted[i] = words(group * size + i);
    sorted.sort();
    for (let i = 1; i < size; i++) spacing[i - 1] = sorted[i] - sorted[i - 1];
    spacing.sort();
    for (let i = 1; i < spacing.length; i++) if (spacing[i] === spacing[i - 1]) repeats++;
  }
  return (repeats - 4 * groups) / Math.sqrt(4 * groups);
}

/** How far each bit of the result is from changing half the time between pairs of words: 32 deviations. */
export function avalanche(one: Sequence, other: Sequence, count: number): Deviation[] {
  const changed = new Float64Array(32);
  for (let i = 0; i < count; i++) {
    const moved = one(i) ^ other(i);
    for (let bit = 0; bit < 32; bit++) changed[bit] += (moved >>> bit) & 1;
  }
  return Array.from(changed, (sum) => (sum - count / 2) / Math.sqrt(count / 4));
}
