import { record, type Recorder } from "../../sim/journey/recorder.ts";
import type { RunRecord } from "../../sim/record.ts";
import { live, prepare } from "../../sim/run.ts";
import type { RunSize, Scenario } from "../../sim/scenario/scenario.ts";
import { EVERYBODY } from "../../sim/world/watch.ts";

/** A run in which everyone is watched at once. */
export interface AllWatched {
  readonly record: RunRecord;
  readonly recorders: readonly Recorder[];
}

/** Lives through a scenario with a recorder for each person. */
export function watchEveryone(scenario: Scenario, size: RunSize, replication = 0): AllWatched {
  const world = prepare(scenario, size, replication);
  const recorders = Array.from({ length: size.people }, (_, i) => record(world, i));
  const result = live(world, scenario, size, {
    watched: EVERYBODY,
    before: (...seen) => recorders.forEach(({ variation }) => variation.before?.(...seen)),
    watch: (...seen) => recorders.forEach(({ variation }) => variation.watch?.(...seen)),
  });
  return { record: result, recorders };
}
