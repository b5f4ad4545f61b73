import {
  experimentIds,
  experiments,
  type ExperimentId,
  type Target,
  type TargetId,
  targets,
} from "../../evidence/targets.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { setLevers } from "../../scenario/set.ts";

/**
 * The arms of an experiment on a regime: the control first, where there is one, and the treated arm last. Dated reforms
 * of the regime hold in both.
 */
export function arms(id: ExperimentId, scenario: Scenario): Scenario[] {
  const { assumptions, control, treated } = experiments[id];
  const arm = (name: string, levers: object): Scenario => ({
    ...setLevers(scenario, { ...assumptions, ...levers }),
    name,
  });
  return [...(control === undefined ? [] : [arm("control", control)]), arm("treated", treated)];
}

/** Experiments that some targets need, each once, in the order of the register. */
export function experimentsFor(ids: readonly TargetId[]): ExperimentId[] {
  const needed = new Set(
    ids
      .map((id): Target => targets[id])
      .filter(({ notSimulated }) => notSimulated === undefined)
      .map(({ experiment }) => experiment),
  );
  return experimentIds.filter((id) => needed.has(id));
}
