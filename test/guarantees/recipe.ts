import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One change that a recipe makes: a new file, lines below a line that holds some words, or lines in place of others. */
export type Edit = { readonly path: string } & (
  | { readonly create: string }
  | { readonly after: string; readonly lines: string }
  | { readonly from: string; readonly to: string }
);

/** What a guide tells to do for one purpose. */
export interface Recipe {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Tests that it says must pass. */
  readonly tests: readonly string[];
}

/** The recipes of a guide: what stands below headings of the third rank. */
export const recipesIn = (guide: string): Recipe[] =>
  guide
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const blocks = Array.from(section.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm), ([, language, where, text]) => ({
        language,
        where,
        text,
      }));
      return {
        name: section.split("\n")[0],
        edits: blocks.filter(({ where }) => where !== "").map(editOf),
        tests: blocks
          .filter(({ language }) => language === "sh")
          .flatMap(({ text }) => text.match(/\btest\/\S+\.test\.ts/g) ?? []),
      };
    });

interface Block {
  readonly language: string;
  readonly where: string;
  readonly text: string;
}

function editOf({ language, where, text }: Block): Edit {
  const [path, words] = where.split(" after ");
  if (words !== undefined) return { path, after: words, lines: text };
  if (language !== "diff") return { path, create: text };
  const side = (mark: string): string =>
    text
      .split("\n")
      .filter((line) => !line.startsWith(mark))
      .map((line) => line.slice(1))
      .join("\n");
  return { path, from: side("+"), to: side("-") };
}

/** Makes an edit in a copy of the project. Throws where it no longer fits. */
export function make(folder: string, edit: Edit): void {
  const file = join(folder, edit.path);
  const wrong = (problem: string): Error => new Error(`CONTRIBUTING.md: ${edit.path} ${problem}. Mend the recipe.`);
  if ("create" in edit) {
    if (existsSync(file)) throw wrong("is there already");
    mkdirSync(dirname(file), { recursive: true });
    return writeFileSync(file, edit.create);
  }
  const text = readFileSync(file, "utf8");
  if ("after" in edit) {
    const lines = text.split(/(?<=\n)/);
    const at = lines.flatMap((line, index) => (line.includes(edit.after) ? [index] : []));
    if (at.length !== 1) throw wrong(`has ${at.length} lines with ${edit.after}`);
    return writeFileSync(file, lines.toSpliced(at[0] + 1, 0, edit.lines).join(""));
  }
  const parts = text.split(edit.from);
  if (parts.length !== 2) throw wrong(`has ${parts.length - 1} places like\n${edit.from}`);
  writeFileSync(file, parts.join(edit.to));
}
