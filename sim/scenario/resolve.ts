import { InputError } from "../core/problem.ts";
import { check } from "./check.ts";
import type { Find, Scenario, ScenarioFile } from "./scenario.ts";

/** The whole input of a run from a file and what it extends; throws an InputError with every error. */
export function resolve(file: ScenarioFile, find: Find): Scenario {
  const { scenario, problems } = check(file, find);
  if (scenario === undefined) throw new InputError(problems.filter(({ severity }) => severity === "error"));
  return scenario;
}
