import { applyChanges } from "../arguments/change.ts";
import { readPlace, readSettings, type Settings } from "../arguments/settings.ts";
import { readStudy } from "../arguments/study-argument.ts";
import type { SweepFlags } from "../arguments/sweep-flags.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { type CellStore, openCellStore } from "../files/cell-store.ts";
import { openOutFolder } from "../files/out-folder.ts";
import { checkRecordPath, readRecord, recordPath, writeRecord } from "../files/record-file.ts";
import { printedRecord, writeSweep } from "../files/sweep-files.ts";
import { Stopped } from "../running/pool.ts";
import { progressOn } from "../running/progress.ts";
import { workCells } from "../running/sweep-cells.ts";
import { withPool } from "../running/with-pool.ts";
import { commandLine, dryRun } from "../text/dry-run.ts";
import { print } from "../text/print.ts";
import { sweepText } from "../text/sweep-text.ts";
import { tell, warn } from "../text/tell.ts";
import {
  type CellResult,
  didYouMean,
  error,
  InputError,
  plan,
  type Plan,
  type Problem,
  recordMarkdown,
  show,
  type Study,
  studyNames,
  type StudyRecord,
  studyResult,
} from "../../index.ts";

/**
 * `sweep`: works every cell of a study that is not there yet, prints what came of it and writes it; throws an
 * `InputError` with everything that is wrong.
 */
export async function sweep(text: string, flags: SweepFlags): Promise<ExitCode> {
  if (flags.recorded === true) return recorded(text, flags);
  const problems: Problem[] = [];
  const settings = readSettings(flags, problems);
  const study = readStudy(
    {
      text,
      instead: sizesOf(flags, settings),
      changed: (scenario) => applyChanges([scenario], settings.changes, problems)[0],
    },
    problems,
  );
  const only = study === undefined ? [] : readOnly(flags.only ?? [], study, problems);
  readPlace("--record", flags.record, problems);
  if (flags.resume === true && settings.out === undefined)
    problems.push(error("--resume", "nothing says where the finished cells are", "Add --out DIR"));
  if (flags.record !== undefined && only.length > 0)
    problems.push(
      error("--record", "it cannot go with --only, because a record is of the whole study", "Leave one of the two out"),
    );
  if (study === undefined || problems.some(({ severity }) => severity === "error")) throw new InputError(problems);
  warn(problems, settings.quiet);
  const planned = plan(study, only);
  if (settings.dryRun) return dryRun(planned, settings);

  const recordTo = flags.record === true ? recordPath(study.file.name) : flags.record;
  if (recordTo !== undefined) checkRecordPath(recordTo);
  const folder = settings.out === undefined ? undefined : await openOutFolder(settings.out, "sweep");
  try {
    const command = commandLine(text, flags, settings);
    const store = folder === undefined ? undefined : openCellStore(folder.path, study, flags.resume ?? false);
    warn(store?.problems ?? [], settings.quiet);
    const started = performance.now();
    const results = await work(planned, settings, store).catch((reason: unknown) => {
      if (store === undefined) throw reason;
      const kept = `inished cells are kept in ${settings.out}. To go on: ${command} --resume`;
      if (reason instanceof Stopped) throw new Stopped(`Cancelled: f${kept}`);
      tell(`F${kept}\n`);
      throw reason;
    });
    const record = studyResult(planned, results, commandLine(text, { ...flags, out: undefined }, settings));
    const made = { command, only, threads: settings.threads, seconds: (performance.now() - started) / 1000 };
    if (folder !== undefined) writeSweep(folder, planned, { results, record, made });
    if (recordTo !== undefined) writeRecord(recordTo, record);
    printRecord(record, flags);
    return EXIT.done;
  } finally {
    folder?.release();
  }
}

/** Prints what the project's record of a study says, and runs nothing. */
function recorded(study: string, flags: SweepFlags): ExitCode {
  const names = studyNames();
  if (!names.includes(study))
    throw new InputError([
      error(study, "there is no study of this name", didYouMean(study, names, `Give ${names.join(", ")}`)),
    ]);
  printRecord(readRecord(study), flags);
  return EXIT.done;
}

function printRecord(record: StudyRecord, { json, markdown }: SweepFlags): void {
  if (json === true) print(printedRecord(record));
  else print(`${markdown === true ? recordMarkdown(record) : sweepText(record)}\n`);
}

/** What flags set of a study's own sizes. */
function sizesOf(flags: SweepFlags, { size, replications }: Settings): Readonly<Record<string, unknown>> {
  const all = { seed: size.seed, people: size.people, weeks: size.weeks, burnIn: size.burnIn };
  const set = Object.entries(all).filter(([key]) => flags[key as keyof typeof all] !== undefined);
  return { ...Object.fromEntries(set), ...(flags.reps === undefined ? {} : { replications }) };
}

/** Settings and ranges that were asked for. */
function readOnly(names: readonly string[], { points, ranges }: Study, problems: Problem[]): readonly string[] {
  const known = [...points.map(({ name }) => name), ...ranges.map(({ id }) => id)];
  for (const name of names)
    if (!known.includes(name))
      problems.push(
        error(
          "--only",
          `there is no row called ${show(name)}`,
          didYouMean(name, known, `Rows are ${known.join(", ")}`),
        ),
      );
  return names;
}

async function work(
  planned: Plan,
  { threads, quiet }: Settings,
  store: CellStore | undefined,
): Promise<ReadonlyMap<string, CellResult>> {
  const progress = progressOn(process.stderr, quiet);
  const wanted = new Set(planned.cells.map(({ id }) => id));
  const done = new Map([...(store?.found ?? [])].filter(([id]) => wanted.has(id)));
  const before = done.size;
  return withPool({ threads, quiet }, async (pool) => {
    progress.begin("Cells");
    try {
      return await workCells(
        planned,
        pool,
        { done, threads },
        {
          finished: (cell) => store?.put(cell),
          share: (share, finished) => progress.show(share, `${before + finished} of ${planned.cells.length}`),
        },
      );
    } finally {
      progress.end();
    }
  });
}
