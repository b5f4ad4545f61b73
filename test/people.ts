import type { LeverValue } from "../sim/policy/levers.ts";

/** Groups that go with barriers, ages that differ in finding work, and claims that go on under another benefit. */
export const PEOPLE: Readonly<Record<string, LeverValue>> = {
  "population.index.loading": 0.55,
  "population.index.loadingPrison": 0.85,
  "population.index.age": 0.3,
  "population.healthAge.under25": 0.38,
  "population.healthAge.from50": 1.9,
  "population.careLeaverUntil": 25,
  "jobEntry.ageRatio.under25": 1.35,
  "jobEntry.ageRatio.from50": 1.1,
  "jobEntry.ageFades.from50": 0.1,
  "benefitMoves.toHealth.severity1": 0.3,
  "benefitMoves.toHealth.severity2": 0.6,
  "benefitMoves.toHealth.severity3": 0.9,
  "benefitMoves.toSearch": 0.34,
};
