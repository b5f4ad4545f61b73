// `npm run signpost`: runs the built program, building it first if a source is newer. Says nothing on stdout of its
// own.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "../..");
const built = join(root, "dist/cli");
const program = join(built, "signpost.js");

/** When anything below a path last changed, in milliseconds. */
function newest(path) {
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : stat.mtimeMs;
}

/** Builds beside the old program and then takes its place, so that a program that is running finds its parts. */
function build() {
  const fresh = `${built}-${process.pid}.tmp`;
  const old = `${built}-${process.pid}.old`;
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(
    process.execPath,
    [vite, "build", "--mode", "cli", "--outDir", fresh, "--logLevel", "error"],
    { cwd: root, stdio: ["ignore", 2, 2] },
  );
  if (status !== 0) process.exit(status ?? 1);
  if (existsSync(built)) renameSync(built, old);
  renameSync(fresh, built);
  rmSync(old, { recursive: true, force: true });
}

const sources = ["sim", "scenarios", "vite.config.ts", "package-lock.json"].map((name) => join(root, name));
if (!existsSync(program) || Math.max(...sources.map(newest)) > statSync(program).mtimeMs) build();
// npm runs scripts at the root of the project; paths are meant from where it was called.
if (process.env.npm_lifecycle_event === "signpost" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(program).href);
