import { paymentGroups } from "../../evidence/payment-groups.ts";
import { QUARTER, YEAR } from "../../core/calendar.ts";
import { exp, log, power } from "../../core/exp-log.ts";
import type { Nature } from "../../world/nature.ts";
import type { Contacts } from "../coaching/contacts.ts";
import { scoreOf, severity } from "../../world/severities.ts";
import { BARRIERS, BENEFIT_GROUPS, PAYMENT_GROUPS } from "../../world/vocabulary.ts";

/** Classes of predicted chance for each unit of the logarithm of its hazard, and the ends of their range. */
const STEPS = 16;
const LOWEST = -10;
const HIGHEST = -1;
const CLASSES = (HIGHEST - LOWEST) * STEPS + 1;

/**
 * What a purchaser predicts of people without any programme, from the published hazard ratios and what was assessed.
 */
export interface Prediction {
  /** Number of classes. */
  readonly classes: number;
  /** Class of a person, from payment group (from 1) and assessed severities. */
  readonly classOf: (paymentGroup: number, assessed: number) => number;
  /** Chance in each class of beginning a job that becomes an outcome before an attachment ends. */
  readonly chance: Float64Array;
  /** Chance of reaching the outcome in time by quarter since attachment: at row `class × quarters + quarter`. */
  readonly byQuarter: Float64Array;
  readonly quarters: number;
  /** Chance of a person on search benefits with average barriers. */
  readonly average: number;
}

/** Code of the benefit group of a payment group, which counts from 1. */
const benefitOf = PAYMENT_GROUPS.map((id) => BENEFIT_GROUPS.indexOf(paymentGroups[id].benefit));

/**
 * Predicts outcomes of people who are in contact as often as the regime asks and not supported: jobs that last arrive at
 * the hazard of the assessed severities, exits of other kinds compete, and people differ by the frailty that nobody sees. Area and time already out of work
 * are left out.
 */
export function prediction(nature: Nature, outcomeWeeks: number, contacts: Contacts): Prediction {
  const quarters = Math.ceil(nature.attachmentWeeks / QUARTER) + 1;
  const byQuarter = new Float64Array(BENEFIT_GROUPS.length * CLASSES * quarters);
  const chance = new Float64Array(BENEFIT_GROUPS.length * CLASSES);
  for (let row = 0; row < chance.length; row++)
    chance[row] = spread(
      nature,
      row,
      { outcomeWeeks, exits: contacts.contactOnExits[Math.floor(row / CLASSES)] },
      byQuarter.subarray(row * quarters, (row + 1) * quarters),
    );
  const logHazard = (benefit: number, levels: (barrier: number) => number): number => {
    let job = nature.jobBase[benefit] + log(contacts.contactOnJobs[benefit]);
    let strain = 0;
    for (let k = 0; k < BARRIERS.length; k++) {
      job += levels(k) * nature.jobPerLevel[k];
      strain += levels(k) * nature.separationPerLevel[k];
    }
    return job - nature.separationCumulated[Math.min(208, outcomeWeeks)] * exp(strain);
  };
  const classAt = (benefit: number, hazard: number): number =>
    benefit * CLASSES + Math.max(0, Math.min(CLASSES - 1, Math.floor((hazard - LOWEST) * STEPS + 0.5)));
  const share = nature.assumptions["severity.shareGivenPresent"];
  const mean = 3 - 3 * share;
  return {
    classes: chance.length,
    classOf: (paymentGroup, assessed) => {
      const benefit = benefitOf[paymentGroup - 1];
      const score = scoreOf(assessed);
      return classAt(
        benefit,
        score === undefined ? logHazard(benefit, (k) => severity(assessed, k)) : hazardOfStaying(nature, score),
      );
    },
    chance,
    byQuarter,
    quarters,
    average:
      chance[
        classAt(
          0,
          logHazard(0, (k) => mean * nature.assumptions[`prevalence.search.${BARRIERS[k]}`]),
        )
      ],
  };
}

/** Log weekly hazard, at first, of people whose claims last a year with this chance: how a score is read. */
function hazardOfStaying({ assumptions, duration, weeksOutCap }: Nature, score: number): number {
  const stays = Math.max(LEAST_CHANCE, Math.min(1 - LEAST_CHANCE, score));
  const variance = assumptions["jobEntry.frailtyVariance"];
  let weeks = 0;
  for (let week = 0; week < YEAR; week++) weeks += duration[Math.min(weeksOutCap, week)];
  return log((variance > 0 ? (power(stays, -variance) - 1) / variance : -log(stays)) / weeks);
}

/**
 * Chance in a class of a job that lasts, week by week, and its parts by the quarter since attachment in which the
 * outcome is reached, `outcomeWeeks` later.
 */
function spread(
  nature: Nature,
  row: number,
  { outcomeWeeks, exits }: { readonly outcomeWeeks: number; readonly exits: number },
  parts: Float64Array,
): number {
  const benefit = Math.floor(row / CLASSES);
  const hazard = exp(LOWEST + (row % CLASSES) / STEPS);
  const variance = nature.assumptions["jobEntry.frailtyVariance"];
  let sum = 0;
  let cumulated = 0;
  let before = 1;
  for (let week = 0; week < nature.attachmentWeeks; week++) {
    cumulated += hazard * nature.duration[Math.min(nature.weeksOutCap, week)];
    const after = variance > 0 ? power(1 + variance * cumulated, -1 / variance) : exp(-cumulated);
    const gained = (before - after) * exp(-nature.otherExit[benefit] * exits * week);
    if (week + outcomeWeeks < nature.attachmentWeeks) parts[Math.floor((week + outcomeWeeks) / QUARTER)] += gained;
    sum += gained;
    before = after;
  }
  return Math.max(LEAST_CHANCE, sum);
}

/** No chance is predicted to be nothing. */
const LEAST_CHANCE = exp(LOWEST);
