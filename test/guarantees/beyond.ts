import type { LeverValue } from "../../sim/policy/levers.ts";
import type { Scenario } from "../../sim/scenario/scenario.ts";

/**
 * A scenario with values past what is accepted of a reader: limits, such as places without end or hires that never
 * come, where the answer is known.
 */
export function beyond(scenario: Scenario, changes: { readonly [id: string]: LeverValue }): Scenario {
  const settings = Object.entries(changes);
  const among = (known: object) => Object.fromEntries(settings.filter(([id]) => Object.hasOwn(known, id)));
  const unknown = settings.filter(
    ([id]) => !Object.hasOwn(scenario.levers, id) && !Object.hasOwn(scenario.assumptions, id),
  );
  if (unknown.length > 0) throw new RangeError(`no lever and no assumption: ${unknown.map(([id]) => id).join(", ")}`);
  return {
    ...scenario,
    levers: { ...scenario.levers, ...among(scenario.levers) },
    assumptions: { ...scenario.assumptions, ...among(scenario.assumptions) },
  };
}
