import { HALF_A_YEAR, YEAR } from "../core/calendar.ts";
import { DECISIONS } from "../core/decisions.ts";
import { lookUp } from "../core/draw.ts";
import { exp, log } from "../core/exp-log.ts";
import { inverseNormal } from "../core/normal.ts";
import type { Outlook } from "../policy/assessment/assessment-tool.ts";
import type { Setting } from "../policy/setting.ts";
import { weeksOut } from "./hazards.ts";
import type { Nature } from "../world/nature.ts";
import { area, benefit, HELD_UNIT } from "../world/people.ts";
import { countBarriers, severity } from "../world/severities.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import type { Given } from "../world/given.ts";

/**
 * What past claims say of people with such severities and what else is known of this person; `record` is how far their
 * record (earlier work, earlier claims, what they say of their chances) tells what sets people with the same barriers
 * apart, a correlation from 0 to 1.
 */
export function outlook(
  state: Given<"people">,
  { nature }: Setting,
  i: number,
  severities: number,
  record: number,
): Outlook {
  const { people, week } = state;
  const group = benefit(people.traits[i]);
  const out = weeksOut(state, i, nature.weeksOutCap);
  const variance = nature.labour.frailtyVariance;
  const known = record > 0 && variance > 0 ? told(state, nature, i, record) : 0;
  const strain = exp(sumOver(severities, nature.separationPerLevel));
  return {
    hazard: nature.areaMultiplier[area(people.traits[i])] * exp(logPace(nature, group, severities) + known),
    variance: variance * (1 - record * record),
    past: sumOfDuration(nature, 0, out),
    ahead: (weeks) => sumOfDuration(nature, out, out + weeks),
    weeksToAYear: Math.max(0, YEAR - (week - people.spellStart[i])),
    otherExit: nature.otherExit[group],
    gain: nature.searchEffect,
    supportWeeks: nature.attachmentWeeks,
    keeps: exp(-nature.separationCumulated[HALF_A_YEAR] * strain),
  };
}

/** Log hazard of a job of people with such severities and no more known of them. */
const logPace = (nature: Nature, group: number, severities: number): number =>
  nature.jobBase[group] +
  sumOver(severities, nature.jobPerLevel) -
  nature.extraPerFurtherBarrier * Math.max(0, countBarriers(severities) - 1);

/**
 * What the record tells of how far a person's log hazard differs from that of others with the same barriers: the best
 * guess from a sign that goes with the truth to this correlation.
 */
function told(state: Given<"people">, nature: Nature, i: number, record: number): number {
  const { people, keys } = state;
  const truth =
    log(people.pace[i]) + people.held[i] * HELD_UNIT - logPace(nature, benefit(people.traits[i]), people.barriers[i]);
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

function sumOver(severities: number, perLevel: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < BARRIERS.length; k++) sum += perLevel[k] * severity(severities, k);
  return sum;
}

/** Sum of the duration multipliers over weeks out of work, from one up to, not including, another. */
function sumOfDuration(nature: Nature, from: number, to: number): number {
  let sum = 0;
  for (let week = from; week < to; week++)
    sum += nature.duration[week < nature.weeksOutCap ? week : nature.weeksOutCap];
  return sum;
}
