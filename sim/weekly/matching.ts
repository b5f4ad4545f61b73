import { exp } from "../core/exp-log.ts";
import { outOfWork, ROOM, setBounds } from "../life/bounds.ts";
import { type Setting, settingOf } from "../policy/setting.ts";
import { congestion } from "../prospect/congestion.ts";
import { area } from "../world/people.ts";
import { AREAS } from "../world/vocabulary.ts";
import { step } from "../step.ts";
import type { Given } from "../world/given.ts";
import { BOUNDED, type Bounded } from "../prospect/standing.ts";

/**
 * Sets each area's job-entry multiplier from its shock and from how many search there, read at the start of the week:
 * more search, fewer vacancies for each.
 */
export const matching = step({ reads: [...BOUNDED], writes: ["areas", "people.caches"] }, (state, setting) => {
  const { areas } = state;
  const { nature } = setting;
  for (let a = 0; a < AREAS.length; a++) {
    const start = areas.atStart[a];
    const crowding =
      start > 0
        ? congestion(
            areas.efficiency[a] / start,
            nature.vacanciesPerSearcher[a],
            nature.labour.vacancyResponse,
            nature.labour.matchingCurvature,
          )
        : 1;
    areas.multiplier[a] = nature.areaMultiplier[a] * exp(areas.shock[a]) * crowding;
  }
  raiseBounds(state, setting);
});

/** Where a multiplier has outgrown its bound, gives everybody in the area a wider one. */
function raiseBounds(state: Given<Bounded, "areas" | "people.caches">, setting: Setting): void {
  const { areas, people, arrived } = state;
  let outgrown = 0;
  for (let a = 0; a < AREAS.length; a++) {
    if (areas.multiplier[a] <= areas.bound[a]) continue;
    areas.bound[a] = areas.multiplier[a] * ROOM;
    outgrown |= 1 << a;
  }
  if (outgrown === 0) return;
  for (let i = 0; i < arrived; i++) {
    if (((outgrown >>> area(people.traits[i])) & 1) !== 0 && outOfWork(state, i))
      setBounds(state, settingOf(state, setting, i), i);
  }
}
