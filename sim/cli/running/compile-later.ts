import { setFlagsFromString } from "node:v8";

/**
 * Lets the engine see more of a function before it compiles it in earnest: what is compiled later is thrown away less
 * often, so that a short comparison takes less processor time. Engines that may count otherwise are left alone.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

/** Four times the engine's own. */
const BUDGET = 528_000;
