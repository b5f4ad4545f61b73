import { QUARTER } from "../core/calendar.ts";
import { advantage, kernels, type Results } from "../policy/allocation/similar-people.ts";
import type { Setting } from "../policy/setting.ts";
import { CLASSES, JOBCENTRE, type Providers, QUARTERS, SLOTS } from "../world/providers.ts";
import type { Given } from "../world/given.ts";

/**
 * Publishes each provider's results with similar people: attachments of the window that ended a lag ago, adjusted for
 * whom they served and shrunk toward the average. Writes what is published of providers, and clears the quarter that
 * begins.
 */
export function publish(state: Given<never, "providers">, setting: Setting): void {
  const { providers, week } = state;
  const { nature } = setting;
  const last = Math.floor((week - nature.results.lag) / QUARTER);
  const first = Math.floor((week - nature.results.lag - nature.results.window) / QUARTER) + 1;
  const own = Array.from({ length: SLOTS }, noResults);
  const everyone = noResults();
  for (let slot = 0; slot < SLOTS; slot++) {
    addUp(providers, slot, { first: Math.max(0, first), last }, own[slot]);
    for (let level = 0; level < CLASSES; level++) {
      everyone.attached[level] += own[slot].attached[level];
      everyone.succeeded[level] += own[slot].succeeded[level];
    }
  }
  const prior = nature.results.prior;
  const similar = kernels(CLASSES, nature.results.bandwidth);
  const all = { level: 0, kernels: kernels(CLASSES, Number.MAX_VALUE), prior };
  const overall = new Float64Array(SLOTS);
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    for (let level = 0; level < CLASSES; level++)
      providers.expected[slot * CLASSES + level] = advantage(own[slot], everyone, { level, kernels: similar, prior });
    providers.results[slot] = against(own[slot], everyone, state.weight);
    overall[slot] = advantage(own[slot], everyone, all);
  }
  let squares = 0;
  let rated = 0;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    providers.recorded[slot] = own[slot].attached.some(anybody) ? 1 : 0;
    if (providers.recorded[slot] === 0) continue;
    squares += overall[slot] * overall[slot];
    rated++;
  }
  const sd = rated > 0 ? Math.sqrt(squares / rated) : 0;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) providers.rating[slot] = sd > 0 ? overall[slot] / sd : 0;
  clearQuarter(state, week);
}

interface Columns extends Results {
  readonly attached: Float64Array;
  readonly succeeded: Float64Array;
}

const anybody = (people: number): boolean => people > 0;

const noResults = (): Columns => ({ attached: new Float64Array(CLASSES), succeeded: new Float64Array(CLASSES) });

/** Adds up a provider's results by class over some quarters. */
function addUp(
  providers: Providers,
  slot: number,
  { first, last }: { readonly first: number; readonly last: number },
  into: Columns,
): void {
  for (let level = 0; level < CLASSES; level++) {
    const row = (slot * CLASSES + level) * QUARTERS;
    for (let quarter = first; quarter <= last; quarter++) {
      into.attached[level] += providers.attached[row + (quarter % QUARTERS)];
      into.succeeded[level] += providers.succeeded[row + (quarter % QUARTERS)];
    }
  }
}

/**
 * A provider's outcomes against what the same people achieve on average, given the benefit of the doubt: one standard
 * error more, for counts in which each of the people followed stands for `weight`.
 */
export function against(own: Results, everyone: Results, weight: number): number {
  let expected = 0;
  let succeeded = 0;
  let variance = 0;
  for (let level = 0; level < own.attached.length; level++) {
    const attached = own.attached[level];
    const people = everyone.attached[level];
    const rate = people > 0 ? everyone.succeeded[level] / people : 0;
    expected += attached * rate;
    succeeded += own.succeeded[level];
    variance += weight * attached * rate * (1 - rate);
  }
  return expected > 0 ? (succeeded + Math.sqrt(variance)) / expected : 1;
}

/** Makes room for the quarter that begins next week. */
function clearQuarter(state: Given<never, "providers">, week: number): void {
  const next = Math.floor((week + 1) / QUARTER) % QUARTERS;
  for (let row = 0; row < SLOTS * CLASSES; row++) {
    state.providers.attached[row * QUARTERS + next] = 0;
    state.providers.succeeded[row * QUARTERS + next] = 0;
  }
}
