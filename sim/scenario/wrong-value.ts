import type { Problem } from "../core/problem.ts";
import { isInput, parameters, type ParameterId } from "../evidence/parameters.ts";
import { leverIds, levers, type LeverId } from "../policy/levers.ts";
import { boundsOf, type Bounds } from "./bounds.ts";
import { didYouMean } from "./nearest.ts";
import { assumptionSchemas, leverSchemas } from "./schema.ts";
import { either, error, named, show, warning } from "./words.ts";

/** Ids of everything a scenario may assume: inputs that no lever of the same name sets. */
export const inputIds: readonly ParameterId[] = Object.keys(assumptionSchemas) as ParameterId[];

export const isLeverId = (id: string): id is LeverId => Object.hasOwn(levers, id);
export const isInputId = (id: string): id is ParameterId => Object.hasOwn(assumptionSchemas, id);

/**
 * What is wrong with a value of a known lever: nothing, one error, or warnings that it is outside its sourced range or
 * that nothing reads it.
 */
export function leverProblems(path: string, id: LeverId, value: unknown): Problem[] {
  const found = settingProblems(path, id, value);
  const inert =
    levers[id].unused && value !== levers[id].value && found.every(({ severity }) => severity === "warning");
  return inert ? [...found, unread(path)] : found;
}

const unread = (path: string): Problem =>
  warning(path, "nothing in the model reads it yet", "Leave it out, or expect no change");

function settingProblems(path: string, id: LeverId, value: unknown): Problem[] {
  const lever = levers[id];
  const valid = leverSchemas[id].safeParse(value).success;
  if (lever.kind === "number") return numberProblems(path, value, { ...lever, bounds: boundsOf(lever), valid });
  if (valid) return [];
  if (lever.kind === "switch")
    return [error(path, `${show(value)} is neither true nor false`, "Write true or false, without quotation marks")];
  const { choices } = lever;
  const choose = `Choose ${either(choices)}`;
  return [
    error(
      path,
      `${show(value)} is not one of its choices`,
      typeof value === "string" ? didYouMean(value, choices, choose) : choose,
    ),
  ];
}

/**
 * What is wrong with a value of a known assumption: nothing, one error, or a warning that it is outside its sourced
 * range.
 */
export function assumptionProblems(path: string, id: ParameterId, value: unknown): Problem[] {
  const valid = assumptionSchemas[id].safeParse(value).success;
  const found = numberProblems(path, value, { ...parameters[id], bounds: boundsOf(parameters[id]), valid });
  const { unused, lever } = parameters[id];
  if (!unused) return found;
  return [
    ...found,
    lever === undefined ? unread(path) : warning(path, `the lever ${lever} decides instead`, "Set the lever"),
  ];
}

/** An id that no lever or assumption has, in the place where one was expected. */
export function unknownId(path: string, id: string, where: "levers" | "assumptions" | "either"): Problem {
  if (Object.hasOwn(parameters, id) && !isInput(id as ParameterId)) {
    return error(
      path,
      "it is a finding of other studies about whole reforms, which is set beside results and never assumed",
      "Remove it",
    );
  }
  if (where === "levers" && isInputId(id))
    return error(path, "it is an assumption about the world, not a lever", "Move it to assumptions");
  if (where === "assumptions" && isLeverId(id))
    return error(path, "it is a lever, not an assumption", "Move it to levers");
  const known: readonly string[] =
    where === "levers" ? leverIds : where === "assumptions" ? inputIds : [...leverIds, ...inputIds];
  const noun = where === "levers" ? "lever" : where === "assumptions" ? "assumption" : "lever or assumption";
  const list = where === "assumptions" ? "signpost list evidence" : "signpost list levers";
  return error(path, `there is no ${noun} called ${named(id)}`, didYouMean(id, known, `See ${list}`));
}

interface Quantity {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly bounds: Bounds;
  readonly valid: boolean;
}

function numberProblems(path: string, value: unknown, { unit, low, high, bounds, valid }: Quantity): Problem[] {
  const range = `${low} to ${high} (${unit})`;
  const give = `Give a ${bounds.whole ? "whole " : ""}number; its sourced range is ${range}`;
  if (typeof value !== "number" || !Number.isFinite(value))
    return [error(path, `${show(value)} is not a number`, give)];
  if (value < bounds.least)
    return [error(path, `${value} is below ${bounds.least}, the least that means anything`, give)];
  if (value > bounds.most) return [error(path, `${value} is above ${bounds.most}, the most that means anything`, give)];
  if (!valid) return [error(path, `${value} is not a whole number`, give)];
  if (value >= low && value <= high) return [];
  return [
    warning(
      path,
      `${value} is outside its sourced range, ${range}`,
      "Keep it only for a reason that the description gives",
    ),
  ];
}
