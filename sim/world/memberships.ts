import { inverseNormal, normalShare } from "../core/normal.ts";
import { ageBands } from "../evidence/age-bands.ts";
import { latentIndices, type LatentIndexId } from "../evidence/latent-indices.ts";
import type { Assumptions } from "../evidence/parameters.ts";
import { ageMix } from "./age-mix.ts";
import { AGE_BANDS, BARRIERS, BENEFIT_GROUPS } from "./vocabulary.ts";

const INDICES = Object.keys(latentIndices) as LatentIndexId[];

/** Place of an index among a person's chances. */
export const indexOf = (id: LatentIndexId): number => INDICES.indexOf(id);

/** One for each index: how likely a person is a member. */
export const noChances = (): Float64Array => new Float64Array(INDICES.length);

/**
 * How likely people are members of each group that goes with barriers, given what disposes them to these. A group's
 * index is `a·(Σ w·z)/sd + √(1 − a² − f²)·ε − f·Φ⁻¹(frailty rank) + age`, members lie above a cut that gives the
 * published share over the ages of a benefit group, and ε is left to the draw that a chance is compared with. With no
 * loading a chance is the share itself. `lower` is the triangle of the barriers' correlations.
 */
export function memberships(
  assumptions: Assumptions,
  lower: Float64Array,
): (group: number, ageBand: number, latent: Float64Array, frailtyRank: number, into: Float64Array) => void {
  const mixes = BENEFIT_GROUPS.map((id) => ageMix(assumptions, id));
  const compiled = INDICES.map((id) => compile(id, assumptions, lower, mixes));
  return (group, ageBand, latent, frailtyRank, into) => {
    for (let n = 0; n < compiled.length; n++) {
      const { share, plain, weights, byAge, frailty, cut, spread } = compiled[n];
      if (plain) {
        into[n] = share;
        continue;
      }
      let index = byAge[ageBand] - cut[group];
      for (let k = 0; k < weights.length; k++) index += weights[k] * latent[k];
      if (frailty !== 0) index -= frailty * inverseNormal(frailtyRank);
      into[n] = normalShare(index / spread);
    }
  };
}

/** An index as people are put on it: the weights have the loading and the standard deviation of their sum in them. */
interface Compiled {
  readonly share: number;
  /** Nothing bears on it: everyone's chance is the share. */
  readonly plain: boolean;
  readonly weights: Float64Array;
  readonly byAge: readonly number[];
  readonly frailty: number;
  /** By benefit group. */
  readonly cut: readonly number[];
  /** Standard deviation of what only the draw knows. */
  readonly spread: number;
}

function compile(
  id: LatentIndexId,
  assumptions: Assumptions,
  lower: Float64Array,
  mixes: readonly (readonly number[])[],
): Compiled {
  const index = latentIndices[id];
  const share = assumptions[index.share];
  const loading = assumptions[index.loading];
  const frailty = index.frailty * assumptions["population.index.frailty"];
  const aged = index.age * assumptions["population.index.age"];
  const raw = Float64Array.from(BARRIERS, (barrier) => index.weights[barrier] ?? 0);
  const perUnit = loading / deviation(raw, lower);
  const byAge = AGE_BANDS.map((band) => aged * ageBands[band].leaning);
  return {
    share,
    plain: share <= 0 || share >= 1 || (loading === 0 && frailty === 0 && aged === 0),
    weights: raw.map((weight) => weight * perUnit),
    byAge,
    frailty,
    cut: mixes.map((mix) => cutAt(share, mix, byAge)),
    spread: Math.sqrt(Math.max(LEAST, 1 - loading * loading - frailty * frailty)),
  };
}

/** Least variance left to the draw. */
const LEAST = 1e-6;

/** Standard deviation of a weighted sum of correlated standard normals. */
function deviation(weights: Float64Array, lower: Float64Array): number {
  const n = weights.length;
  let variance = 0;
  for (let j = 0; j < n; j++) {
    let part = 0;
    for (let k = j; k < n; k++) part += weights[k] * lower[k * n + j];
    variance += part * part;
  }
  return Math.sqrt(variance);
}

/** The cut above which a share of all lies, where each age band has an index of variance 1 about a mean of its own. */
function cutAt(share: number, mix: readonly number[], means: readonly number[]): number {
  let [low, high] = [-FAR, FAR];
  for (let step = 0; step < HALVINGS; step++) {
    const cut = (low + high) / 2;
    const above = mix.reduce((sum, part, band) => sum + part * normalShare(means[band] - cut), 0);
    if (above > share) low = cut;
    else high = cut;
  }
  return (low + high) / 2;
}

/** A cut lies no further from 0 than this, and is found to 2^-60 of it. */
const FAR = 16;
const HALVINGS = 60;
