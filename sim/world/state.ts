import type { Keys } from "../core/draw.ts";
import type { Areas } from "./areas.ts";
import type { Cases } from "./cases.ts";
import type { Coaches } from "./coaches.ts";
import type { List } from "./list.ts";
import { area, type People } from "./people.ts";
import type { Pricing } from "./pricing.ts";
import type { Providers } from "./providers.ts";
import type { Ledger } from "./ledger.ts";
import type { Seen } from "./seen.ts";
import type { Services } from "./services.ts";
import type { SharedHours } from "./shared-hours.ts";
import type { Tally } from "./tally.ts";
import type { Terms } from "./terms.ts";
import type { Watch } from "./watch.ts";

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
  /** Everyone's traits under each benefit group; they never change. */
  readonly under: readonly Uint32Array[];
  /** What the record says of everyone at entry: week, severities and their count, benefit group. */
  readonly entry: {
    readonly week: Int16Array;
    readonly barriers: Uint32Array;
    readonly count: Uint8Array;
    readonly benefit: Uint8Array;
  };
  /**
   * Lead provider that has passed each person on to the provider that serves them and keeps a share of the price; 0 if
   * none has.
   */
  readonly lead: Uint8Array;
  /** Rows of people by the turn in which they are looked at, rising. */
  readonly turns: readonly Int32Array[];
  readonly watch: Watch;
  /** Rows below this have arrived. */
  arrived: number;
  readonly providers: Providers;
  readonly services: Services;
  readonly terms: Terms;
  readonly pricing: Pricing;
  /** What a tool that learns from outcomes remembers. */
  readonly cases: Cases;
  readonly areas: Areas;
  readonly ledger: Ledger;
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
  /** Claims that may go on under another benefit: whose, from which week, and in which group. */
  readonly moving: { readonly person: List; readonly week: List; readonly to: List };
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

/** The areas of a pool, one bit each. */
export const areasOf = (state: Seen<Pick<State, "pool">>, pool: number): number =>
  state.pool.reduce((areas, each, a) => (each === pool ? areas | (1 << a) : areas), 0);

/** The pool of coaches of a person's area, to look at or to change as the state is given. */
export const poolOf = <C>(
  state: Seen<Pick<State, "people" | "pool">> & { readonly pools: readonly C[] },
  i: number,
): C => state.pools[state.pool[area(state.people.traits[i])]];
