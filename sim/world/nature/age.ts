import { ageBands } from "../../evidence/age-bands.ts";
import { log } from "../../core/exp-log.ts";
import { AGE_BANDS } from "../vocabulary.ts";
import type { Numbers } from "./numbers.ts";

/** Compiles how age and weeks out of work bear on finding a job; `at` gives a number by its id. */
export const ageAndDuration = (at: Numbers) => {
  const weeksOutCap = Math.round(at("clock.weeksOutCap"));
  const last = at("jobEntry.durationMultiplierAt8Months");
  const falls = (weeks: number): number => Math.min(1, weeks / at("jobEntry.durationFalls"));
  return {
    weeksOutCap,
    jobByAge: AGE_BANDS.map((band) => log(numberOr(1, ageBands[band].jobEntry, at))),
    duration: Float64Array.from({ length: AGE_BANDS.length * (weeksOutCap + 1) }, (_, place) => {
      const weeks = place % (weeksOutCap + 1);
      const fades = numberOr(0, ageBands[AGE_BANDS[Math.floor(place / (weeksOutCap + 1))]].fades, at);
      return (1 + (last - 1) * falls(weeks)) * (1 - fades * falls(weeks));
    }),
  };
};

const numberOr = (otherwise: number, id: Parameters<Numbers>[0] | undefined, at: Numbers): number =>
  id === undefined ? otherwise : at(id);
