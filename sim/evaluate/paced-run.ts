import type { RunRecord } from "../record.ts";
import { simulate, SLICE } from "../run.ts";
import { type Variation, type World } from "../run/world.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";

/** Lets others breathe between slices of work and hears how much is done, of how much; rejects to stop the work. */
export type Pause = (done: number, of: number) => Promise<void>;

/**
 * Runs worlds of one size one after the other, pausing after each slice with the share of the run done; a variation may
 * watch.
 */
export function pacedRuns({
  people,
  weeks,
}: RunSize): (
  world: World,
  scenario: Scenario,
  pause: (share: number) => Promise<void>,
  variation?: Variation,
) => Promise<RunRecord> {
  let expected = Math.max(1, Math.ceil((people * weeks) / SLICE));
  return async (world, scenario, pause, variation) => {
    const lives = simulate(world, scenario, { ...world.size, people, weeks }, variation);
    for (let slice = 1; ; slice++) {
      const step = lives.next();
      if (step.done === true) {
        expected = slice;
        return step.value;
      }
      await pause(slice / Math.max(expected, slice + 1));
    }
  };
}
