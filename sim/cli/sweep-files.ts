import { join } from "node:path";
import { scenarioHash, type CellResult, type Plan, type StudyRecord } from "../index.ts";
import { MANIFEST_VERSION } from "./manifest.ts";
import { model, runtime } from "./provenance.ts";
import { MANIFEST_NAME, RESULT_NAMES } from "./result-files.ts";
import { field, TIDY_COLUMNS } from "./tidy.ts";
import { wholeFile, type FileRecord } from "./whole-file.ts";

/** Columns of a sweep's `results.csv`: the setting and its envelope, then as in any other; `draw` is the number of the setting. */
export const SWEEP_COLUMNS = ["row", "envelope", ...TIDY_COLUMNS] as const;

/** What a manifest says of how a sweep was made. */
export interface SweepMade {
  readonly command: string;
  readonly threads: number;
  readonly seconds: number;
}

/** Writes results and manifest into a directory that is there, each whole or not at all. */
export function writeSweep(directory: string, plan: Plan, { results, record, made }: { readonly results: ReadonlyMap<string, CellResult>; readonly record: StudyRecord; readonly made: SweepMade }): void {
  const files = [written(join(directory, RESULT_NAMES.csv), sweepRows(plan, results)), written(join(directory, RESULT_NAMES.json), [printedRecord(record)])];
  const { study, cells } = plan;
  const manifest = {
    manifestVersion: MANIFEST_VERSION,
    note: record.note,
    verb: "sweep",
    command: made.command,
    study: study.file,
    scenarios: study.points[0]!.scenarios.map((scenario) => ({ name: scenario.name, hash: scenarioHash(scenario), scenario })),
    size: study.size,
    replications: study.replications,
    cells: cells.map(({ id }) => ({ id, hash: results.get(id)!.hash })),
    model: model(),
    runtime: runtime(made.threads),
    finished: new Date().toISOString(),
    seconds: Math.round(made.seconds * 10) / 10,
    hash: record.hash,
    files,
  };
  written(join(directory, MANIFEST_NAME), [`${JSON.stringify(manifest, null, 2)}\n`]);
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
            if (value !== null) yield `${point.name},${envelope},${field(point.scenarios[place]!.name)},${point.draw},${replication},all,${field(measure)},${field(group)},${value}\n`;
}

/** Writes a file whole or not at all. */
export function written(path: string, parts: Iterable<string>): FileRecord {
  const file = wholeFile(path);
  try {
    for (const part of parts) file.write(part);
    const record = file.seal();
    file.publish();
    return record;
  } finally {
    file.abandon();
  }
}
