import { OutputFailed } from "../files/output-failed.ts";
import { writeAll } from "../files/write-all.ts";

/** Writes a text to standard output before it returns; throws `OutputFailed` if that cannot take all of it. */
export function print(text: string): void {
  try {
    writeAll(STANDARD_OUTPUT, Buffer.from(text, "utf8"));
  } catch (reason) {
    throw new OutputFailed("standard output", reason);
  }
}

const STANDARD_OUTPUT = 1;
