import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const chromiums = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const firefoxes = ["firefox-esr", "firefox"];

/** The Chromium or Chrome to test with: the one that SIGNPOST_BROWSER names, else the first on the path. */
export const findChromium = (): string | undefined => process.env["SIGNPOST_BROWSER"] ?? onPath(chromiums);

/** The Firefox to compare bits with: the one that SIGNPOST_FIREFOX_BROWSER names, else the first on the path. */
export const findFirefox = (): string | undefined => process.env["SIGNPOST_FIREFOX_BROWSER"] ?? onPath(firefoxes);

/** True where a run without Firefox is a failure, not a gap to be reported. */
export const firefoxRequired = (): boolean => process.env["SIGNPOST_FIREFOX"] === "required";

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs one of Debian's packages where the process may; returns whether it did. */
export function installFromDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || onPath(["apt-get"]) === undefined) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]): boolean =>
    spawnSync("apt-get", args, { env, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
  return run("update") && run("install", "-y", "--no-install-recommends", name);
}
