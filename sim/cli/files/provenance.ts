import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { SIGNPOST_VERSION } from "../../index.ts";

/** Which model computed a result. */
export interface Model {
  readonly version: string;
  /** Commit of the repository that the program stands in; `null` if it stands in none. */
  readonly commit: string | null;
  /** True if the sources differ from the commit; `null` without one. */
  readonly modified: boolean | null;
  /** SHA-256 of the built program. */
  readonly program: string;
}

/** What a result was computed on. */
export interface Runtime {
  readonly node: string;
  readonly platform: string;
  readonly threads: number;
}

/** Folder of the built program, two below the project's. */
const built = dirname(fileURLToPath(import.meta.url));

export const model = (): Model => ({
  version: SIGNPOST_VERSION,
  ...repository(join(built, "../..")),
  program: programHash(),
});

export const runtime = (threads: number): Runtime => ({
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  threads,
});

function repository(root: string): Pick<Model, "commit" | "modified"> {
  if (!existsSync(join(root, ".git"))) return { commit: null, modified: null };
  const git = (...words: string[]): string =>
    execFileSync("git", ["-C", root, ...words], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return {
      commit: git("rev-parse", "HEAD"),
      modified: git("status", "--porcelain", "--", "sim", "scenarios", "package.json") !== "",
    };
  } catch {
    return { commit: null, modified: null };
  }
}

function programHash(): string {
  const hash = createHash("sha256");
  const files = readdirSync(built, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .sort();
  for (const name of files) hash.update(`${name}\n`).update(readFileSync(join(built, name)));
  return hash.digest("hex");
}
