import { error, InputError, problemLine } from "../../index.ts";
import { fileTrouble } from "../arguments/scenario-argument.ts";

/** Something could not be written whole: the fault of a disk, a limit or a reader, and of no replication. */
export class OutputFailed extends Error {
  constructor(where: string, reason: unknown) {
    const code = (reason as NodeJS.ErrnoException).code ?? "";
    const remedy = REMEDIES[code] ?? "Give another place to write to";
    super(problemLine(error(where, `it was not written whole: ${fileTrouble(reason)}`, remedy)), { cause: reason });
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: "Make room there, or give another place, and run the command again",
  EDQUOT: "Make room there, or give another place, and run the command again",
  EFBIG: "Raise the limit (ulimit -f), or give a place without one, and run the command again",
  EPIPE: "Let its reader read to the end, or write to a file",
};

/**
 * An error about `flag` for a place that cannot be written to: bad input, unless there is merely no room or the device
 * is broken.
 */
export function cannotWrite(flag: string, place: string, reason: unknown): Error {
  const cause = reason instanceof OutputFailed ? reason.cause : reason;
  if (SHORTAGES.includes((cause as NodeJS.ErrnoException).code ?? ""))
    return new OutputFailed(`${flag}: ${place}`, cause);
  return new InputError([
    error(flag, `nothing can be written to ${place}: ${fileTrouble(cause)}`, "Give a directory that you may write to"),
  ]);
}

const SHORTAGES = ["ENOSPC", "EDQUOT", "EFBIG", "EIO"];
