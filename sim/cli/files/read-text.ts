import { readRegularFile } from "./regular-file.ts";

/** The text of a file, or why there is none to be had and what to do. */
export type ReadText = { readonly text: string } | { readonly problem: string; readonly remedy: string };

/**
 * Reads a file as UTF-8, with or without a byte-order mark; whatever is not UTF-8 is named for what it is. Throws what
 * the file system throws.
 */
export const readText = (path: string): ReadText => textOf(readRegularFile(path, MOST_BYTES));

/** Bytes of the largest text that is read: a manifest of thousands of cells. */
const MOST_BYTES = 64e6;

/** The same of bytes that have been read. */
export function textOf(bytes: Uint8Array): ReadText {
  const kind = FILE_KINDS.find(([start]) => start.every((byte, place) => bytes[place] === byte));
  if (kind !== undefined)
    return { problem: `it is ${kind[1]}, not text`, remedy: "Save what is in it as JSON in UTF-8" };
  const encoding = encodingOf(bytes);
  if (encoding !== undefined) return { problem: `it is ${encoding}, not UTF-8`, remedy: AS_UTF8 };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: "it is not UTF-8 but of an older encoding, such as Windows-1252", remedy: AS_UTF8 };
  }
}

const AS_UTF8 = "Save it as UTF-8: an editor asks for the encoding when it saves under a name";

/** First bytes of files that are no text. */
const FILE_KINDS: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], "a zip archive or a spreadsheet"],
  [[0x50, 0x4b, 0x05, 0x06], "an empty zip archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an older office document"],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], "a PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture"],
  [[0xff, 0xd8, 0xff], "a JPEG picture"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF picture"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x50, 0x41, 0x52, 0x31], "a Parquet table"],
  [[0x7f, 0x45, 0x4c, 0x46], "a program"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "an SQLite database"],
  [[0x52, 0x49, 0x46, 0x46], "a RIFF picture or sound"],
];

/**
 * UTF-16 and UTF-32, by their byte-order mark or, without one, by the noughts between the letters of any file that
 * begins in English.
 */
function encodingOf(bytes: Uint8Array): string | undefined {
  const starts = (...start: readonly number[]): boolean => start.every((byte, place) => bytes[place] === byte);
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) return "UTF-32";
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return "UTF-16";
  const noughts = Array.from(bytes.subarray(0, 4), (byte) => (byte === 0 ? "0" : "x")).join("");
  if (noughts === "x000" || noughts === "000x") return "UTF-32";
  return noughts === "x0x0" || noughts === "0x0x" || noughts === "x0" || noughts === "0x" ? "UTF-16" : undefined;
}
