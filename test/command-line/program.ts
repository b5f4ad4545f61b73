import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import type { Comparison } from "../../sim/index.ts";

export const PROGRAM = resolve("dist/cli/signpost.js");

/** The two regimes that most tests compare; any two would do. */
export const PAIR = ["jobcentre-2014", "citizen-support"] as const;
/** A size that takes a moment. */
export const SMALL = ["--people", "200", "--weeks", "40", "--burn-in", "8", "--reps", "3"] as const;

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built program; `ended` resolves when it has. */
export function start(
  words: readonly string[],
  { cwd, program = PROGRAM }: { cwd?: string; program?: string } = {},
): { process: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...words], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  return { process: child, ended: new Promise((done) => child.on("close", (code) => done({ code, out, err }))) };
}

/** Runs the built program to its end. */
export const signpost = (...words: readonly string[]): Promise<Ended> => start(words).ended;

const asked = new Map<string, Promise<Ended>>();

/** Runs it, expects success, and reads what it printed as JSON; the same words are run once a file. */
export async function json<T = Comparison>(...words: readonly string[]): Promise<T> {
  const key = JSON.stringify(words);
  if (!asked.has(key)) asked.set(key, signpost(...words, "--json"));
  const { code, out, err } = await asked.get(key)!;
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as T;
}

/** A folder of the test's own, removed when it ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "signpost-test-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export const read = (...path: string[]): string => readFileSync(join(...path), "utf8");
export const readJson = <T>(...path: string[]): T => JSON.parse(read(...path)) as T;
/** Names in a folder, hidden ones too; none if it is not there. */
export const namesIn = (path: string): string[] => {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
};

/** Rows of a tidy file, by a reader that knows RFC 4180 and nothing of the writer. */
export function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
