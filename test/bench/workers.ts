import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { spread, type Spread } from "./clock.ts";

/** What so many workers take for the same replications, held to as many cores. */
export interface Pinned {
  /** Seconds by the clock, of processor time in workers, and in everything that helps them (compiler, collector). */
  readonly seconds: Spread;
  readonly workers: Spread;
  readonly helpers: Spread;
}

export interface TwoWorkers {
  readonly one: Pinned;
  readonly two: Pinned;
  /** How many times faster two are. */
  readonly ratio: Spread;
}

interface Round {
  readonly seconds: number;
  readonly workers: number;
  readonly helpers: number;
}

/**
 * One worker held to one core against two on two, over the same warm replications; a reason in words where it cannot be
 * measured.
 */
export function twoWorkersAgainstOne(people: number, weeks: number, replications: number): TwoWorkers | string {
  if (cpus().length < 2) return "there is one core only";
  const run = (threads: number): Round[] => {
    const program = join(import.meta.dirname, "pinned-pool.js");
    const asked = [threads, people, weeks, replications, 2].map(String);
    const cores = threads === 1 ? "0" : "0,1";
    const said = execFileSync("taskset", ["-c", cores, process.execPath, program, ...asked], { maxBuffer: 2 ** 26 });
    return said
      .toString()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Round);
  };
  try {
    const rounds = Array.from({ length: 3 }, () => [run(1), run(2)]);
    const [one, two] = [0, 1].map((place) => rounds.flatMap((each) => each[place]));
    return { one: pinned(one), two: pinned(two), ratio: spread(one.map(({ seconds }, n) => seconds / two[n].seconds)) };
  } catch (reason) {
    return `taskset did not hold a process to a core: ${String(reason)}`;
  }
}

const pinned = (rounds: readonly Round[]): Pinned => ({
  seconds: spread(rounds.map(({ seconds }) => seconds)),
  workers: spread(rounds.map(({ workers }) => workers)),
  helpers: spread(rounds.map(({ helpers }) => helpers)),
});
