import { availableParallelism } from "node:os";
import {
  checkSize,
  DEFAULT_SIZE,
  either,
  error,
  readWhole as readWholeOf,
  repsLimits,
  show,
  sizeLimits,
  type EnvelopeName,
  type Limits,
  type Problem,
  type RunSize,
} from "../../index.ts";
import { readChanges, type Change } from "./change.ts";
import { readUntil, type Until } from "./until.ts";

/** Flags of `run`, `compare` and `verify` as they were typed. */
export interface Flags {
  readonly seed?: string;
  readonly reps?: string;
  readonly replication?: string;
  readonly people?: string;
  readonly weeks?: string;
  readonly burnIn?: string;
  readonly threads?: string;
  readonly set?: readonly string[];
  readonly out?: string;
  readonly format?: string;
  readonly until?: string;
  readonly envelope?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
}

export type Format = "csv" | "json";

/** What a run is asked to be, once flags and defaults are merged. */
export interface Settings {
  readonly size: RunSize;
  /** Number of the first replication, from 0. */
  readonly first: number;
  /** Replications; with `until`, those before the first look. */
  readonly replications: number;
  readonly threads: number;
  readonly changes: readonly Change[];
  readonly out: string | undefined;
  readonly formats: readonly Format[];
  readonly until: Until | undefined;
  readonly envelope: EnvelopeName;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

const DEFAULT_REPLICATIONS = 10;
const FORMATS: readonly Format[] = ["csv", "json"];
const ENVELOPES: readonly EnvelopeName[] = ["A", "B", "none"];
const THREADS = { least: 1, most: 256, unit: "threads" };
const REPLICATION_NUMBERS = { least: 0, most: repsLimits.most - 1, unit: "replications" };

/** Merges flags with defaults: a flag wins. Everything that is wrong goes to `problems`. */
export function readSettings(flags: Flags, problems: Problem[]): Settings {
  const whole = (flag: string, text: string | undefined, limits: Limits, otherwise: number): number =>
    text === undefined ? otherwise : (readWhole(flag, text, limits, problems) ?? otherwise);
  const clash = (flag: string): void =>
    void problems.push(
      error(flag, "it cannot go with --replication, which runs one replication only", "Leave one of the two out"),
    );

  const size = {
    seed: readSeed(flags.seed, problems),
    people: whole("--people", flags.people, sizeLimits.people, DEFAULT_SIZE.people),
    weeks: whole("--weeks", flags.weeks, sizeLimits.weeks, DEFAULT_SIZE.weeks),
    burnIn: whole("--burn-in", flags.burnIn, sizeLimits.burnIn, DEFAULT_SIZE.burnIn),
  };
  if (flags.replication !== undefined && flags.until !== undefined) clash("--until");
  if (flags.replication !== undefined && flags.reps !== undefined) clash("--reps");
  const envelope = (flags.envelope ?? "A") as EnvelopeName;
  if (!ENVELOPES.includes(envelope))
    problems.push(
      error("--envelope", `there is no envelope ${show(envelope)}`, "Give A (services count), B (they do not) or none"),
    );

  return {
    size,
    first: whole("--replication", flags.replication, REPLICATION_NUMBERS, 0),
    replications: flags.replication === undefined ? whole("--reps", flags.reps, repsLimits, DEFAULT_REPLICATIONS) : 1,
    threads: readThreads(flags.threads, problems),
    changes: readChanges(flags.set ?? [], problems),
    out: readPlace("--out", flags.out, problems),
    formats: readFormats(flags, problems),
    until: flags.until === undefined ? undefined : readUntil(flags.until, problems),
    envelope,
    json: flags.json ?? false,
    dryRun: flags.dryRun ?? false,
    quiet: flags.quiet ?? false,
  };
}

/** Worker threads: as many as the machine has processors unless a flag says otherwise. */
export function readThreads(text: string | undefined, problems: Problem[]): number {
  const otherwise = Math.min(availableParallelism(), THREADS.most);
  return text === undefined ? otherwise : (readWhole("--threads", text, THREADS, problems) ?? otherwise);
}

/** A place to read from or write to as it was typed; an empty one goes to `problems`. */
export function readPlace<T extends string | true | undefined>(flag: string, text: T, problems: Problem[]): T {
  if (text === "") problems.push(error(flag, "it is empty", "Give a path, or leave it out"));
  return text;
}

/** A whole number within limits; what is wrong goes to `problems`. */
export function readWhole(flag: string, text: string, limits: Limits, problems: Problem[]): number | undefined {
  const { value, problems: found } = readWholeOf(flag, text, limits);
  problems.push(...found);
  return value;
}

function readSeed(text: string | undefined, problems: Problem[]): string {
  const { size, problems: found } = checkSize(text === undefined ? {} : { seed: text });
  problems.push(...found.map((problem) => ({ ...problem, path: "--seed" })));
  return (size ?? DEFAULT_SIZE).seed;
}

function readFormats({ format, out }: Flags, problems: Problem[]): readonly Format[] {
  if (format === undefined) return FORMATS;
  if (out === undefined)
    problems.push(error("--format", "there is nothing to write to", "Add --out DIR, or leave --format out"));
  const words = [...new Set(format.split(",").map((word) => word.trim().toLowerCase()))];
  for (const word of words) {
    if (word === "parquet")
      problems.push(
        error(
          "--format",
          "parquet is not written yet",
          "Give csv, which DuckDB, R and Python read and DuckDB turns into Parquet",
        ),
      );
    else if (!isFormat(word))
      problems.push(
        error(
          "--format",
          `there is no format ${show(word)}`,
          `Give ${either(FORMATS)}, or both as ${FORMATS.join(",")}`,
        ),
      );
  }
  return words.filter(isFormat);
}

const isFormat = (word: string): word is Format => FORMATS.includes(word as Format);
