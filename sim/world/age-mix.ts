import { ageBands } from "../evidence/age-bands.ts";
import { benefitGroups, type BenefitGroupId } from "../evidence/benefit-groups.ts";
import type { Assumptions } from "../evidence/parameters.ts";
import { AGE_BANDS } from "./vocabulary.ts";

/** Shares of the age bands among the new claims of a benefit group. */
export function ageMix(assumptions: Assumptions, group: BenefitGroupId): readonly number[] {
  let left = 1;
  const shares = AGE_BANDS.map((band) => {
    const { share } = ageBands[band];
    const own = share === undefined ? left : left * assumptions[share];
    left -= own;
    return own;
  });
  if (benefitGroups[group].role !== "health") return shares;
  const odds = AGE_BANDS.map((band, at) => {
    const { health } = ageBands[band];
    return health === undefined ? shares[at] : shares[at] * assumptions[health];
  });
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
}

/** The code of the age band that a uniform draw falls to. */
export function ageAt(u: number, mix: readonly number[]): number {
  let upTo = 0;
  for (let band = 0; band < mix.length - 1; band++) if (u < (upTo += mix[band])) return band;
  return mix.length - 1;
}

/** Whether an age band lies below so many years of age. */
export const isUnder = (band: number, years: number): boolean => ageBands[AGE_BANDS[band]].from < years;
