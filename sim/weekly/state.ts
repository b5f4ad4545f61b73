import type { Keys } from "../core/draw.ts";
import type { SharedHours } from "../conduct/effort.ts";
import { parameters } from "../evidence/parameters.ts";
import type { Policy } from "../policy/policy.ts";
import type { Terms } from "../policy/tariff/terms.ts";
import type { Areas } from "../world/areas.ts";
import type { Cases } from "../world/cases.ts";
import { emptyList, type List } from "../world/list.ts";
import type { Nature } from "../world/nature.ts";
import { area, type People } from "../world/people.ts";
import type { Pricing } from "../world/pricing.ts";
import type { Providers } from "../world/providers.ts";
import type { Purse } from "../world/purse.ts";
import type { Services } from "../world/services.ts";
import type { Tally } from "../world/tally.ts";

/**
 * Everything that changes while weeks pass. Weeks count from the start of burn-in; week `zero` is the first of the
 * comparison.
 */
export interface State {
  week: number;
  readonly zero: number;
  readonly replication: number;
  readonly seed: string;
  /** Real people for whom one synthetic person stands. */
  readonly weight: number;
  readonly keys: Keys;
  readonly people: People;
  /** Week of everyone's first claim, in row order: rising. */
  readonly arrival: Int16Array;
  readonly cohorts: Uint8Array;
  readonly age: Uint8Array;
  /** What the record says of everyone at entry: week, severities and their count. */
  readonly entry: { readonly week: Int16Array; readonly barriers: Uint32Array; readonly count: Uint8Array };
  /**
   * Lead provider that has passed each person on to the provider that serves them and keeps a share of the price; 0 if
   * none has.
   */
  readonly lead: Uint8Array;
  /** Rows below this have arrived. */
  arrived: number;
  readonly providers: Providers;
  readonly services: Services;
  readonly terms: Terms;
  readonly pricing: Pricing;
  /** What a tool that learns from outcomes remembers. */
  readonly cases: Cases;
  readonly areas: Areas;
  readonly purse: Purse;
  readonly tally: Tally;
  /** Rows that something happens to this week. */
  readonly dueNow: List;
  readonly changeNow: List;
  readonly reviewNow: List;
  readonly jobsNow: List;
  readonly leaving: List;
  readonly referring: List;
  readonly paying: List;
  /** People waiting for a provider's place, and those under sanction. */
  readonly waiting: List;
  readonly sanctioned: List;
  /** People under a sanction imposed in work. */
  readonly sanctionedInWork: List;
  /** Failures referred for a decision: whose, and the week in which it is made. */
  readonly undecided: { readonly person: List; readonly week: List };
  /** Scratch for rationing. */
  scratch: Float64Array;
  readonly shared: SharedHours;
  /** Week in which the contracts of contract areas last came into force. */
  contractsBegan: number;
  /** Pool of coaches that each area draws on: areas under one setting share one. */
  readonly pool: Uint8Array;
  readonly pools: readonly Coaches[];
  readonly stock: Int32Array; // people by status
  readonly benefitBand: Int32Array; // claimants by benefit rate
}

/** A pool of coaches, and what is asked of them. */
export interface Coaches {
  /** Coach hours there are, and what a claimant of ordinary weight got of them last week. */
  coachHours: number;
  coachEffort: number;
  /** Share of the effect of support that this brings, by class of coach time, and to someone outside benefit. */
  readonly coachReach: Float64Array;
  openReach: number;
  /**
   * Claimants who have been met, by class of coach time too, those of them who wait for a coach, and assessments and
   * their hours this week.
   */
  met: number;
  readonly coachClasses: Int32Array;
  readonly coachless: List;
  /** Job-entry hazard from which a claimant counts as easily moved. */
  easyFrom: number;
  /** Coach hours asked for by people in work since last week, and the share of them that there was time for. */
  inWorkHours: number;
  inWorkShare: number;
  /** Pence of the flexible fund not yet spent. */
  fund: number;
  assessed: number;
  assessmentHours: number;
}

/** A pool with so many coach hours and nobody in it. */
export const noCoaches = (coachHours: number): Coaches => ({
  coachHours,
  coachEffort: 0,
  coachReach: new Float64Array(8),
  openReach: 0,
  met: 0,
  coachClasses: new Int32Array(8),
  coachless: emptyList(),
  easyFrom: Infinity,
  inWorkHours: 0,
  inWorkShare: 1,
  fund: 0,
  assessed: 0,
  assessmentHours: 0,
});

/** Does something for each pool in use, under the setting of its areas. */
export function eachPool(
  state: State,
  setting: Setting,
  run: (coaches: Coaches, own: Setting, pool: number) => void,
): void {
  for (let pool = 0; pool < state.pools.length; pool++) {
    const first = state.pool.indexOf(pool);
    if (first >= 0) run(state.pools[pool], setting.areas?.[first] ?? setting, pool);
  }
}

/** The areas of a pool, one bit each. */
export const areasOf = (state: State, pool: number): number =>
  state.pool.reduce((areas, each, a) => (each === pool ? areas | (1 << a) : areas), 0);

/** What phases read besides the state: beliefs about the world and the policy of the week. */
export interface Setting {
  readonly nature: Nature;
  readonly policy: Policy;
  /** False evaluates everyone in full every week: the same results, slower. */
  readonly thinned: boolean;
  /** Weeks by which reforms came here later than to the first areas; 0 without it. */
  readonly lag?: number;
  /** Once a reform goes from area to area: the setting of each. `policy` is then that of the area furthest on. */
  readonly areas?: readonly Setting[];
}

/** The setting that a person lives under: that of their area. */
export const settingOf = (state: State, setting: Setting, i: number): Setting =>
  setting.areas === undefined ? setting : setting.areas[area(state.people.traits[i])];

/**
 * Pence that so many pounds spent in the whole country come to for the synthetic people, who stand for a part of it.
 */
export const penceOf = ({ weight }: State, { nature: { assumptions } }: Setting, pounds: number): number =>
  weight === 0
    ? 0
    : Math.floor(
        (100 * pounds * (assumptions["population.territory"] / assumptions["population.nation"])) / weight + 0.5,
      );

/** The pool of coaches of a person's area. */
export const poolOf = (state: State, i: number): Coaches => state.pools[state.pool[area(state.people.traits[i])]];

/** A step of the week. */
export type Phase = (state: State, setting: Setting) => void;

/**
 * How many times a sum of real pounds for a territory of central size stands for one in the synthetic people's terms.
 */
export const territoryScale = ({ weight }: State, { assumptions }: Nature): number =>
  weight > 0 ? assumptions["population.territory"] / (parameters["population.territory"].value * weight) : 0;
