import { exp } from "../core/exp-log.ts";
import type { Setting } from "../policy/setting.ts";
import type { Given } from "../world/given.ts";
import { FULL_TIME, PART_TIME } from "../world/nature.ts";
import { age, area, HELD_UNIT } from "../world/people.ts";
import { presentBits, severity, withSeverity } from "../world/severities.ts";
import { searchHazard, helpFactor, weeksOut } from "./hazards.ts";
import { paceTold, sumOfDuration, sumOver } from "./outlook.ts";

/**
 * Severities as a provider sees them: of what was assessed or told since and is still there, as they were assessed, and
 * at the usual level where no assessment rates them.
 */
function seen({ people }: Given<"people">, { nature }: Setting, i: number): number {
  const assessed = people.assessed[i] < 0 ? 0 : people.assessed[i];
  const known = presentBits(people.barriers[i]) & (people.disclosed[i] | presentBits(assessed));
  let word = 0;
  for (let k = 0; known >>> k !== 0; k++)
    if (((known >>> k) & 1) !== 0)
      word = withSeverity(word, k, severity(assessed, k) > 0 ? severity(assessed, k) : nature.assessment.usualLevel);
  return word;
}

/**
 * Weekly job-entry hazard without support at an area multiplier of 1, as a provider believes it to be: the true one, or
 * that of people with such severities and such a record, fewer of whom are left the longer they have been out of work.
 */
export function hazardSeen(state: Given<"people">, setting: Setting, i: number): number {
  const { nature, policy } = setting;
  if (!policy.believes) return searchHazard(state, setting, i);
  const { people } = state;
  const { record } = nature.assessment;
  const out = weeksOut(state, i, nature.weeksOutCap);
  const band = age(people.traits[i]);
  const pace = paceTold(state, nature, i, seen(state, setting, i), record) * exp(-people.held[i] * HELD_UNIT);
  const past = pace * nature.areaMultiplier[area(people.traits[i])] * sumOfDuration(nature, band, 0, out);
  const differ = nature.labour.frailtyVariance * (1 - record * record);
  return (pace / (1 + differ * past)) * sumOfDuration(nature, band, out, out + 1) * helpFactor(state, setting, i);
}

/** Multiplier of the hazard that a job ends, as a provider believes it to be. */
export const strainSeen = (state: Given<"people">, setting: Setting, i: number): number =>
  setting.policy.believes
    ? exp(sumOver(seen(state, setting, i), setting.nature.separationPerLevel))
    : state.people.strain[i];

/**
 * Chance that a job, once begun in the weeks left at these weekly hazards of a job and of other exits, lasts the weeks
 * that are needed. A provider that goes by what it can know counts that
 * jobs end sooner after a long spell, by the published ratio, and by earnings band; one that knows all of a person
 * counts neither.
 */
export function keepsSeen(
  state: Given<"people">,
  setting: Setting,
  i: number,
  needed: number,
  hazard: number,
  otherExit: number,
  weeksLeft: number,
): number {
  const { nature, policy } = setting;
  const ends =
    nature.separationCumulated[Math.min(nature.separationCumulated.length - 1, needed)] * strainSeen(state, setting, i);
  if (!policy.believes) return exp(-ends);
  const { bandSeparation, afterLongSpell, longSpell, labour } = nature;
  const untilLate = Math.max(0, longSpell - 1 - weeksOut(state, i, nature.weeksOutCap));
  const leaves = hazard + otherExit;
  const within = leaves > 0 ? 1 - exp(-leaves * weeksLeft) : 0;
  const late =
    untilLate === 0
      ? 1
      : untilLate >= weeksLeft || within <= 0
        ? 0
        : (exp(-leaves * untilLate) - (1 - within)) / within;
  const lasts = (ratio: number): number =>
    (1 - labour.fullTime) * exp(-ends * ratio * bandSeparation[PART_TIME]) +
    labour.fullTime * exp(-ends * ratio * bandSeparation[FULL_TIME]);
  return (1 - late) * lasts(1) + late * lasts(afterLongSpell);
}
