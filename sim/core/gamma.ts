import { exp, log } from "./exp-log.ts";

/**
 * Midpoint quantiles of a gamma distribution with mean exactly 1 and the given variance, as `classes` equally likely
 * values in rising order; all 1 at variance 0.
 */
export function gammaClasses(variance: number, classes: number): Float64Array {
  if (last === undefined || last.variance !== variance || last.values.length !== classes)
    last = { variance, values: integrate(variance, classes) };
  return last.values.slice();
}

/** The classes asked for last: the integration costs more than a small population. */
let last: { readonly variance: number; readonly values: Float64Array } | undefined;

function integrate(variance: number, classes: number): Float64Array {
  const result = new Float64Array(classes).fill(1);
  if (variance <= 0) return result;
  const shape = 1 / variance;
  const from = -60 / shape - 8;
  const to = 5;
  const steps = 40000;
  const width = (to - from) / steps;
  const peak = shape * log(shape) - shape;
  const mass = new Float64Array(steps + 1);
  for (let i = 1; i <= steps; i++) {
    const x = from + (i - 0.5) * width;
    mass[i] = mass[i - 1] + exp(shape * (x + log(shape)) - shape * exp(x) - peak);
  }
  let step = 1;
  let mean = 0;
  for (let c = 0; c < classes; c++) {
    const target = ((c + 0.5) / classes) * mass[steps];
    while (mass[step] < target) step++;
    const within = (target - mass[step - 1]) / (mass[step] - mass[step - 1]);
    result[c] = exp(from + (step - 1 + within) * width);
    mean += result[c] / classes;
  }
  for (let c = 0; c < classes; c++) result[c] /= mean;
  return result;
}
