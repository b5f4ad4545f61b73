import { problemLine, type Problem } from "../../index.ts";
import { writeAll } from "../files/write-all.ts";

/** Says something on standard error; what cannot be said there is not said, and nothing fails for it. */
export function tell(text: string): void {
  try {
    writeAll(STANDARD_ERROR, Buffer.from(text, "utf8"), PATIENCE_MS);
  } catch {
    // nobody is left to tell
  }
}

/** Says warnings, unless nobody wants to hear them. */
export function warn(problems: readonly Problem[], quiet: boolean): void {
  if (!quiet) for (const problem of problems) tell(`warning: ${problemLine(problem)}\n`);
}

const STANDARD_ERROR = 2;
/** How long a reader may keep words waiting. */
const PATIENCE_MS = 1000;
