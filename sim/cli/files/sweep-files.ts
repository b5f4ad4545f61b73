import { readdirSync } from "node:fs";
import { join } from "node:path";
import { scenarioHash, type CellResult, type Plan, type StudyRecord } from "../../index.ts";
import { MANIFEST_VERSION } from "./manifest.ts";
import { model, runtime } from "./provenance.ts";
import type { OutFolder } from "./out-folder.ts";
import { field, TIDY_COLUMNS } from "./tidy.ts";
import { wholeFile, type FileRecord, type WholeFile } from "./whole-file.ts";
import { CELLS_NAME, RESULT_NAMES } from "../arguments/written-names.ts";

/**
 * Columns of a sweep's `results.csv`: the setting and its envelope, then as in any other; `draw` is the number of the
 * setting.
 */
export const SWEEP_COLUMNS = ["row", "envelope", ...TIDY_COLUMNS] as const;

/** What a manifest says of how a sweep was made. */
export interface SweepMade {
  readonly command: string;
  /** The settings and ranges that were asked for; none if all were. */
  readonly only: readonly string[];
  readonly threads: number;
  readonly seconds: number;
}

/** What a sweep found, and how. */
export interface SweepFound {
  readonly results: ReadonlyMap<string, CellResult>;
  readonly record: StudyRecord;
  readonly made: SweepMade;
}

/** Writes results and manifest into the directory of a sweep, each whole or not at all. */
export function writeSweep(folder: OutFolder, plan: Plan, { results, record, made }: SweepFound): void {
  const { files, records } = sealSweep(folder.path, plan, results, record);
  try {
    folder.publish(
      records.map(({ name }) => name),
      () => files.forEach((file) => file.publish()),
      manifestText(folder, plan, { results, record, made }, records),
    );
  } finally {
    for (const file of files) file.abandon();
  }
}

/** Writes the results of a sweep into a directory, ready to be named. */
export function sealSweep(
  directory: string,
  plan: Plan,
  results: SweepFound["results"],
  record: StudyRecord,
): { readonly files: readonly WholeFile[]; readonly records: readonly FileRecord[] } {
  const files: WholeFile[] = [];
  const sealed = (name: string, parts: Iterable<string>): FileRecord => {
    const file = wholeFile(join(directory, name));
    files.push(file);
    for (const part of parts) file.write(part);
    return file.seal();
  };
  try {
    return {
      files,
      records: [sealed(RESULT_NAMES.csv, sweepRows(plan, results)), sealed(RESULT_NAMES.json, [printedRecord(record)])],
    };
  } catch (reason) {
    for (const file of files) file.abandon();
    throw reason;
  }
}

function manifestText(
  folder: OutFolder,
  plan: Plan,
  { results, record, made }: SweepFound,
  files: readonly FileRecord[],
): string {
  const { study, cells } = plan;
  const manifest = {
    manifestVersion: MANIFEST_VERSION,
    note: record.note,
    verb: "sweep",
    command: made.command,
    recordCommand: record.command,
    study: study.file,
    only: made.only,
    scenarios: study.points[0].scenarios.map((scenario) => ({
      name: scenario.name,
      hash: scenarioHash(scenario),
      scenario,
    })),
    size: study.size,
    replications: study.replications,
    cells: cells.map(({ id }) => ({ id, hash: results.get(id)!.hash })),
    otherCells: readdirSync(join(folder.path, CELLS_NAME))
      .filter((name) => !cells.some(({ id }) => name === `${id}.json`))
      .sort(),
    model: model(),
    runtime: runtime(made.threads),
    finished: new Date().toISOString(),
    seconds: Math.round(made.seconds * 10) / 10,
    hash: record.hash,
    files,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The record on one line, as `--json` prints it and `results.json` holds it. */
export const printedRecord = (record: StudyRecord): string => `${JSON.stringify(record)}\n`;

/** Rows of `results.csv`, its heads first: every number that was kept, so that it reads back to the bit. */
function* sweepRows({ rows }: Plan, results: ReadonlyMap<string, CellResult>): Iterable<string> {
  yield `${SWEEP_COLUMNS.join(",")}\n`;
  for (const { point, envelope, cell } of rows)
    for (const [measure, groups] of Object.entries(results.get(cell)!.values))
      for (const [group, columns] of Object.entries(groups))
        for (const [place, values] of columns.entries())
          for (const [replication, value] of values.entries())
            if (value !== null)
              yield `${point.name},${envelope},${field(point.scenarios[place].name)},${point.draw},${replication},all,${field(measure)},${field(group)},${value}\n`;
}
