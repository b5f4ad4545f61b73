import type { Reading } from "../../evidence/targets.ts";
import type { Summary } from "../../measures/measure.ts";

/**
 * The number that is read in one replication of its experiment, given the summaries of the arms in their
 * order; `undefined` where the runs give none.
 */
export function momentOf(
  { measure, group, contrast, less }: Reading,
  summaries: readonly Summary[],
): number | undefined {
  const own = contrasted(contrast, summaries, measure, group);
  if (less === undefined) return own;
  const other = contrasted(contrast, summaries, less.measure ?? measure, less.group ?? group);
  return own === undefined || other === undefined ? undefined : own - other;
}

function contrasted(
  contrast: Reading["contrast"],
  summaries: readonly Summary[],
  measure: string,
  group: string,
): number | undefined {
  const treated = summaries[summaries.length - 1].measures[measure]?.[group];
  if (contrast === "level" || treated === undefined) return treated;
  const control = summaries[0].measures[measure]?.[group];
  if (control === undefined || (contrast === "ratio" && control === 0)) return undefined;
  return contrast === "ratio" ? treated / control : treated - control;
}
