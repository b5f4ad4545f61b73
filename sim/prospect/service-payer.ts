import { worthOfCourse } from "../conduct/courses.ts";
import { power } from "../core/exp-log.ts";
import type { HandOff } from "../policy/services/joining-up.ts";
import type { Setting } from "../policy/setting.ts";
import { coachingFactor, sanctionFactor } from "./hazards.ts";
import { prospectOf, valueOf } from "./worth.ts";
import { ATTACHED } from "../world/people.ts";
import { severity } from "../world/severities.ts";
import { OWN_BUDGETS, PERSONAL_BUDGET, POOL } from "../world/services.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "./standing.ts";

/** The terms that hold for a person now. */
export function termsInForce({ services, week }: Given<"services">, { policy }: Setting, i: number): HandOff {
  const { keyWorker, handOff } = policy.joiningUp;
  return keyWorker !== undefined && services.byPerson.workerUntil[i] > week ? keyWorker.handOff : handOff;
}

/**
 * Who would pay for a person's course: a service's own budget, the pool, the person's, or the slot of the provider that
 * buys it; `undefined` if nobody would.
 */
export function payerOf(state: Given<Ahead | "services">, setting: Setting, i: number, k: number): number | undefined {
  const { people, services } = state;
  const { bundled, freeServices, joiningUp } = setting.policy;
  if (joiningUp.budget !== undefined)
    return services.byPerson.drawn[i] + setting.nature.courseCost[k] <= joiningUp.budget ? PERSONAL_BUDGET : undefined;
  if (!bundled || people.stage[i] !== ATTACHED || (freeServices & (1 << k)) !== 0)
    return joiningUp.ownPurses ? OWN_BUDGETS : POOL;
  return worthBuying(state, setting, i, k) ? people.provider[i] : undefined;
}

/** Whether a course is worth at least its cost to the provider that would pay for it out of the price. */
function worthBuying(state: Given<Ahead>, setting: Setting, i: number, k: number): boolean {
  const { nature } = setting;
  const level = severity(state.people.barriers[i], k);
  const { hazard, gain, otherExit, weeksLeft, keeps } = prospectOf(state, setting, i);
  const served = {
    hazard: hazard * (coachingFactor(state, setting, i) * sanctionFactor(state, setting, i)),
    gain,
    otherExit,
    weeksLeft,
    keeps,
  };
  const course = {
    resolves: nature.courseResolves[k],
    ratio: nature.jobFactor[7 * k + 3 - level],
    keeps: power(keeps, nature.separationFactor[7 * k + 3 - level]),
    after: nature.services.minimumWait + nature.courseWeeks[k] / 2,
  };
  return 100 * worthOfCourse(served, course, valueOf(state, setting, i)) >= nature.courseExpected[k];
}
