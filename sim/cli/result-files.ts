import { mkdirSync, rmdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { error, InputError, type Summary } from "../index.ts";
import { fileTrouble } from "./scenario-argument.ts";
import type { Format } from "./settings.ts";
import { tidyHeader, tidyRows } from "./tidy.ts";
import { wholeFile, type FileRecord, type WholeFile } from "./whole-file.ts";

/** The files of one study, which appear together at its end or not at all. */
export interface ResultFiles {
  /** Adds the rows of one replication. */
  readonly add: (summaries: readonly Summary[]) => void;
  /** Completes the results with the printed object and gives them their names, then the manifest made from their records; without one, the results alone. */
  readonly publish: (printed: string, manifest?: (files: readonly FileRecord[]) => string) => readonly FileRecord[];
  /** Removes whatever has not been published, and directories made for it. */
  readonly abandon: () => void;
}

export const RESULT_NAMES: Readonly<Record<Format, string>> = { csv: "results.csv", json: "results.json" };
export const MANIFEST_NAME = "manifest.json";

/** Opens the files in a directory, which is made if need be; throws an `InputError` about `flag` if nothing can be written there. */
export function openResultFiles(directory: string, formats: readonly Format[], flag = "--out"): ResultFiles {
  const open: Partial<Record<Format, WholeFile>> = {};
  let made: string | undefined;
  const abandon = (): void => {
    for (const file of Object.values(open)) file.abandon();
    if (made !== undefined) removeEmpty(resolve(directory), resolve(made));
  };
  try {
    made = mkdirSync(directory, { recursive: true });
    for (const format of formats) open[format] = wholeFile(join(directory, RESULT_NAMES[format]));
  } catch (reason) {
    abandon();
    throw new InputError([error(flag, `nothing can be written to ${directory}: ${fileTrouble(reason)}`, "Give a directory that you may write to")]);
  }
  open.csv?.write(tidyHeader);
  return {
    add: (summaries) => summaries.forEach((summary) => open.csv?.write(tidyRows(summary))),
    publish(printed, manifest) {
      open.json?.write(printed);
      const results = Object.values(open);
      const records = results.map((file) => file.seal());
      const last = manifest === undefined ? undefined : sealed(join(directory, MANIFEST_NAME), manifest(records));
      for (const file of [...results, ...(last === undefined ? [] : [last])]) file.publish();
      made = undefined;
      return records;
    },
    abandon,
  };
}

/** A whole file with its text in it, ready to be named. */
function sealed(path: string, text: string): WholeFile {
  const file = wholeFile(path);
  file.write(text);
  file.seal();
  return file;
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
