import { createReadStream, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { readCell } from "./cell-store.ts";
import { pointTroubles } from "./point-record.ts";
import type { ReadManifest } from "./read-manifest.ts";
import { readRegularFile } from "./regular-file.ts";
import { CELLS_NAME, POINTS_NAME, RESULT_NAMES } from "../arguments/written-names.ts";

/** What stands beside a manifest apart from the files that it lists. */
export interface Beside {
  /** Names that the manifest does not know: nothing is said for them. */
  readonly unknown: readonly string[];
  /** Stored work and stored results that may not be used, each in words. */
  readonly damaged: readonly string[];
}

/** Looks at everything beside a manifest and at the stored work that it names. */
export async function besideManifest(
  path: string,
  { verb, files, sweep, model: { program } }: ReadManifest,
): Promise<Beside> {
  const directory = dirname(path);
  const keepsPoints = verb === "calibrate" || verb === "predict";
  const own = [
    basename(path),
    ...files.map(({ name }) => name),
    ...(verb === "sweep" ? [CELLS_NAME] : []),
    ...(keepsPoints ? [POINTS_NAME] : []),
  ];
  const unknown = readdirSync(directory)
    .filter((name) => !own.includes(name))
    .sort();
  const damaged = await notFinite(directory);
  if (keepsPoints && isThere(join(directory, POINTS_NAME)))
    damaged.push(...pointTroubles(join(directory, POINTS_NAME)));
  if (sweep !== undefined && isThere(join(directory, CELLS_NAME)))
    for (const name of readdirSync(join(directory, CELLS_NAME)).sort()) {
      const cell = sweep.cells.find(({ id }) => name === `${id}.json`);
      if (cell === undefined) {
        if (!sweep.otherCells.includes(name)) unknown.push(`${CELLS_NAME}/${name}`);
        continue;
      }
      const read = readCell(join(directory, CELLS_NAME, name), name, program);
      if ("trouble" in read) damaged.push(`${CELLS_NAME}/${name}: ${read.trouble}`);
      else if (read.cell.hash !== cell.hash)
        damaged.push(`${CELLS_NAME}/${name}: it is not the cell that the manifest names`);
    }
  return { unknown, damaged };
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Stored results with a value that is not finite, the first of each file. */
async function notFinite(directory: string): Promise<string[]> {
  const found: string[] = [];
  const [csv, json] = [RESULT_NAMES.csv, RESULT_NAMES.json].map((name) => join(directory, name)) as [string, string];
  const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (isFile(csv)) {
    const lines = createInterface({ input: createReadStream(csv), crlfDelay: Infinity });
    for await (const line of lines)
      if (/,(-?Infinity|NaN|null|)$/.test(line)) {
        found.push(`${RESULT_NAMES.csv}: it holds a value that is not finite: ${line}`);
        break;
      }
    lines.close();
  }
  if (isFile(json)) {
    const key = keyWithoutNumber(json);
    if (key !== undefined) found.push(`${RESULT_NAMES.json}: it holds a value that is not finite: ${key}`);
  }
  return found;
}

/** The first mean or scale that is no number, which is how JSON writes what is not finite. */
function keyWithoutNumber(path: string): string | undefined {
  try {
    const walk = (value: unknown, at: string): string | undefined => {
      if (typeof value === "number") return Number.isFinite(value) ? undefined : at;
      if (value === null) return /\.(mean|scale)(\.\d+)?$/.test(at) ? at : undefined;
      if (typeof value !== "object") return undefined;
      for (const [key, inner] of Object.entries(value)) {
        const found = walk(inner, `${at}.${key}`);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return walk(JSON.parse(readRegularFile(path).toString("utf8")), "")?.slice(1);
  } catch {
    return undefined; // what is no JSON is told by its fingerprint
  }
}
