import type { Problem } from "../core/problem.ts";
import { levers as register, type LeverId, type Levers, type LeverValue } from "../policy/levers.ts";
import { either, pathOf, warning } from "./words.ts";

/**
 * Why a lever cannot change anything while the others stand as they do: the lever it depends on and the settings that
 * would wake it; `undefined` if it can.
 */
export function idle(id: LeverId, setting: Levers): { on: LeverId; wanted: string } | undefined {
  for (const [on, wanted] of Object.entries(register[id].needs ?? {}) as [
    LeverId,
    readonly LeverValue[] | { above: number },
  ][]) {
    if ("above" in wanted) {
      if (!(Number(setting[on]) > wanted.above)) return { on, wanted: `above ${wanted.above}` };
    } else if (!wanted.includes(setting[on])) {
      return { on, wanted: `to ${either(wanted.map(String))}` };
    }
  }
  return undefined;
}

/** Warns of the levers that have been moved but are idle at every stage. */
export function idleProblems(moved: readonly LeverId[], stages: readonly Levers[], place = "levers"): Problem[] {
  return moved.flatMap((id) => {
    const reasons = stages.map((setting) => idle(id, setting));
    const reason = reasons[0];
    if (reason === undefined || reasons.includes(undefined)) return [];
    const path = place === "" ? id : pathOf(place, id);
    return [
      warning(
        path,
        `it cannot change anything while ${reason.on} is ${stages[0][reason.on]}`,
        `Set ${reason.on} ${reason.wanted}, or leave this lever alone`,
      ),
    ];
  });
}
