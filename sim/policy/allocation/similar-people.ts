import { exp } from "../../core/exp-log.ts";

/** Results with each class of people, one class a place, counted in real people. */
export interface Results {
  readonly attached: ArrayLike<number>;
  readonly succeeded: ArrayLike<number>;
}

/** Weight of results with people `distance` severity levels away, at a bandwidth in levels. */
export const kernel = (distance: number, bandwidth: number): number =>
  exp(-0.5 * (distance / bandwidth) * (distance / bandwidth));

/** Weights of results by distance in severity levels, from none up to one less than there are levels. */
export function kernels(levels: number, bandwidth: number): Float64Array {
  const weights = new Float64Array(levels);
  for (let distance = 0; distance < levels; distance++) weights[distance] = kernel(distance, bandwidth);
  return weights;
}

/**
 * A provider's advantage with people like those of a level: surplus over what the same people achieve elsewhere,
 * weighted by kernels, shrunk toward zero by a prior of so many real people.
 */
export function advantage(
  own: Results,
  everyone: Results,
  { level, kernels, prior }: { readonly level: number; readonly kernels: Float64Array; readonly prior: number },
): number {
  let surplus = 0;
  let weight = 0;
  for (let l = 0; l < kernels.length; l++) {
    const attached = own.attached[l];
    if (attached === 0) continue;
    const w = kernels[Math.abs(l - level)];
    surplus += w * (own.succeeded[l] - (attached * everyone.succeeded[l]) / everyone.attached[l]);
    weight += w * attached;
  }
  return weight + prior > 0 ? surplus / (weight + prior) : 0;
}
