import type { Part } from "../../evidence/questions.ts";
import { type ExperimentId, experimentIds } from "../../evidence/targets.ts";
import type { Summary } from "../../measures/measure.ts";
import type { Moments } from "../calibration/problem.ts";
import { momentOf } from "../calibration/moment.ts";
import type { Results } from "../calibration/validation.ts";

/** Experiments that some parts of answers need, each once, in the order of the register. */
export function experimentsOf(parts: readonly Part[]): ExperimentId[] {
  const needed = new Set(parts.map(({ experiment }) => experiment));
  return experimentIds.filter((id) => needed.has(id));
}

/**
 * The numbers of parts at one point: each from all its replications, and the variance that so few of them leave, by
 * leaving out one after the other; NaN where the runs give none, 0 where one run cannot tell its own error.
 */
export function readParts(parts: readonly Part[], results: Results): Moments {
  const found = parts.map((part) => {
    const runs = results.get(part.experiment) ?? [];
    const whole = numberOf(part, runs);
    if (whole === undefined) return { mean: NaN, variance: NaN };
    const without = runs.flatMap((_, left) => numberOf(part, runs.toSpliced(left, 1)) ?? []);
    if (without.length < 2) return { mean: whole, variance: 0 };
    const middle = without.reduce((sum, each) => sum + each, 0) / without.length;
    const squares = without.reduce((sum, each) => sum + (each - middle) * (each - middle), 0);
    return { mean: whole, variance: ((without.length - 1) / without.length) * squares };
  });
  return { mean: found.map(({ mean }) => mean), variance: found.map(({ variance }) => variance) };
}

/** The mean over runs, over that of another number if need be, in the unit of the part. */
function numberOf(part: Part, runs: readonly (readonly Summary[])[]): number | undefined {
  const { over, times = 1 } = part;
  const above = meanOf(part, runs);
  if (above === undefined || over === undefined) return above === undefined ? undefined : times * above;
  const below = meanOf({ ...part, ...over }, runs);
  return below === undefined || below === 0 ? undefined : (times * above) / below;
}

function meanOf(part: Part, runs: readonly (readonly Summary[])[]): number | undefined {
  const values = runs.flatMap((summaries) => momentOf(part, summaries) ?? []);
  return values.length === 0 ? undefined : values.reduce((sum, each) => sum + each, 0) / values.length;
}
