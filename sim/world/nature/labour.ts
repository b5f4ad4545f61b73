import { mostIn } from "../table.ts";
import type { Numbers } from "./numbers.ts";

/** What is believed of the labour market and of moves between work, benefit and neither. */
export type Labour = ReturnType<typeof labour>;

/** Compiles what is believed of the demand for labour; `at` gives a number by its id. */
export const labour = (at: Numbers) => ({
  frailtyVariance: at("jobEntry.frailtyVariance"), // of what people bring that no barrier tells, relative to the mean
  fullTime: at("job.fullTime"), // share of jobs as they are entered
  inWorkThreshold: 100 * at("job.inWorkThreshold"), // pence a week, below which people in work are seen
  povertyLine: 100 * at("job.povertyLine"), // pence a week
  returnsToBenefit: at("separation.returnsToBenefit"), // share of those who lose a job
  exitUnder50: at("population.exitUnder50"), // weekly chance that someone under 50 leaves for good
  exitFrom50: at("population.exitFrom50"), // the same from 50
  outForGood: orNever(at("neither.followedWeeks")), // for good, after which nobody is followed
  settledWeeks: orNever(at("separation.settledWeeks")), // in one job, after which nobody is followed
  giveUp: at("contact.giveUp"), // weekly chance, of whoever has not been met
  vacancyResponse: at("market.vacancyResponse"), // elasticity to searchers
  matchingCurvature: at("market.matchingCurvature"),
  shockSd: at("area.shockSd"), // of an area, in logs
  shockPersistence: at("area.shockPersistence"),
});

/** Whole weeks; 0 stands for a time that never comes. */
const orNever = (weeks: number): number => Math.round(weeks) || mostIn("i32");
