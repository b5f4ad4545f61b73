import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { error, InputError, plan, SIGNPOST_VERSION, type CellResult, type Problem, type Study } from "../../index.ts";
import { cannotWrite } from "./output-failed.ts";
import { model } from "./provenance.ts";
import { readRegularFile } from "./regular-file.ts";
import { fileTrouble } from "../arguments/scenario-argument.ts";
import { openSealed, sealedText, unusedStored } from "./sealed-text.ts";
import { nameToBe, wholeFile } from "./whole-file.ts";
import { CELLS_NAME } from "../arguments/written-names.ts";

/** Finished cells of a sweep in a directory, a file each, so that one that was stopped goes on where it was. */
export interface CellStore {
  /** Cells that this very program finished earlier, each whole and its own, by id. */
  readonly found: ReadonlyMap<string, CellResult>;
  /** Files that are not used, each named for what it is. */
  readonly problems: readonly Problem[];
  /** Writes a finished cell, whole or not at all. */
  readonly put: (cell: CellResult) => void;
}

/**
 * Opens the store below a directory that is there; throws an `InputError` if nothing can be written there, or if there
 * are cells and nobody said `resume`.
 */
export function openCellStore(directory: string, study: Study, resume: boolean): CellStore {
  const folder = join(directory, CELLS_NAME);
  const names = namesIn(folder);
  if (names.length > 0 && !resume)
    throw new InputError([
      error(
        "--out",
        `${directory} holds ${names.length} cells of an earlier sweep`,
        "Add --resume to go on with it, or give another directory",
      ),
    ]);
  const { program } = model();
  const found = new Map<string, CellResult>();
  const troubles: { readonly where: string; readonly trouble: string }[] = [];
  const wanted = new Set(plan(study).cells.map(({ id }) => id));
  const of = { study: study.file.name, ...study.size, replications: study.replications };
  for (const name of names) {
    const read = readCell(join(folder, name), name, program);
    if ("cell" in read && wanted.has(read.cell.id)) found.set(read.cell.id, read.cell);
    else
      troubles.push({
        where: join(folder, name),
        trouble: "cell" in read ? `it is of another sweep or setting (${inWords(read.of)})` : read.trouble,
      });
  }
  return {
    found,
    problems: unusedStored(troubles, "It is not used: what this sweep needs of it is worked again"),
    put(cell) {
      mkdirSync(folder, { recursive: true });
      const file = wholeFile(join(folder, `${cell.id}.json`));
      try {
        file.write(`${sealedText({ cellVersion: CELL_VERSION, signpost: SIGNPOST_VERSION, program, of, cell })}\n`);
        file.seal();
        file.publish();
      } finally {
        file.abandon();
      }
    },
  };
}

/** Names of what is in the folder, once what killed processes were writing is removed. */
function namesIn(folder: string): string[] {
  try {
    const all = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of all) if (nameToBe(name) !== undefined) rmSync(join(folder, name), { force: true });
    return all.filter((name) => !name.startsWith(".")).sort();
  } catch (reason) {
    throw cannotWrite("--out", folder, reason);
  }
}

const inWords = (of: unknown): string =>
  Object.entries(of ?? {})
    .map(([key, value]) => `${key} ${String(value)}`)
    .join(", ");

/** Version of the format of stored cells that this code reads and writes. */
const CELL_VERSION = 1;

const number = z.number().check(z.refine(Number.isFinite));
const envelope = z.object({
  envelope: z.enum(["A", "B", "none"]),
  scale: number,
  target: number,
  reached: number,
  solved: z.boolean(),
  note: z.string(),
});
const shape = z.object({
  id: z.string(),
  envelopes: z.array(envelope),
  values: z.record(z.string(), z.record(z.string(), z.array(z.array(z.nullable(number))))),
  hash: z.string(),
});

/** A stored cell, or in words why the file is none that may be used. */
export function readCell(
  path: string,
  name: string,
  program: string,
): { readonly cell: CellResult; readonly of: unknown } | { readonly trouble: string } {
  let text: string;
  try {
    text = readRegularFile(path).toString("utf8");
  } catch (reason) {
    return { trouble: fileTrouble(reason) };
  }
  const sealed = openSealed(text.replace(/\n$/, ""), { field: "cellVersion", read: CELL_VERSION });
  if ("trouble" in sealed) return sealed;
  const stored = sealed.stored as {
    cellVersion?: unknown;
    signpost?: unknown;
    program?: unknown;
    of?: unknown;
    cell?: unknown;
  } | null;
  const cell = shape.safeParse(stored?.cell);
  if (stored?.cellVersion !== CELL_VERSION || !cell.success)
    return { trouble: "it is not a cell as this program writes it" };
  if (stored?.program !== program)
    return { trouble: `it was worked by another program (Signpost ${String(stored?.signpost)})` };
  return `${cell.data.id}.json` === name
    ? { cell: cell.data, of: stored.of }
    : { trouble: `it is cell ${cell.data.id} under another name` };
}
