import { centralAssumptions, parameters, type Assumptions, type ParameterId } from "../evidence/parameters.ts";
import { leverIds, levers, type Levers } from "../policy/levers.ts";
import { differing } from "./reforms.ts";
import type { Scenario, ScenarioFile } from "./scenario.ts";

/** Every lever at the value that holds where no scenario sets it. */
export const defaultLevers = Object.fromEntries(leverIds.map((id) => [id, levers[id].value])) as Levers;

/**
 * The scenario of a file and the files it extends, the baseline first (at least one): later files win, lever by lever;
 * a list of reforms replaces the whole list before it.
 */
export function merge(lineage: readonly ScenarioFile[]): Scenario {
  const { name, title, description, source } = lineage[lineage.length - 1];
  const all: Levers = Object.assign({}, defaultLevers, ...lineage.map((file) => file.levers));
  const burnIn: Levers = { ...defaultLevers, ...lineage[0].levers };
  const assumptions: Assumptions = Object.assign(centralAssumptions(), ...lineage.map((file) => file.assumptions));
  const reforms = lineage.findLast((file) => file.reforms !== undefined)?.reforms ?? [];
  return {
    name,
    title,
    description,
    source,
    levers: all,
    assumptions,
    reforms,
    burnIn,
    changed: changedIds(all, burnIn, assumptions),
  };
}

/** Ids of levers that differ from the baseline and of assumptions that differ from their central value. */
export function changedIds(all: Levers, burnIn: Levers, assumptions: Assumptions): string[] {
  const believed = Object.keys(assumptions) as ParameterId[];
  return [...differing(all, burnIn), ...believed.filter((id) => assumptions[id] !== parameters[id].value)];
}
