import { levers as register, leverIds, type Levers } from "../policy/levers.ts";
import { AREAS } from "../world/vocabulary.ts";
import { stages } from "./reforms.ts";
import type { Scenario } from "./scenario.ts";

/** Levers that come into force in one area, and the week of the comparison in which they do. */
export interface Arrival {
  readonly week: number;
  readonly levers: Levers;
  /** Weeks by which they come later than to the first areas. */
  readonly lag: number;
}

/**
 * What each area goes through, in order of weeks: the regime at the start and every dated reform, each after the areas
 * before it in its order, and first contact already some weeks before the rest where premises are shared first. A later
 * reform overtakes an earlier one that has not arrived.
 */
export function timetable({
  burnIn,
  levers,
  reforms,
}: Pick<Scenario, "burnIn" | "levers" | "reforms">): readonly (readonly Arrival[])[] {
  const regimes = stages(levers, reforms);
  const shared = regimes.map((each, stage) => withAccessOf(each, regimes[stage - 1] ?? burnIn));
  return AREAS.map((_, area) => {
    const steps: Arrival[] = [];
    regimes.forEach((each, stage) => {
      const place = each["transition.firstAreas"] === "slack" ? AREAS.length - 1 - area : area;
      const lag = place * each["transition.areaInterval"];
      const arrives = (stage === 0 ? 0 : reforms[stage - 1].week) + lag;
      while (steps.length > 0 && steps[steps.length - 1].week >= arrives) steps.pop();
      if (each["transition.colocation"] > 0) steps.push({ week: arrives, levers: shared[stage], lag });
      steps.push({ week: arrives + each["transition.colocation"], levers: each, lag });
    });
    return steps;
  });
}

/** The levers before a reform with those of first contact after it. */
const withAccessOf = (after: Levers, before: Levers): Levers => ({
  ...before,
  ...Object.fromEntries(leverIds.filter((id) => register[id].group === "access").map((id) => [id, after[id]])),
});
