import { exp, log } from "../../core/exp-log.ts";
import { error } from "../../scenario/words.ts";
import { InputError, type Problem as InputProblem } from "../../core/problem.ts";
import { parameterIds, parameters, type ParameterId } from "../../evidence/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isInputId, unknownId } from "../../scenario/wrong-value.ts";

/** A parameter that calibration may move, within its sourced range; rates and ratios on a logarithmic scale. */
export interface Free {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly scale: "log" | "linear";
  /** Its value in the regime that the fit starts from. */
  readonly start: number;
}

/** Parameters that are fitted unless asked otherwise: those with that role that something reads. */
export const calibrated = (): ParameterId[] =>
  parameterIds.filter((id) => parameters[id].role === "calibrate" && parameters[id].unused !== true);

/**
 * The free parameters of a fit from a regime; throws an `InputError` naming every id in `fix` or `free` that is no
 * input.
 */
export function freeParameters(
  { assumptions }: Pick<Scenario, "assumptions">,
  { fix = [], free = [] }: { readonly fix?: readonly string[]; readonly free?: readonly string[] } = {},
): Free[] {
  const problems: InputProblem[] = [
    ...fix.filter((id) => !isInputId(id)).map((id) => unknownId("--fix", id, "assumptions")),
    ...free.filter((id) => !isInputId(id)).map((id) => unknownId("--free", id, "assumptions")),
    ...free
      .filter((id) => isInputId(id) && parameters[id].low === parameters[id].high)
      .map((id) => error("--free", `${id} has no range to move in`, "Leave it out")),
  ];
  if (problems.length > 0) throw new InputError(problems);
  const ids = new Set<string>([...calibrated(), ...free].filter((id) => !fix.includes(id)));
  return parameterIds
    .filter((id) => ids.has(id))
    .map((id) => {
      const { low, high, unit } = parameters[id];
      return { id, low, high, scale: low > 0 && LOGARITHMIC.includes(unit) ? "log" : "linear", start: assumptions[id] };
    });
}

/** What is wrong with a fit of so many free numbers to so many figures: there must be fewer numbers than figures. */
export const tooManyFree = (free: number, figures: number): InputProblem[] =>
  free < figures
    ? []
    : [
        error(
          "--free",
          `${free} numbers are free and only ${figures} figures are aimed at, so that any figures could be met`,
          `Leave ${free - figures + 1} or more as they are with --fix, or take --free away`,
        ),
      ];

const LOGARITHMIC = ["per week", "per month", "per year", "ratio", "hazard ratio", "hours a week"];

/** The value of a parameter at a coordinate, in six significant digits, so that it reads back as it was run. */
export function valueAt({ low, high, scale }: Free, u: number): number {
  const value = scale === "log" ? exp(log(low) + u * (log(high) - log(low))) : low + u * (high - low);
  return Number(Math.min(high, Math.max(low, value)).toPrecision(6));
}

/** The coordinate of a value, held within 0 and 1. */
export function coordinateOf({ low, high, scale }: Free, value: number): number {
  const u =
    scale === "log" ? (log(Math.max(value, low)) - log(low)) / (log(high) - log(low)) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, u));
}

/** Values by id at a point. */
export const valuesAt = (free: readonly Free[], point: readonly number[]): Record<string, number> =>
  Object.fromEntries(free.map((each, k) => [each.id, valueAt(each, point[k])]));
