import { parameters } from "../evidence/parameters.ts";
import type { Policy } from "./policy.ts";
import type { Nature } from "../world/nature.ts";
import { area } from "../world/people.ts";
import type { State } from "../world/state.ts";
import type { Seen } from "../world/seen.ts";
import type { Given } from "../world/given.ts";

/** Does something for each pool in use, under the setting of its areas. */
export function eachPool<C>(
  state: { readonly pool: Seen<State["pool"]>; readonly pools: readonly C[] },
  setting: Setting,
  run: (coaches: C, own: Setting, pool: number) => void,
): void {
  for (let pool = 0; pool < state.pools.length; pool++) {
    const first = state.pool.indexOf(pool);
    if (first >= 0) run(state.pools[pool], setting.areas?.[first] ?? setting, pool);
  }
}

/** What phases read besides the state: beliefs about the world and the policy of the week. */
export interface Setting {
  readonly nature: Nature;
  readonly policy: Policy;
  /** False evaluates everyone in full every week: the same results, slower. */
  readonly thinned: boolean;
  /** Weeks by which reforms came here later than to the first areas; 0 without it. */
  readonly lag?: number | undefined;
  /** Once a reform goes from area to area: the setting of each. `policy` is then that of the area furthest on. */
  readonly areas?: readonly Setting[] | undefined;
}

/** The one way in which a run makes its settings. */
export const settingFrom = (
  nature: Nature,
  policy: Policy,
  thinned: boolean,
  { lag, areas }: Pick<Setting, "lag" | "areas"> = {},
): Setting => ({ nature, policy, thinned, lag, areas });

/** The setting that a person lives under: that of their area. */
export const settingOf = (state: Given<"people">, setting: Setting, i: number): Setting =>
  setting.areas === undefined ? setting : setting.areas[area(state.people.traits[i])];

/**
 * Pence that so many pounds spent in the whole country come to for the synthetic people, who stand for a part of it.
 */
export const penceOf = ({ weight }: Pick<State, "weight">, { nature: { costs } }: Setting, pounds: number): number =>
  weight === 0 ? 0 : Math.floor((100 * pounds * (costs.territory / costs.nation)) / weight + 0.5);

/**
 * How many times a sum of real pounds for a territory of central size stands for one in the synthetic people's terms.
 */
export const territoryScale = ({ weight }: Pick<State, "weight">, { costs }: Nature): number =>
  weight > 0 ? costs.territory / (parameters["population.territory"].value * weight) : 0;
