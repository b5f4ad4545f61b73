import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { error, InputError, type Moments } from "../index.ts";
import { fileTrouble } from "./scenario-argument.ts";

/** What has been simulated of a fit, kept in its folder as it comes, so that a fit that was stopped goes on where it was. */
export interface PointRecord {
  readonly get: (key: string) => Moments | undefined;
  readonly keep: (key: string, moments: Moments) => void;
}

/** Keeps points for as long as the program runs. */
export function pointsInMind(): PointRecord {
  const kept = new Map<string, Moments>();
  return { get: (key) => kept.get(key), keep: (key, moments) => void kept.set(key, moments) };
}

export const POINTS_NAME = "points.jsonl";

/** Opens the record of a fit in a folder, which is made if need be. `design` says which fit it is; a record of another is refused, and so is any without `resume`. Throws an `InputError`. */
export function openPointRecord(folder: string, design: string, resume: boolean): PointRecord {
  const path = join(folder, POINTS_NAME);
  const kept = new Map<string, Moments>();
  try {
    mkdirSync(folder, { recursive: true });
    const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
    if (lines.length > 1 && !resume) throw new InputError([error("--out", `${path} holds a fit already`, "Add --resume to go on with it, or give another directory")]);
    if (lines.length > 1 && lines[0] !== JSON.stringify({ design })) throw new InputError([error("--resume", `${path} is of another fit: other settings, another regime or another program`, "Give the same settings, or another directory")]);
    for (const line of lines.slice(1)) {
      const read = readLine(line);
      if (read !== undefined) kept.set(read.key, read);
    }
    writeFileSync(path, [JSON.stringify({ design }), ...[...kept].map(([key, { mean, variance }]) => lineOf(key, { mean, variance })), ""].join("\n"));
  } catch (reason) {
    if (reason instanceof InputError) throw reason;
    throw new InputError([error("--out", `nothing can be written to ${folder}: ${fileTrouble(reason)}`, "Give a directory that you may write to")]);
  }
  return {
    get: (key) => kept.get(key),
    keep(key, moments) {
      kept.set(key, moments);
      appendFileSync(path, `${lineOf(key, moments)}\n`);
    },
  };
}

/** Numbers that are not there are written as `null`. */
const lineOf = (key: string, { mean, variance }: Moments): string => JSON.stringify({ key, mean, variance });

/** A line that was cut off in the middle counts for nothing: its point is simulated again. */
function readLine(line: string): (Moments & { readonly key: string }) | undefined {
  try {
    const { key, mean, variance } = JSON.parse(line) as { key: string; mean: (number | null)[]; variance: (number | null)[] };
    const numbers = (list: (number | null)[]): number[] => list.map((value) => value ?? NaN);
    return { key, mean: numbers(mean), variance: numbers(variance) };
  } catch {
    return undefined;
  }
}
