import { HALF_A_YEAR, QUARTER, TWO_YEARS, YEAR } from "../../core/calendar.ts";
import { monthlyToWeekly, toHazard } from "../../core/rates.ts";
import { ahead } from "./hazard-tables.ts";
import type { Numbers } from "./numbers.ts";

/** Weeks of tenure from which the hazard that a job ends falls no further. */
const LONGEST_BAND = 5 * YEAR;

type Band = "m1to3" | "m4to6" | "m7to12" | "m13on" | "m13to24" | "m25on";

/** Weeks over which the hazard is summed. */
const SUMMED = 208;

/**
 * Weekly hazard that a job ends by week of tenure, the largest of this and all later weeks, and its running sum. Bands of
 * the first year are scaled by the fit; those of longer jobs, where they are given, are not, and each goes on until the
 * next begins.
 */
export function separationTables(at: Numbers): {
  readonly separation: Float64Array;
  readonly separationAhead: Float64Array;
  readonly separationCumulated: Float64Array;
} {
  const monthly = (band: Band, scale: number): number =>
    toHazard(monthlyToWeekly(at(`separation.monthly.${band}`) * scale));
  const bands = (["m1to3", "m4to6", "m7to12", "m13on"] as const).map((band) => monthly(band, at("separation.scale")));
  for (const band of ["m13to24", "m25on"] as const)
    bands.push(at(`separation.monthly.${band}`) > 0 ? monthly(band, 1) : bands[bands.length - 1]);
  const ends = [QUARTER, HALF_A_YEAR, YEAR, YEAR, TWO_YEARS];
  const separation = Float64Array.from(
    { length: LONGEST_BAND + 1 },
    (_, week) => bands[ends.filter((end) => week >= end).length],
  );
  const separationCumulated = new Float64Array(SUMMED + 1);
  for (let week = 0; week < SUMMED; week++)
    separationCumulated[week + 1] = separationCumulated[week] + separation[week];
  return { separation, separationAhead: ahead(separation), separationCumulated };
}
