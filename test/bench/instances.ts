import { prepare, scenario, type RunSize } from "../../sim/index.ts";
import { nanoseconds, spread, type Spread } from "./clock.ts";
import { BENCHED, finish, lived } from "./cost.ts";

/**
 * How much slower a later instance is than the first, once both have warmed up: 1 if phases are shared between
 * instances.
 */
export interface LaterInstances {
  readonly second: Spread;
  readonly third: Spread;
}

/** Must be the first thing that its process does with the simulation: the first instance is first only once. */
export function laterInstances(size: RunSize, repeats: number): LaterInstances {
  const regime = scenario(BENCHED);
  const start = (replication: number): (() => number) => {
    const world = prepare(regime, size, replication);
    const once = (): number => {
      let weeks = 1;
      const time = nanoseconds(() => (weeks = lived(finish(world, regime, size))));
      return time / weeks;
    };
    once();
    return once;
  };
  const first = start(0);
  const alone = Array.from({ length: repeats }, first);
  const second = start(1);
  const third = start(2);
  const base = [...alone].sort((a, b) => a - b)[repeats >> 1];
  const rounds = Array.from({ length: repeats }, () => ({ second: second(), third: third() }));
  return {
    second: spread(rounds.map((round) => round.second / base)),
    third: spread(rounds.map((round) => round.third / base)),
  };
}
