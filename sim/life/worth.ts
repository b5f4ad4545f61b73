import { worthOfAnHour } from "../conduct/effort.ts";
import { log } from "../core/exp-log.ts";
import type { Setting } from "../policy/setting.ts";
import { prospectOf, valueOf } from "../prospect/worth.ts";
import { WORTH_BINS, WORTH_HIGH, WORTH_LOW, WORTH_STEPS } from "../world/providers.ts";
import { BENEFIT_GROUPS } from "../world/vocabulary.ts";
import { benefit } from "../world/people.ts";
import type { Given } from "../world/given.ts";
import type { Ahead } from "../prospect/standing.ts";

/**
 * Lets the provider of an attached claimant settle anew what support of them is worth. Writes worth and the provider's
 * count by it.
 */
export function plan(state: Given<Ahead, "people.caches" | "providers">, setting: Setting, i: number): void {
  countWorth(state, i, -1);
  priceHour(state, setting, i);
  countWorth(state, i, 1);
}

/**
 * Settles what the first hour a week on this person is worth to their provider, as a multiple of what it costs. Writes
 * worth; whoever calls counts it.
 */
export function priceHour(state: Given<Ahead, "people.caches">, setting: Setting, i: number): void {
  const { nature, policy } = setting;
  const worth = worthOfAnHour(
    policy.effort,
    prospectOf(state, setting, i),
    valueOf(state, setting, i),
    policy.service[benefit(state.people.traits[i])].scale,
  );
  state.people.worth[i] =
    worth > 0
      ? Math.max(WORTH_LOW, Math.min(WORTH_HIGH, Math.floor(log(worth / nature.adviserHourCost) * WORTH_STEPS + 0.5)))
      : WORTH_LOW;
}

/** Adds a person to, or takes them from, the provider's count by worth of an hour. Writes that count. */
export function countWorth(state: Given<"people", "providers">, i: number, by: 1 | -1): void {
  const { people, providers } = state;
  const slot = people.provider[i];
  const step = people.worth[i] - WORTH_LOW;
  providers.worthCount[(slot * BENEFIT_GROUPS.length + benefit(people.traits[i])) * WORTH_BINS + step] += by;
  if (by > 0 && step > providers.worthTop[slot]) providers.worthTop[slot] = step;
}
