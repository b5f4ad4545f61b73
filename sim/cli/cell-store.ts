import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { error, InputError, type CellResult } from "../index.ts";
import { model } from "./provenance.ts";
import { fileTrouble } from "./scenario-argument.ts";
import { wholeFile } from "./whole-file.ts";

/** Finished cells of a sweep in a directory, a file each, so that one that was stopped goes on where it was. */
export interface CellStore {
  /** Cells that this very program finished earlier, by id. */
  readonly found: ReadonlyMap<string, CellResult>;
  /** Cells of another program, which are worked again. */
  readonly foreign: number;
  /** Writes a finished cell, whole or not at all. */
  readonly put: (cell: CellResult) => void;
}

const FOLDER = "cells";

/** Opens the store below a directory, which is made if need be; throws an `InputError` if nothing can be written there, or if there are cells and nobody said `resume`. */
export function openCellStore(directory: string, resume: boolean): CellStore {
  const folder = join(directory, FOLDER);
  let names: readonly string[];
  try {
    mkdirSync(folder, { recursive: true });
    names = readdirSync(folder).filter((name) => /^[0-9a-f]+\.json$/.test(name)).sort();
  } catch (reason) {
    throw new InputError([error("--out", `nothing can be written to ${directory}: ${fileTrouble(reason)}`, "Give a directory that you may write to")]);
  }
  if (names.length > 0 && !resume) throw new InputError([error("--out", `${directory} holds ${names.length} cells of an earlier sweep`, "Add --resume to go on with it, or give another directory")]);
  const { program } = model();
  const found = new Map<string, CellResult>();
  let foreign = 0;
  for (const name of names) {
    const stored = read(join(folder, name));
    if (stored?.program === program && `${stored.cell.id}.json` === name) found.set(stored.cell.id, stored.cell);
    else foreign++;
  }
  return {
    found,
    foreign,
    put(cell) {
      const file = wholeFile(join(folder, `${cell.id}.json`));
      try {
        file.write(`${JSON.stringify({ program, cell })}\n`);
        file.seal();
        file.publish();
      } finally {
        file.abandon();
      }
    },
  };
}

/** A stored cell, or `undefined` if the file is none. */
function read(path: string): { readonly program: string; readonly cell: CellResult } | undefined {
  try {
    const { program, cell } = JSON.parse(readFileSync(path, "utf8")) as { program: unknown; cell: CellResult | undefined };
    return typeof program === "string" && typeof cell?.id === "string" && typeof cell.hash === "string" && Array.isArray(cell.envelopes) && typeof cell.values === "object" ? { program, cell } : undefined;
  } catch {
    return undefined;
  }
}
