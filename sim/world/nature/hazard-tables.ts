import { exp } from "../../core/exp-log.ts";

/** Multipliers of a hazard when a barrier moves by −3 to 3 levels, from what each level adds to its logarithm. */
export function factors(each: Float64Array): Float64Array {
  const made = new Float64Array(7 * each.length);
  for (let i = 0; i < made.length; i++) made[i] = exp(each[Math.floor(i / 7)] * ((i % 7) - 3));
  return made;
}

/** The largest of each value and all that follow it. */
export function ahead(values: Float64Array): Float64Array {
  const largest = new Float64Array(values.length);
  for (let n = values.length - 1, most = 0; n >= 0; n--) largest[n] = most = Math.max(most, values[n]);
  return largest;
}
