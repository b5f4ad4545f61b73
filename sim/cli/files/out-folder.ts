import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, type Stats } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { error, InputError } from "../../index.ts";
import { isLeftClaim, lockFolder } from "./folder-lock.ts";
import { cannotWrite } from "./output-failed.ts";
import { kindOf } from "./regular-file.ts";
import {
  CELLS_NAME,
  FIT_NAMES,
  MANIFEST_NAME,
  POINTS_NAME,
  PREDICTIONS_NAME,
  RESULT_NAMES,
} from "../arguments/written-names.ts";
import { nameToBe, wholeFile } from "./whole-file.ts";

/** The directory of `--out`, held by this run alone until it is released. */
export interface OutFolder {
  readonly path: string;
  /**
   * Lets `appear` name the results that a manifest lists, then the manifest; what an earlier run left beside them is
   * removed.
   */
  readonly publish: (results: readonly string[], appear: () => void, manifest: string) => void;
  /** Lets go of the directory and removes it again if it was made for nothing. */
  readonly release: () => void;
}

/**
 * Opens the directory of `--out` for a verb, and makes it if need be; throws an `InputError` if it cannot be written
 * to, if another run is at it, or if it holds stored work of another verb.
 */
export async function openOutFolder(directory: string, verb: string): Promise<OutFolder> {
  let made: string | undefined;
  const leave = (): void => {
    if (made !== undefined) removeEmpty(resolve(directory), resolve(made));
  };
  try {
    made = mkdirSync(directory, { recursive: true });
  } catch (reason) {
    throw cannotWrite("--out", directory, reason);
  }
  try {
    const lock = await lockFolder(directory);
    const release = (): void => {
      lock.release();
      leave();
    };
    try {
      checkInside(directory, verb);
      for (const name of readdirSync(directory))
        if (ALL_NAMES.includes(nameToBe(name) ?? "") || isLeftClaim(join(directory, name)))
          rmSync(join(directory, name), { force: true });
    } catch (reason) {
      release();
      throw reason;
    }
    return {
      path: directory,
      publish(results, appear, manifest) {
        const file = wholeFile(join(directory, MANIFEST_NAME));
        try {
          file.write(manifest);
          file.seal();
          lock.check();
          const earlier = earlierNames(directory).filter((name) => !results.includes(name));
          // results of two runs never stand beside one manifest
          rmSync(join(directory, MANIFEST_NAME), { force: true });
          appear();
          for (const name of earlier) rmSync(join(directory, name), { force: true });
          file.publish();
        } finally {
          file.abandon();
        }
      },
      release,
    };
  } catch (reason) {
    leave();
    throw reason;
  }
}

/** Files that only a manifest which lists them says are ours. */
const LISTED: readonly unknown[] = [...Object.values(FIT_NAMES), PREDICTIONS_NAME];
const ALL_NAMES: readonly string[] = [
  ...Object.values(RESULT_NAMES),
  ...Object.values(FIT_NAMES),
  PREDICTIONS_NAME,
  MANIFEST_NAME,
  POINTS_NAME,
];
/** Verbs that keep the points that they simulate. */
const KEEP_POINTS = ["calibrate", "predict"];

/** What stands in the way of writing there. */
function checkInside(directory: string, verb: string): void {
  const problems = ALL_NAMES.flatMap((name) => {
    const path = join(directory, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined || found.isFile() || found.isSymbolicLink()) return [];
    return [
      error(
        "--out",
        `${path} is ${kindOf(found)}, where a file may have to be written`,
        "Move it away, or give another directory",
      ),
    ];
  });
  if (verb !== "sweep" && namesIn(join(directory, CELLS_NAME)).length > 0)
    problems.push(stored(join(directory, CELLS_NAME), "cells of a sweep"));
  if (!KEEP_POINTS.includes(verb) && exists(join(directory, POINTS_NAME)))
    problems.push(stored(join(directory, POINTS_NAME), "points of a fit or of predictions"));
  if (problems.length > 0) throw new InputError(problems);
}

const stored = (path: string, what: string) =>
  error(
    "--out",
    `${path} holds ${what}, which would be left beside other results`,
    "Give another directory, or delete it",
  );

const exists = (path: string): boolean =>
  (lstatSync(path, { throwIfNoEntry: false }) satisfies Stats | undefined) !== undefined;

/** Names of an earlier run's files: those of results, and whatever else of ours its manifest lists. */
function earlierNames(directory: string): string[] {
  const listed = (): unknown[] => {
    try {
      const { files } = JSON.parse(readFileSync(join(directory, MANIFEST_NAME), "utf8")) as {
        files: { name: unknown }[];
      };
      return files.map(({ name }) => name);
    } catch {
      return [];
    }
  };
  const ours = listed().filter((name) => LISTED.includes(name)) as string[];
  return [...Object.values(RESULT_NAMES), ...ours];
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** Removes a directory and those above it up to `top`, as long as they are empty. */
function removeEmpty(directory: string, top: string): void {
  for (let at = directory; at.startsWith(top); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
