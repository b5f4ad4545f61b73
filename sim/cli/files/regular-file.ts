import { closeSync, constants, fstatSync, openSync, readFileSync, statSync, type Stats } from "node:fs";

/**
 * Reads a file that is one: a pipe, a device, a socket or a folder is refused in words and never waited for, and so is
 * a file larger than `most` bytes.
 */
export function readRegularFile(path: string, most = MOST_BYTES): Buffer {
  const before = statSync(path); // some devices do something when they are opened
  refuse(before, most);
  // a pipe put there since is not waited for
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    refuse(fstatSync(descriptor), most);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

const MOST_BYTES = 256e6;

function refuse(found: Stats, most: number): void {
  if (found.isDirectory()) throw Object.assign(new Error("it is a directory"), { code: "EISDIR" });
  if (!found.isFile()) throw new Error(`it is ${kindOf(found)}, not a file`);
  if (found.size > most) throw new Error(`it has ${found.size} bytes, more than ${most}`);
}

/** What something that is no file is, in words. */
export function kindOf(found: Stats): string {
  if (found.isDirectory()) return "a directory";
  if (found.isFIFO()) return "a named pipe";
  if (found.isSocket()) return "a socket";
  return found.isFile() ? "a file" : "a device";
}
