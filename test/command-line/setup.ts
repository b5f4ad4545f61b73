import { execFileSync } from "node:child_process";

/** Builds the program once if a source is newer, as `npm run signpost` does. */
export const setup = (): void =>
  void execFileSync(process.execPath, ["sim/cli/launch.mjs", "--version"], { stdio: ["ignore", "ignore", "inherit"] });
