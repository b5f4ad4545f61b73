import { burntIn } from "../evaluate/burnt-in.ts";
import { pacedRuns, type Pause } from "../evaluate/paced-run.ts";
import type { RunRecord } from "../record.ts";
import type { Variation, World } from "../run/world.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";

/** A regime to live through, and how it is watched in a world. */
interface Run {
  readonly scenario: Scenario;
  readonly start: (world: World) => Variation;
}

/** Lives through regimes one after the other from one burnt-in world; `done` hears of each. */
export async function eachRun(
  runs: readonly Run[],
  { size, replication, pause }: { size: RunSize; replication: number; pause: Pause },
  done: (result: RunRecord, place: number) => void,
): Promise<void> {
  const parts = runs.length + size.burnIn / size.weeks;
  let share = 0;
  await pause(share, parts);
  const world = await burntIn(runs[0].scenario, size, replication, () => pause(0, parts));
  share = size.burnIn / size.weeks;
  const paced = pacedRuns(size);
  for (const [place, { scenario, start }] of runs.entries()) {
    done(await paced(world, scenario, (part) => pause(share + part, parts), start(world)), place);
    await pause(++share, parts);
  }
}
