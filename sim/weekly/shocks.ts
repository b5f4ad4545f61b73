import { DECISIONS } from "../core/decisions.ts";
import { entityKey, lookUp } from "../core/draw.ts";
import { exp, power } from "../core/exp-log.ts";
import { inverseNormal } from "../core/normal.ts";
import { area, NOT_ARRIVED } from "../world/people.ts";
import { AREAS } from "../world/vocabulary.ts";
import { setBounds } from "./hazards.ts";
import { settingOf, type Phase } from "./state.ts";

/** Room above a week's multiplier before everyone's bounds are set anew. */
export const ROOM = 1.2;

/** Moves each area's labour market: a persistent shock to demand that no policy influences. */
export const shocks: Phase = (state, { nature }) => {
  const sd = nature.assumptions["area.shockSd"];
  const stays = nature.assumptions["area.shockPersistence"];
  const spread = sd * Math.sqrt(1 - stays * stays);
  for (let a = 0; a < AREAS.length; a++) {
    const z = inverseNormal(lookUp(state.keys, entityKey(state.keys, a), DECISIONS.areaShock, state.week));
    state.areas.shock[a] = state.week === 0 ? sd * z : stays * state.areas.shock[a] + spread * z;
  }
};

/**
 * Sets each area's job-entry multiplier from its shock and from how many search there, read at the start of the week:
 * more search, fewer vacancies for each.
 */
export const matching: Phase = (state, setting) => {
  const { areas } = state;
  const { nature } = setting;
  for (let a = 0; a < AREAS.length; a++) {
    const start = areas.atStart[a];
    const crowding =
      start > 0
        ? congestion(
            areas.efficiency[a] / start,
            nature.vacanciesPerSearcher[a],
            nature.assumptions["market.vacancyResponse"],
            nature.assumptions["market.matchingCurvature"],
          )
        : 1;
    areas.multiplier[a] = nature.areaMultiplier[a] * exp(areas.shock[a]) * crowding;
  }
  raiseBounds(state, setting);
};

/**
 * Matches per unit of search against those at the start, (M/S)/(M₀/S₀), for M = SV/(Sˡ + Vˡ)^(1/l) and V = V₀(S/S₀)^ν;
 * `search` is S/S₀, `vacancies` V₀/S₀.
 */
export function congestion(search: number, vacancies: number, response: number, curvature: number): number {
  if (search <= 0 || vacancies <= 0) return vacancies <= 0 ? 0 : 1;
  const matches = (s: number, v: number): number => v / power(power(s, curvature) + power(v, curvature), 1 / curvature);
  return matches(search, vacancies * power(search, response)) / matches(1, vacancies);
}

/** Where a multiplier has outgrown its bound, gives everybody in the area a wider one. */
function raiseBounds(state: Parameters<Phase>[0], setting: Parameters<Phase>[1]): void {
  const { areas, people, arrived } = state;
  let outgrown = 0;
  for (let a = 0; a < AREAS.length; a++) {
    if (areas.multiplier[a] <= areas.bound[a]) continue;
    areas.bound[a] = areas.multiplier[a] * ROOM;
    outgrown |= 1 << a;
  }
  if (outgrown === 0) return;
  for (let i = 0; i < arrived; i++) {
    if (((outgrown >>> area(people.traits[i])) & 1) !== 0 && people.status[i] < NOT_ARRIVED)
      setBounds(state, settingOf(state, setting, i), i);
  }
}
