import { join } from "node:path";
import type { OutFolder } from "./out-folder.ts";
import { type FileRecord, type WholeFile, wholeFile } from "./whole-file.ts";

/** Writes texts by name into a folder, each whole, and the manifest that lists them last. */
export function writeTexts(
  folder: OutFolder,
  texts: Readonly<Record<string, string>>,
  manifest: (files: readonly FileRecord[]) => string,
): void {
  const files: WholeFile[] = [];
  try {
    const records = Object.entries(texts).map(([name, text]) => {
      const file = wholeFile(join(folder.path, name));
      files.push(file);
      file.write(text);
      return file.seal();
    });
    folder.publish(
      records.map(({ name }) => name),
      () => files.forEach((file) => file.publish()),
      manifest(records),
    );
  } finally {
    for (const file of files) file.abandon();
  }
}
