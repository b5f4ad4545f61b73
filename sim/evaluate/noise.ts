/** Numbers this near to each other, as a share of the larger, are one number that was rounded in two ways. */
const NOISE = 1e-12;
/** Near 0 what is left of a difference of equal numbers has no size to be measured by. */
const LEAST = 1e-15;

/** True if numbers as large as `size` that lie so far apart differ by nothing but rounding. */
export const isNoise = (apart: number, size: number): boolean =>
  Math.abs(apart) <= Math.max(NOISE * Math.abs(size), LEAST);

/** A value, or the other in its place where the two differ by nothing but rounding. */
export const settled = (value: number, other: number): number =>
  value !== other && isNoise(value - other, Math.max(Math.abs(value), Math.abs(other))) ? other : value;
