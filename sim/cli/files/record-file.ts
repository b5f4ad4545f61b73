import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { error, InputError, renewal, type StudyRecord } from "../../index.ts";
import { kindOf, readRegularFile } from "./regular-file.ts";
import { fileTrouble } from "../arguments/scenario-argument.ts";
import { wholeFile } from "./whole-file.ts";

/** Where the project keeps the record of a study, two folders below which the built program stands. */
export const recordPath = (study: string): string =>
  join(dirname(fileURLToPath(import.meta.url)), "../../scenarios/evidence", `${study}.json`);

/** Throws an `InputError` if no record can be written to a path: better before hours of work than after. */
export function checkRecordPath(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile())
    throw new InputError([error("--record", `${path} is ${kindOf(there)}`, "Give a file")]);
  if (!existsSync(dirname(path)))
    throw new InputError([
      error(
        "--record",
        `there is no folder ${dirname(path)}`,
        "Give a file in a folder that is there, or run it in the project",
      ),
    ]);
}

/** Writes a record, whole or not at all: its lists one entry a line, so that two can be told apart line by line. */
export function writeRecord(path: string, record: StudyRecord): void {
  const lines = Object.entries(record).map(([key, value]) => {
    const long = key === "rows" || key === "switching";
    return (
      `  ${JSON.stringify(key)}: ` +
      `${long ? `[\n${(value as unknown[]).map((each) => `    ${JSON.stringify(each)}`).join(",\n")}\n  ]` : JSON.stringify(value)}`
    );
  });
  const file = wholeFile(path, "--record");
  try {
    file.write(`{\n${lines.join(",\n")}\n}\n`);
    file.seal();
    file.publish();
  } finally {
    file.abandon();
  }
}

/** The record that the project keeps of a study; throws an `InputError` that says how to make one if there is none. */
export function readRecord(study: string): StudyRecord {
  const path = recordPath(study);
  try {
    return JSON.parse(readRegularFile(path).toString("utf8")) as StudyRecord;
  } catch (reason) {
    throw new InputError([
      error(
        "--recorded",
        `there is no record of ${study} to read: ${fileTrouble(reason)}`,
        `Make one with ${renewal(study)}`,
      ),
    ]);
  }
}
