import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** One deliberate mistake: a patch, and the tests that must notice it. */
export interface Mutation {
  readonly name: string;
  /** The patch, from the root of the project. */
  readonly file: string;
  /** What the mistake is, in words. */
  readonly mistake: string;
  /** Test files of which at least one test must fail. */
  readonly caughtBy: readonly string[];
}

export const PATCHES = "test/mutations/patches";

/**
 * Every committed mutation, in order of name. A patch opens with `Mistake:` and `Caught-by:` lines; throws where either
 * is missing.
 */
export const mutations = (root = "."): Mutation[] =>
  readdirSync(join(root, PATCHES))
    .filter((name) => name.endsWith(".patch"))
    .sort()
    .map((name) => parseMutation(`${PATCHES}/${name}`, readFileSync(join(root, PATCHES, name), "utf8")));

/** Reads the opening lines of a patch. */
export function parseMutation(file: string, patch: string): Mutation {
  const opening = patch.slice(0, patch.search(/^--- /m));
  const values = (key: string): string[] =>
    Array.from(opening.matchAll(new RegExp(`^${key}: *(.+)$`, "gm")), ([, value]) => (value as string).trim());
  const [mistake] = values("Mistake");
  const caughtBy = values("Caught-by");
  if (mistake === undefined || caughtBy.length === 0)
    throw new Error(`${file}: no \`Mistake:\` or no \`Caught-by:\` line. Add both above the diff.`);
  return { name: basename(file, ".patch"), file, mistake, caughtBy };
}
