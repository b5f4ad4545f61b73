/** How many standard errors lie between a share of independent trials and what its chance says. */
export const deviation = (hits: number, trials: number, chance: number): number =>
  (hits - trials * chance) / Math.sqrt(trials * chance * (1 - chance));

/**
 * How many standard errors lie between the mean of independent values and what it should be, from the values' own
 * spread.
 */
export function deviationOfMean(values: readonly number[], expected: number): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return (mean - expected) / Math.sqrt(squares / (values.length - 1) / values.length);
}
