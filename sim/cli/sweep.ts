import {
  didYouMean,
  error,
  InputError,
  plan,
  recordMarkdown,
  show,
  studyNames,
  studyResult,
  type CellResult,
  type Plan,
  type Problem,
  type Study,
  type StudyRecord,
} from "../index.ts";
import { applyChanges } from "./change.ts";
import { openCellStore, type CellStore } from "./cell-store.ts";
import { estimate } from "./estimate.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { openOutFolder } from "./out-folder.ts";
import { Stopped } from "./pool.ts";
import { print } from "./print.ts";
import { duration, progressOn } from "./progress.ts";
import { checkRecordPath, readRecord, recordPath, writeRecord } from "./record-file.ts";
import { quoted } from "./replay.ts";
import { readPlace, readSettings, type Flags, type Settings } from "./settings.ts";
import { readStudy } from "./study-argument.ts";
import { workCells } from "./sweep-cells.ts";
import { printedRecord, writeSweep } from "./sweep-files.ts";
import { sweepText } from "./sweep-text.ts";
import { tell, warn } from "./tell.ts";
import { withPool } from "./with-pool.ts";

/** Flags of `sweep` as they were typed. */
export interface SweepFlags extends Flags {
  readonly only?: readonly string[];
  readonly resume?: boolean;
  readonly markdown?: boolean;
  /** A path, or true for the project's own record of the study. */
  readonly record?: string | true;
  readonly recorded?: boolean;
}

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

async function dryRun(
  { study: { points, size, replications, envelopes }, cells }: Plan,
  { threads, json }: Settings,
): Promise<ExitCode> {
  const one = await estimate(
    { verb: "compare", scenarios: points[0].scenarios, size, first: 0, replications, envelope: envelopes[0] },
    threads,
  );
  const expected = {
    cells: cells.length,
    runs: one.runs * cells.length,
    personWeeks: one.personWeeks * cells.length,
    personReplications: size.people * replications,
    threads: one.threads,
    seconds: one.seconds * cells.length,
    bytes: one.bytes,
  };
  print(
    json
      ? `${JSON.stringify(expected)}\n`
      : [
          "Dry run: nothing is simulated to the end and nothing is written.",
          `cells   ${expected.cells}, each of ${expected.personReplications.toLocaleString("en-GB")} person-replications`,
          `runs    ${expected.runs}, and pilot runs for price scales: ` +
            `${(expected.personWeeks / 1e6).toPrecision(3)} million person-weeks`,
          `time    about ${duration(expected.seconds)} on ${expected.threads} thread${expected.threads === 1 ? "" : "s"}`,
          `memory  about ${Math.round(expected.bytes / 1e6)} MB`,
          "",
        ].join("\n"),
  );
  return EXIT.done;
}

/** The command line that makes the same again, sizes of the study's own left to it. */
function commandLine(
  text: string,
  {
    seed,
    people,
    weeks,
    burnIn,
    reps,
    only = [],
    out,
  }: { readonly [flag in keyof SweepFlags]: SweepFlags[flag] | undefined },
  { changes }: Settings,
): string {
  const flag = (name: string, value: string | undefined): string[] => (value === undefined ? [] : [name, value]);
  return [
    "signpost",
    "sweep",
    text,
    ...flag("--seed", seed),
    ...flag("--people", people),
    ...flag("--weeks", weeks),
    ...flag("--burn-in", burnIn),
    ...flag("--reps", reps),
    ...only.flatMap((name) => ["--only", name]),
    ...changes.flatMap((change) => ["--set", change.text]),
    ...flag("--out", out),
  ]
    .map(quoted)
    .join(" ");
}
