import { HALF_A_YEAR, YEAR } from "../core/calendar.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp, log } from "../core/exp-log.ts";
import { inverseNormal } from "../core/normal.ts";
import type { Outlook } from "../policy/assessment/assessment-tool.ts";
import type { Setting } from "../policy/setting.ts";
import { weeksOut } from "./hazards.ts";
import type { Nature } from "../world/nature.ts";
import { age, area, benefit, HELD_UNIT } from "../world/people.ts";
import { countBarriers, severity } from "../world/severities.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import type { Given } from "../world/given.ts";

/**
 * What past claims say of people of such benefit, age and severities, and what else is known of this person; `record` is
 * how far their record (earlier work, earlier claims, what they say of their chances) tells what sets people with the
 * same barriers apart, a correlation from 0 to 1.
 */
export function outlook(
  state: Given<"people">,
  { nature, policy }: Setting,
  i: number,
  severities: number,
  record: number,
): Outlook {
  const { people, week } = state;
  const traits = people.traits[i];
  const group = benefit(traits);
  const out = weeksOut(state, i, nature.weeksOutCap);
  const variance = nature.labour.frailtyVariance;
  const strain = exp(sumOver(severities, nature.separationPerLevel));
  return {
    hazard:
      nature.areaMultiplier[area(traits)] *
      paceTold(state, nature, i, severities, record) *
      policy.contactOnJobs[group],
    variance: variance * (1 - record * record),
    past: sumOfDuration(nature, age(traits), 0, out),
    ahead: (weeks) => sumOfDuration(nature, age(traits), out, out + weeks),
    weeksToAYear: Math.max(0, YEAR - (week - people.spellStart[i])),
    otherExit: nature.otherExit[group] * policy.contactOnExits[group],
    gain: nature.support.coachingEffect[group],
    supportWeeks: nature.attachmentWeeks,
    keeps: exp(-nature.separationCumulated[HALF_A_YEAR] * strain),
  };
}

/** Hazard of a job before duration, area and support, as such severities and a record tell of it. */
export function paceTold(
  state: Given<"people">,
  nature: Nature,
  i: number,
  severities: number,
  record: number,
): number {
  const known = record > 0 && nature.labour.frailtyVariance > 0 ? told(state, nature, i, record) : 0;
  return exp(logPace(nature, state.people.traits[i], severities) + known);
}

/** Log hazard of a job of people of such benefit, age and severities, and no more known of them. */
const logPace = (nature: Nature, traits: number, severities: number): number =>
  nature.jobBase[benefit(traits)] +
  nature.jobByAge[age(traits)] +
  sumOver(severities, nature.jobPerLevel) -
  nature.extraPerFurtherBarrier * Math.max(0, countBarriers(severities) - 1);

/**
 * What the record tells of how far a person's log hazard differs from that of others with the same barriers: the best
 * guess from a sign that goes with the truth to this correlation.
 */
function told(state: Given<"people">, nature: Nature, i: number, record: number): number {
  const { people, keys } = state;
  const truth =
    log(people.pace[i]) + people.held[i] * HELD_UNIT - logPace(nature, people.traits[i], people.barriers[i]);
  const error = inverseNormal(lookUp(keys, people.key[i], DECISIONS.record, 0));
  const { mean, spread } = logGamma(nature.labour.frailtyVariance);
  const untold = 1 - record * record;
  return (1 - untold) * truth + record * Math.sqrt(untold) * spread * error + untold * (mean + (spread * spread) / 2);
}

/**
 * Mean and standard deviation of the log of a gamma with mean 1 and this variance (digamma and trigamma, to third
 * order).
 */
const logGamma = (v: number): { mean: number; spread: number } => ({
  mean: -v / 2 - (v * v) / 12,
  spread: Math.sqrt(v + (v * v) / 2 + (v * v * v) / 6),
});

/** Sum over barriers of a number for each level. */
export function sumOver(severities: number, perLevel: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < BARRIERS.length; k++) sum += perLevel[k] * severity(severities, k);
  return sum;
}

/** Sum of the duration multipliers of an age band over weeks out of work, from one up to, not including, another. */
export function sumOfDuration(nature: Nature, band: number, from: number, to: number): number {
  let sum = 0;
  for (let week = from; week < to; week++)
    sum += nature.duration[band * (nature.weeksOutCap + 1) + Math.min(week, nature.weeksOutCap)];
  return sum;
}
