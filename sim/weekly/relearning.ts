import { log } from "../core/exp-log.ts";
import { chanceAt, logistic } from "../core/logistic.ts";
import { learned } from "../policy/assessment/learned.ts";
import { KNOWN, openCase } from "../world/cases.ts";
import { benefit, severity } from "../world/people.ts";
import { BARRIERS } from "../world/vocabulary.ts";
import { weeksOut } from "./hazards.ts";
import { outlook } from "./outlook.ts";
import type { Phase, Setting, State } from "./state.ts";

const A_YEAR = 52;
const scratch = new Float64Array(KNOWN);

/**
 * Now and then a tool that learns estimates its weights anew from the claims it has assessed that would be a year old
 * by now: outcomes as they were under the help that people got, so whoever was helped well looks like less of a risk.
 */
export const relearning: Phase = (state, { policy, nature }) => {
  if (policy.assess !== learned) return;
  const every = policy.levers["assessment.retrain"];
  if ((((state.week - state.zero) % every) + every) % every !== every - 1) return;
  const { cases, week, weight } = state;
  const rows: number[] = [];
  for (let row = 0; row < cases.count; row++) if (cases.year[row] <= week + 1) rows.push(row);
  const known = new Float64Array(rows.length * KNOWN);
  rows.forEach((row, n) => known.set(cases.known.subarray(row * KNOWN, (row + 1) * KNOWN), n * KNOWN));
  const came = Uint8Array.from(rows, (row) => (cases.ended[row] === -1 || cases.ended[row] >= cases.year[row] ? 1 : 0));
  const weights = logistic({ width: KNOWN, known, came }, weight, nature.assumptions["assessment.retrainPrior"]);
  if (weights !== undefined) cases.weights = weights;
};

/** The chance that a claim lasts a year, as a tool that learns would have it; undefined while it knows no outcomes. */
export function learnt(state: State, setting: Setting, i: number, severities: number): number | undefined {
  if (state.cases.weights.length === 0) return undefined;
  write(state, setting, i, severities, scratch);
  return chanceAt(state.cases.weights, scratch);
}

/** Remembers a claimant who has just been assessed for the first time in a claim that is not yet a year old. */
export function remember(state: State, setting: Setting, i: number, severities: number): void {
  const { cases, people, week } = state;
  const year = people.spellStart[i] + A_YEAR;
  if (cases.open[i] >= 0 || year <= week) return;
  write(state, setting, i, severities, openCase(cases, i, year));
}

/** Writes down what exists of a person at assessment. */
function write(state: State, setting: Setting, i: number, severities: number, to: Float64Array): void {
  const { hazard, weeksToAYear } = outlook(state, setting, i, 0, setting.nature.assumptions["diagnosis.record"]);
  to[0] = 1;
  to[1] = benefit(state.people.traits[i]);
  to[2] = log(Math.max(LEAST_HAZARD, hazard)) + USUAL;
  to[3] = weeksOut(state, i, setting.nature.weeksOutCap) / A_YEAR;
  to[4] = weeksToAYear / A_YEAR;
  for (let k = 0; k < BARRIERS.length; k++) to[5 + k] = severity(severities, k);
}
/** Adds to a log weekly hazard so that it lies about 0. */
const USUAL = 3;
/** A hazard at which nobody finds a job: it keeps the logarithm a number. */
const LEAST_HAZARD = 1e-12;
