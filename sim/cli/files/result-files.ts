import { join } from "node:path";
import type { Summary } from "../../index.ts";
import { cannotWrite } from "./output-failed.ts";
import type { Format } from "../arguments/settings.ts";
import { tidyHeader, tidyRows } from "./tidy.ts";
import { wholeFile, type FileRecord, type WholeFile } from "./whole-file.ts";
import { RESULT_NAMES } from "../arguments/written-names.ts";

/** The files of one study, which appear together at its end or not at all. */
export interface ResultFiles {
  /** Adds the rows of one replication. */
  readonly add: (summaries: readonly Summary[]) => void;
  /** Completes the results with the printed object and says what they are. */
  readonly seal: (printed: string) => readonly FileRecord[];
  /** Gives sealed results their names. */
  readonly publish: () => void;
  /** Removes whatever has not been published. */
  readonly abandon: () => void;
}

/**
 * Opens the files in a directory that is there; throws an `InputError` about `flag` if nothing can be written to it.
 */
export function openResultFiles(directory: string, formats: readonly Format[], flag = "--out"): ResultFiles {
  const open: Partial<Record<Format, WholeFile>> = {};
  const all = (): WholeFile[] => Object.values(open);
  const abandon = (): void => all().forEach((file) => file.abandon());
  try {
    for (const format of formats) open[format] = wholeFile(join(directory, RESULT_NAMES[format]), flag);
    open.csv?.write(tidyHeader);
  } catch (reason) {
    abandon();
    throw cannotWrite(flag, directory, reason);
  }
  return {
    add: (summaries) => summaries.forEach((summary) => open.csv?.write(tidyRows(summary))),
    seal(printed) {
      open.json?.write(printed);
      return all().map((file) => file.seal());
    },
    publish: () => all().forEach((file) => file.publish()),
    abandon,
  };
}
