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
  neverReturns: at("neither.neverReturns"), // share of those who leave without work
  exitFrom50: at("population.exitFrom50"), // weekly chance that someone of 50 or over leaves for good
  giveUp: at("contact.giveUp"), // weekly chance, of whoever has not been met
  vacancyResponse: at("market.vacancyResponse"), // elasticity to searchers
  matchingCurvature: at("market.matchingCurvature"),
  shockSd: at("area.shockSd"), // of an area, in logs
  shockPersistence: at("area.shockPersistence"),
});
