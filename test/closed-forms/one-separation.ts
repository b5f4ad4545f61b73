import type { LeverValue } from "../../sim/policy/levers.ts";

/**
 * Jobs that end by one hazard, at probability s a week, and are followed by a claim: to be set on top of one hazard of
 * entry.
 */
export function oneSeparation(s: number): Record<string, LeverValue> {
  const monthly = 1 - (1 - s) ** (52 / 12);
  return {
    "separation.monthly.m1to3": monthly,
    "separation.monthly.m4to6": monthly,
    "separation.monthly.m7to12": monthly,
    "separation.monthly.m13on": monthly,
    "separation.scale": 1,
    "separation.afterLongSpell": 1,
    "job.separationPerBand": 1,
    "separation.returnsToBenefit": 1,
  };
}
