/**
 * Ranks (from 1) of the ordered values that enclose the median with at least the level asked for, and the coverage they
 * have; `null` if there are too few values.
 */
export function medianRanks(
  n: number,
  level = 0.95,
): { readonly low: number; readonly high: number; readonly coverage: number } | null {
  const chances = halves(n);
  let below = 0;
  let rank = 0;
  while (rank < n / 2 && below + chances[rank] <= (1 - level) / 2) below += chances[rank++];
  return rank === 0 ? null : { low: rank, high: n + 1 - rank, coverage: 1 - 2 * below };
}

/** Chances of 0 to n heads in n fair throws, reckoned from the middle outwards so that nothing overflows. */
function halves(n: number): Float64Array {
  const chances = new Float64Array(n + 1);
  const middle = Math.floor(n / 2);
  chances[middle] = 1;
  for (let k = middle; k < n; k++) chances[k + 1] = (chances[k] * (n - k)) / (k + 1);
  for (let k = middle; k > 0; k--) chances[k - 1] = (chances[k] * k) / (n - k + 1);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances.map((chance) => chance / sum);
}
