/** Holm's adjusted p-values, in the order given: the chance of any false claim among several stays below the level. */
export function holm(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  rising(p).forEach((index, place) => {
    largest = Math.max(largest, Math.min(1, (p.length - place) * p[index]));
    adjusted[index] = largest;
  });
  return adjusted;
}

/**
 * Benjamini and Hochberg's adjusted p-values, in the order given: the expected share of false claims among those made
 * stays below the level.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = new Array<number>(p.length);
  let smallest = 1;
  const order = rising(p);
  for (let place = p.length - 1; place >= 0; place--) {
    smallest = Math.min(smallest, (p.length / (place + 1)) * p[order[place]]);
    adjusted[order[place]] = smallest;
  }
  return adjusted;
}

const rising = (p: readonly number[]): number[] => p.map((_, index) => index).sort((a, b) => p[a] - p[b] || a - b);
