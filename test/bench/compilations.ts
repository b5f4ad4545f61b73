import { linesOf } from "./first-and-warm.ts";

/** What the engine compiled, and threw away again, in each of a process's replications. */
export interface Compilations {
  readonly compiled: readonly number[];
  readonly thrownAway: readonly number[];
}

/** Counts them in a process of its own, over replications of two regimes, measures and all. */
export function compilations(people: number, weeks: number, replications: number): Compilations {
  const compiled = [0];
  const thrownAway = [0];
  for (const line of linesOf(["replicate", people, weeks, replications], { flags: ["--trace-opt", "--trace-deopt"] })) {
    if (line.startsWith("@run ")) {
      compiled.push(0);
      thrownAway.push(0);
    } else if (line.includes("completed optimizing")) compiled[compiled.length - 1]++;
    else if (line.includes("bailout (kind")) thrownAway[thrownAway.length - 1]++;
  }
  return { compiled: compiled.slice(0, replications), thrownAway: thrownAway.slice(0, replications) };
}
