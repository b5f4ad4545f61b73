import { groupIds } from "../measures/groups.ts";
import type { Summary } from "../measures/measure.ts";
import { measures } from "../measures/register.ts";

export const measureIds: readonly string[] = Object.keys(measures);

/**
 * A summary's measures in one column, at `measure × groups + group` in the order of the registers; NaN where a run has
 * no value.
 */
export function flatten(summary: Summary): Float64Array {
  const flat = new Float64Array(measureIds.length * groupIds.length).fill(NaN);
  measureIds.forEach((id, measure) => {
    const values = summary.measures[id];
    if (values !== undefined)
      for (const group in values) flat[measure * groupIds.length + GROUP_PLACES.get(group)!] = values[group];
  });
  return flat;
}

const GROUP_PLACES: ReadonlyMap<string, number> = new Map(groupIds.map((id, place) => [id, place]));
