import { inverseNormal } from "../core/normal.ts";

/**
 * Wilson's score interval for a share of n (1 or more) independent trials: never outside 0-1, and sound when few or all
 * succeed.
 */
export function wilson(successes: number, n: number, level = 0.95): readonly [low: number, high: number] {
  const z = inverseNormal(1 - (1 - level) / 2);
  const share = successes / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [successes === 0 ? 0 : (centre - half) / scale, successes === n ? 1 : (centre + half) / scale];
}
