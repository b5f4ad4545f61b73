import { createHash } from "node:crypto";
import { closeSync, existsSync, fdatasyncSync, openSync } from "node:fs";
import { join } from "node:path";
import { error, InputError, SIGNPOST_VERSION, type Moments, type Problem } from "../../index.ts";
import { cannotWrite, OutputFailed } from "./output-failed.ts";
import { readRegularFile } from "./regular-file.ts";
import { fileTrouble } from "../arguments/scenario-argument.ts";
import { openSealed, sealedText, unusedStored } from "./sealed-text.ts";
import { wholeFile } from "./whole-file.ts";
import { writeAll } from "./write-all.ts";
import { POINTS_NAME } from "../arguments/written-names.ts";

/**
 * What has been simulated of a fit, kept in its folder as it comes, so that a fit that was stopped goes on where it
 * was.
 */
export interface PointRecord {
  readonly get: (key: string) => Moments | undefined;
  readonly keep: (key: string, moments: Moments) => void;
}

/** A record in a folder, and which of its lines are not used. */
export interface OpenPointRecord extends PointRecord {
  readonly problems: readonly Problem[];
  readonly close: () => void;
}

/** Keeps points for as long as the program runs. */
export function pointsInMind(): PointRecord {
  const kept = new Map<string, Moments>();
  return { get: (key) => kept.get(key), keep: (key, moments) => void kept.set(key, moments) };
}

/**
 * Opens the record of a fit in a folder that is there. `design` says which fit it is; a record of another is refused,
 * and so is any without `resume`. Throws an `InputError`.
 */
export function openPointRecord(folder: string, design: string, resume: boolean): OpenPointRecord {
  const path = join(folder, POINTS_NAME);
  const of = createHash("sha256").update(design).digest("hex");
  const { kept, problems, whole } = existing(path, of, resume);
  let descriptor: number;
  try {
    if (!whole) replace(path, [headOf(design), ...[...kept].map(([key, moments]) => lineOf(of, key, moments))]);
    descriptor = openSync(path, "a");
  } catch (reason) {
    throw cannotWrite("--out", folder, reason);
  }
  return {
    problems,
    get: (key) => kept.get(key),
    keep(key, moments) {
      kept.set(key, moments);
      try {
        writeAll(descriptor, Buffer.from(`${lineOf(of, key, moments)}\n`, "utf8"));
        fdatasyncSync(descriptor);
      } catch (reason) {
        throw new OutputFailed(`--out: ${path}`, reason);
      }
    },
    close: () => closeSync(descriptor),
  };
}

/** Version of the format of stored points that this code reads and writes. */
const POINTS_VERSION = 1;

const headOf = (design: string): string =>
  sealedText({ pointsVersion: POINTS_VERSION, signpost: SIGNPOST_VERSION, design });

/** A point with the fit that it is of; numbers that are not there are written as `null`. */
const lineOf = (of: string, key: string, { mean, variance }: Moments): string =>
  sealedText({ of, key, mean, variance });

interface Existing {
  readonly kept: Map<string, Moments>;
  readonly problems: readonly Problem[];
  /** True if lines can be added to the file as it stands. */
  readonly whole: boolean;
}

/** Reads what is there, line by line: each is used only if it is whole and of this very fit. */
function existing(path: string, of: string, resume: boolean): Existing {
  const kept = new Map<string, Moments>();
  const text = existsSync(path) ? readText(path) : "";
  const [head, ...lines] = text.replace(/\n$/, "").split("\n");
  if (lines.length === 0) return { kept, problems: [], whole: false };
  if (!resume)
    throw new InputError([
      error("--out", `${path} holds a fit already`, "Add --resume to go on with it, or give another directory"),
    ]);
  const troubles = [
    headTrouble(head!, of, path),
    ...lines.map((line) => {
      const read = readLine(line, of);
      if ("trouble" in read) return read.trouble;
      kept.set(read.key, read.moments);
      return undefined;
    }),
  ];
  const met = troubles.flatMap((trouble, n) =>
    trouble === undefined ? [] : [{ where: `${path}: line ${n + 1}`, trouble }],
  );
  const problems = unusedStored(met, "It is not used: a point that is needed is simulated again");
  // a line that was cut off in the middle is what a kill leaves
  const complete = text.endsWith("\n") ? lines.length : lines.length - 1;
  if (kept.size === 0 && complete > 0)
    throw new InputError([
      ...problems,
      error("--resume", `${path} holds no point that is whole and of this fit`, "Delete it, or give another directory"),
    ]);
  return { kept, problems, whole: problems.length === 0 && text.endsWith("\n") };
}

function readText(path: string): string {
  try {
    return readRegularFile(path).toString("utf8");
  } catch (reason) {
    throw cannotWrite("--out", path, reason);
  }
}

/**
 * What is wrong with the first line, if lines below it may be used all the same; throws if the file is of another fit.
 */
function headTrouble(head: string, of: string, path: string): string | undefined {
  const sealed = openSealed(head, { field: "pointsVersion", read: POINTS_VERSION });
  if ("trouble" in sealed) return sealed.trouble;
  const { design } = sealed.stored as { design?: unknown };
  if (createHash("sha256").update(String(design)).digest("hex") === of) return undefined;
  throw new InputError([
    error(
      "--resume",
      `${path} is of another fit: other settings, another regime or another program`,
      "Give the same settings, or another directory",
    ),
  ]);
}

/** A stored point, or in words why the line is none that may be used. */
function readLine(
  line: string,
  of: string,
): { readonly key: string; readonly moments: Moments } | { readonly trouble: string } {
  const sealed = openSealed(line);
  if ("trouble" in sealed) return sealed;
  const {
    of: its,
    key,
    mean,
    variance,
  } = (sealed.stored ?? {}) as { of?: unknown; key?: unknown; mean?: (number | null)[]; variance?: (number | null)[] };
  if (its !== of) return { trouble: "it is a point of another fit" };
  const numbers = (list: (number | null)[] | undefined): number[] => (list ?? []).map((value) => value ?? NaN);
  return { key: String(key), moments: { mean: numbers(mean), variance: numbers(variance) } };
}

/** What is wrong with stored points, line by line in words, whatever fit they are of. */
export function pointTroubles(path: string): string[] {
  let text: string;
  try {
    text = readRegularFile(path).toString("utf8");
  } catch (reason) {
    return [`${POINTS_NAME}: ${fileTrouble(reason)}`];
  }
  return text
    .replace(/\n$/, "")
    .split("\n")
    .flatMap((line, n) => {
      const sealed = openSealed(line, { field: "pointsVersion", read: POINTS_VERSION });
      return "trouble" in sealed ? [`${POINTS_NAME}: line ${n + 1}: ${sealed.trouble}`] : [];
    });
}

/** Writes all lines anew, whole or not at all. */
function replace(path: string, lines: readonly string[]): void {
  const file = wholeFile(path);
  try {
    file.write(`${lines.join("\n")}\n`);
    file.seal();
    file.publish();
  } finally {
    file.abandon();
  }
}
