import { QUARTER } from "../core/calendar.ts";
import { advantage, type Tally as Results } from "../policy/allocation/similar-people.ts";
import type { Setting } from "../policy/setting.ts";
import { CLASSES, JOBCENTRE, QUARTERS, SLOTS } from "../world/providers.ts";
import type { State } from "../world/state.ts";

/**
 * Publishes each provider's results with similar people: attachments of the window that ended a lag ago, adjusted for
 * whom they served and shrunk toward the average.
 */
export function publish(state: State, setting: Setting): void {
  const { providers, week } = state;
  const { assumptions } = setting.nature;
  const last = Math.floor((week - assumptions["allocation.publicationLag"]) / QUARTER);
  const first =
    Math.floor((week - assumptions["allocation.publicationLag"] - assumptions["allocation.window"]) / QUARTER) + 1;
  const tally = (slot: number, level: number): { attached: number; succeeded: number } => {
    let attached = 0;
    let succeeded = 0;
    for (let quarter = Math.max(0, first); quarter <= last; quarter++) {
      const cell = (slot * CLASSES + level) * QUARTERS + (quarter % QUARTERS);
      attached += providers.attached[cell];
      succeeded += providers.succeeded[cell];
    }
    return { attached, succeeded };
  };
  const own = Array.from({ length: SLOTS }, (_, slot) =>
    Array.from({ length: CLASSES }, (__, level) => tally(slot, level)),
  );
  const everyone = Array.from({ length: CLASSES }, (_, level) =>
    own.reduce(
      (sum, levels) => ({
        attached: sum.attached + levels[level].attached,
        succeeded: sum.succeeded + levels[level].succeeded,
      }),
      { attached: 0, succeeded: 0 },
    ),
  );
  const at = {
    levels: CLASSES,
    bandwidth: assumptions["allocation.bandwidth"],
    prior: assumptions["allocation.shrinkagePrior"],
  };
  const overall = new Float64Array(SLOTS);
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    for (let level = 0; level < CLASSES; level++) {
      providers.expected[slot * CLASSES + level] = advantage(
        (l) => own[slot][l],
        (l) => everyone[l],
        { ...at, level },
      );
    }
    providers.results[slot] = against(own[slot], everyone, state.weight);
    overall[slot] = advantage(
      (l) => own[slot][l],
      (l) => everyone[l],
      { ...at, level: 0, bandwidth: Number.MAX_VALUE },
    );
  }
  let squares = 0;
  let rated = 0;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) {
    providers.recorded[slot] = own[slot].some(({ attached }) => attached > 0) ? 1 : 0;
    if (providers.recorded[slot] === 0) continue;
    squares += overall[slot] * overall[slot];
    rated++;
  }
  const sd = rated > 0 ? Math.sqrt(squares / rated) : 0;
  for (let slot = JOBCENTRE + 1; slot < SLOTS; slot++) providers.rating[slot] = sd > 0 ? overall[slot] / sd : 0;
  clearQuarter(state, week);
}

/**
 * A provider's outcomes against what the same people achieve on average, given the benefit of the doubt: one standard
 * error more, for counts in which each of the people followed stands for `weight`.
 */
export function against(own: readonly Results[], everyone: readonly Results[], weight: number): number {
  let expected = 0;
  let succeeded = 0;
  let variance = 0;
  own.forEach(({ attached, succeeded: here }, level) => {
    const pool = everyone[level];
    const rate = pool.attached > 0 ? pool.succeeded / pool.attached : 0;
    expected += attached * rate;
    succeeded += here;
    variance += weight * attached * rate * (1 - rate);
  });
  return expected > 0 ? (succeeded + Math.sqrt(variance)) / expected : 1;
}

/** Makes room for the quarter that begins next week. */
function clearQuarter(state: State, week: number): void {
  const next = Math.floor((week + 1) / QUARTER) % QUARTERS;
  for (let row = 0; row < SLOTS * CLASSES; row++) {
    state.providers.attached[row * QUARTERS + next] = 0;
    state.providers.succeeded[row * QUARTERS + next] = 0;
  }
}
