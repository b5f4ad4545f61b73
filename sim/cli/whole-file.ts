import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What a manifest says of a file. */
export interface FileRecord {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** A file that appears whole or not at all: it grows under a temporary name in its own directory and is renamed when complete. */
export interface WholeFile {
  readonly write: (text: string) => void;
  /** Flushes to disk and says what was written; nothing can be added afterwards. */
  readonly seal: () => FileRecord;
  /** Gives the sealed file its name. */
  readonly publish: () => void;
  /** Removes what was written, unless it has been published. */
  readonly abandon: () => void;
}

/** Opens a whole file; throws what the file system throws if the directory cannot be written to. */
export function wholeFile(path: string): WholeFile {
  const growing = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const descriptor = openSync(growing, "wx");
  const hash = createHash("sha256");
  let bytes = 0;
  let state: "growing" | "sealed" | "done" = "growing";
  const abandon = (): void => {
    if (state === "growing") closeSync(descriptor);
    if (state !== "done") rmSync(growing, { force: true });
    state = "done";
    process.off("exit", abandon);
  };
  process.on("exit", abandon);
  return {
    write(text) {
      const chunk = Buffer.from(text, "utf8");
      for (let written = 0; written < chunk.length; ) written += writeSync(descriptor, chunk, written);
      hash.update(chunk);
      bytes += chunk.length;
    },
    seal() {
      fsyncSync(descriptor);
      closeSync(descriptor);
      state = "sealed";
      return { name: basename(path), bytes, sha256: hash.digest("hex") };
    },
    publish() {
      renameSync(growing, path);
      state = "done";
      process.off("exit", abandon);
    },
    abandon,
  };
}
