import type { BenefitGroupId } from "../evidence/benefit-groups.ts";
import { cholesky, nearestCorrelation } from "../core/correlation.ts";
import { uniform } from "../core/draw.ts";
import { inverseNormal } from "../core/normal.ts";
import type { Assumptions, ParameterId } from "../evidence/parameters.ts";
import type { Births } from "./birth-moments.ts";
import { withSeverity } from "./severities.ts";
import { BARRIERS } from "./vocabulary.ts";

/** Lower triangle of the latent correlations, and by how much they had to be moved. */
export function latentCorrelations(assumptions: Assumptions): { lower: Float64Array; moved: number } {
  const other = assumptions["correlation.other"];
  const matrix = BARRIERS.map((row, i) =>
    BARRIERS.map((column, j) =>
      i === j
        ? 1
        : (assumptions[`correlation.${row}.${column}` as ParameterId] ??
          assumptions[`correlation.${column}.${row}` as ParameterId] ??
          other),
    ),
  );
  const nearest = nearestCorrelation(matrix);
  return { lower: cholesky(nearest.matrix), moved: nearest.moved };
}

export interface ShareTable {
  /** Latent value above which a barrier is present. */
  readonly cut: Float64Array;
  readonly first: number;
  readonly second: number;
}

export function shareTable(assumptions: Assumptions, group: BenefitGroupId): ShareTable {
  const share = assumptions["severity.shareGivenPresent"];
  const cut = Float64Array.from(BARRIERS, (barrier) => {
    const prevalence = assumptions[`prevalence.${group}.${barrier}` as ParameterId];
    return prevalence <= 0 ? Infinity : prevalence >= 1 ? -Infinity : inverseNormal(1 - prevalence);
  });
  return { cut, first: share, second: 2 * share };
}

const own = new Float64Array(BARRIERS.length);

/** What disposes a person to each barrier at birth: correlated standard normals, written to `into`. */
export function latentsOf(self: number, at: Births, lower: Float64Array, into: Float64Array): void {
  const n = BARRIERS.length;
  for (let k = 0; k < n; k++) {
    own[k] = inverseNormal(uniform(self, at.latent[k]));
    let z = 0;
    for (let j = 0; j <= k; j++) z += lower[k * n + j] * own[j];
    into[k] = z;
  }
}

/** Severities at birth: a barrier is present above its cut, with a level of its own. */
export function barriersOf(self: number, at: Births, latent: Float64Array, table: ShareTable): number {
  let word = 0;
  for (let k = 0; k < BARRIERS.length; k++) {
    if (latent[k] <= table.cut[k]) continue;
    const level = uniform(self, at.severity[k]);
    word = withSeverity(word, k, level < table.first ? 1 : level < table.second ? 2 : 3);
  }
  return word;
}
