import { claimsForHealth } from "../world/benefit-groups.ts";
import { YEAR } from "../core/calendar.ts";
import { log } from "../core/exp-log.ts";
import { chanceAt } from "../core/logistic.ts";
import type { Setting } from "../policy/setting.ts";
import { weeksOut } from "./hazards.ts";
import { outlook } from "./outlook.ts";
import { KNOWN } from "../world/cases.ts";
import { benefit } from "../world/people.ts";
import { severity } from "../world/severities.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import type { Given } from "../world/given.ts";

const scratch = new Float64Array(KNOWN);

/** The chance that a claim lasts a year, as a tool that learns would have it; undefined while it knows no outcomes. */
export function learnt(
  state: Given<"people" | "cases">,
  setting: Setting,
  i: number,
  severities: number,
): number | undefined {
  if (state.cases.weights.length === 0) return undefined;
  write(state, setting, i, severities, scratch);
  return chanceAt(state.cases.weights, scratch);
}

/** Writes down what exists of a person at assessment. */
export function write(
  state: Given<"people">,
  setting: Setting,
  i: number,
  severities: number,
  into: Float64Array,
): void {
  const { hazard, weeksToAYear } = outlook(state, setting, i, 0, setting.nature.assessment.record);
  into[0] = 1;
  into[1] = claimsForHealth(benefit(state.people.traits[i])) ? 1 : 0;
  into[2] = log(Math.max(LEAST_HAZARD, hazard)) + USUAL;
  into[3] = weeksOut(state, i, setting.nature.weeksOutCap) / YEAR;
  into[4] = weeksToAYear / YEAR;
  for (let k = 0; k < BARRIERS.length; k++) into[5 + k] = severity(severities, k);
}

/** Adds to a log weekly hazard so that it lies about 0. */
const USUAL = 3;

/** A hazard at which nobody finds a job: it keeps the logarithm a number. */
const LEAST_HAZARD = 1e-12;
