import { burnIn } from "../run.ts";
import { type World } from "../run/world.ts";
import { canonicalJson } from "../scenario/hash.ts";
import type { RunSize, Scenario } from "../scenario/scenario.ts";
import type { Pause } from "./paced-run.ts";

/**
 * People in all the worlds that are kept, at most: previews ask for the same small worlds again with every move of a
 * lever.
 */
const KEPT_PEOPLE = 60_000;

const kept = new Map<string, World>();

/**
 * The world burnt in under a scenario's baseline, pausing after each slice; small ones are kept, the latest used for
 * longest.
 */
export async function burntIn(
  reference: Scenario,
  size: RunSize,
  replication: number,
  pause: () => ReturnType<Pause>,
): Promise<World> {
  const key = canonicalJson({ levers: reference.burnIn, assumptions: reference.assumptions, size, replication });
  const found = kept.get(key);
  const world = found ?? (await paced(reference, size, replication, pause));
  kept.delete(key);
  kept.set(key, world);
  let people = [...kept.values()].reduce((sum, each) => sum + each.size.people, 0);
  for (const [oldest, each] of kept) {
    if (people <= KEPT_PEOPLE) break;
    kept.delete(oldest);
    people -= each.size.people;
  }
  return world;
}

async function paced(
  reference: Scenario,
  size: RunSize,
  replication: number,
  pause: () => ReturnType<Pause>,
): Promise<World> {
  const weeks = burnIn(reference, size, replication);
  for (;;) {
    const step = weeks.next();
    if (step.done === true) return step.value;
    await pause();
  }
}
