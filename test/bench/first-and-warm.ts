import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { median, spread, type Spread } from "./clock.ts";

/** What a person-week takes in a process's first run and in later ones. */
export interface FirstAndWarm {
  /** Nanoseconds of processor time, the compiler's and the collector's threads counted. */
  readonly first: Spread;
  readonly warm: Spread;
  /** First over warm. */
  readonly ratio: Spread;
}

/** Runs of a process before it counts as warm. */
const WARMING = 5;

/** Measures several processes, each with several runs of so many people. */
export function firstAndWarm(
  people: number,
  weeks: number,
  { processes = 5, runs = 14, program = OWN }: { processes?: number; runs?: number; program?: string } = {},
): FirstAndWarm {
  const all = Array.from({ length: processes }, () =>
    linesOf(["live", people, weeks, runs], { program }).flatMap((line) =>
      line.startsWith("@run ") ? [Number(line.slice(5))] : [],
    ),
  );
  const warm = all.map((times) => median(times.slice(WARMING)));
  return {
    first: spread(all.map(([first]) => first)),
    warm: spread(warm),
    ratio: spread(all.map(([first], n) => first / warm[n])),
  };
}

/** What the program of runs says in a process of its own, under some flags of the engine. */
export function linesOf(
  asked: readonly (string | number)[],
  { flags = [], program = OWN }: { readonly flags?: readonly string[]; readonly program?: string } = {},
): string[] {
  const said = execFileSync(process.execPath, [...flags, program, ...asked.map(String)], { maxBuffer: 2 ** 30 });
  return said.toString().split("\n");
}

const OWN = join(import.meta.dirname, "runs.js");
