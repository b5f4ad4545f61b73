import { createHash, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { OutputFailed } from "./output-failed.ts";
import { writeAll } from "./write-all.ts";

/** What a manifest says of a file. */
export interface FileRecord {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/**
 * A file that appears whole or not at all: it grows under a temporary name in its own directory and is renamed when
 * complete. Throws `OutputFailed` where it cannot grow.
 */
export interface WholeFile {
  readonly write: (text: string) => void;
  /** Flushes to disk and says what was written; nothing can be added afterwards. */
  readonly seal: () => FileRecord;
  /** Gives the sealed file its name. */
  readonly publish: () => void;
  /** Removes what was written, unless it has been published. */
  readonly abandon: () => void;
}

/** Opens a whole file for whoever gave `flag`. */
export function wholeFile(path: string, flag = "--out"): WholeFile {
  const growing = join(dirname(path), temporaryName(basename(path)));
  const orFailed = <T>(work: () => T): T => {
    try {
      return work();
    } catch (reason) {
      throw new OutputFailed(`${flag}: ${path}`, reason);
    }
  };
  const descriptor = orFailed(() => openSync(growing, "wx"));
  const hash = createHash("sha256");
  let bytes = 0;
  let state: "growing" | "sealed" | "done" = "growing";
  const close = (): void => {
    state = "sealed";
    closeSync(descriptor);
  };
  const abandon = (): void => {
    if (state === "growing") close();
    if (state !== "done") rmSync(growing, { force: true });
    state = "done";
    process.off("exit", abandon);
  };
  process.on("exit", abandon);
  return {
    write(text) {
      const chunk = Buffer.from(text, "utf8");
      orFailed(() => writeAll(descriptor, chunk));
      hash.update(chunk);
      bytes += chunk.length;
    },
    seal() {
      orFailed(() => {
        fsyncSync(descriptor);
        close();
      });
      return { name: basename(path), bytes, sha256: hash.digest("hex") };
    },
    publish() {
      orFailed(() => renameSync(growing, path));
      state = "done";
      process.off("exit", abandon);
    },
    abandon,
  };
}

/** A name that no other process takes, whatever its number is: a file of it is never anybody else's. */
const temporaryName = (name: string): string => `.${name}.${randomBytes(8).toString("hex")}.tmp`;

/**
 * The name that a file was to get which is still growing or was left by a process that was killed; `undefined` for any
 * other.
 */
export const nameToBe = (name: string): string | undefined => /^\.(.+)\.[0-9a-f]+\.tmp$/.exec(name)?.[1];
